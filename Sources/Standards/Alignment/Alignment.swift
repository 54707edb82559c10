import Schema
import TextModel
import YAML

/// A reference of a file, the list that contains it and what it refers to.
public struct ResolvedReference: Sendable {
  /// The list that the reference is in.
  public enum Container: Sendable, Hashable {
    /// An index into `AlignedFile.parts`.
    case part(Int)
    /// An index into the entries of `not-covered`.
    case notCovered(Int)
  }
  public let reference: Located<Reference>
  public let container: Container
  public let resolution: Resolution

  /// Whether the reference has no problem: it names one target, or is a range or rest of which every member is certain.
  fileprivate var isCorrect: Bool {
    switch resolution {
    case .target: true
    case .several(_, let isCertain): isCertain && reference.value.form != .several
    default: false
    }
  }
}

/// The alignment of a job description or training plan with its standard: every resolved reference, and what the references cover. It is a
/// class, since every rule asks for it and copies would retain all its parts.
public final class Alignment: Sendable {
  public let file: AlignedFile
  public let index: StandardIndex
  /// Index of the level that the file is checked against: the one that it names, unless its references belong to another level.
  public let level: Int
  /// The level that the file names, if its references show that another one is meant.
  public let doubtedLevel: Located<Text>?
  /// The track that the file names, if its references show that it is wrong; `resolver.track` is the track that they belong to.
  public let doubtedTrack: Located<Text>?
  public let fromLevel: Int?
  public let resolver: Resolver
  public let references: [ResolvedReference]
  /// The references that have a problem. The rules about references look at these only.
  public let doubtful: [ResolvedReference]
  public let coverage: Coverage
  /// What the file neither covers nor leaves out, without the gaps that references with problems explain.
  public let gaps: CoverageGaps
  /// False if lines could not be read that may contain references: then it is unknown what is missing.
  public let isComplete: Bool
  /// For each list that has a reference in `doubtful`: the targets of its correct references. `isListed` looks them up.
  private let correctTargets: [ResolvedReference.Container: Set<Target>]
  private let containers: [ByteRange: ResolvedReference.Container]
  /// The language of the file's keys. References are written in it.
  public let keyLanguage: Language

  private init(
    _ aligned: AlignedFile, _ document: Document, _ resolved: ResolvedReferences, doubtedLevel: Located<Text>?,
    doubtedTrack: Located<Text>?, reported: () -> [ReportedMistake]
  ) {
    file = aligned
    resolver = resolved.resolver
    let index = resolved.resolver.index
    let level = resolved.resolver.level
    let fromLevel = aligned.fromLevel.flatMap { index.level(spelled: $0.value) }
    self.index = index
    self.level = level
    self.fromLevel = fromLevel
    self.doubtedLevel = doubtedLevel
    self.doubtedTrack = doubtedTrack
    let track = resolved.resolver.track
    let references = RestReferences.resolved(
      TitleOrNumber.judged(resolved.references, index), aligned, index,
      required: Coverage.functions(of: index, level: level, fromLevel: fromLevel, track: track))
    self.references = references
    let wrong = references.filter { !$0.isCorrect }
    coverage = Coverage(index: index, level: level, fromLevel: fromLevel, track: track, references: references)
    let gaps = CoverageGaps(index, coverage)
    let moved = MovedContents(index)
    // What is reported in the standard is not reported here again.
    let places = wrong.isEmpty && (moved.isEmpty || gaps.isEmpty) ? [] : reported()
    let mistakes = places.isEmpty ? nil : StandardMistakes(index, places)
    let unexplained = mistakes.map { mistakes in wrong.filter { !mistakes.explain($0) } } ?? wrong
    // If the file breaks off, its last reference may be incomplete and is not reported.
    let isCutOff = !unexplained.isEmpty && document.isCutOff
    doubtful = isCutOff ? unexplained.filter { $0.reference.range.end < document.source.count } : unexplained
    // A reference that cannot be resolved was meant for some item. If there are at least as many of these as gaps, they explain the gaps.
    let lost = wrong.filter { $0.resolution.assumedTargets.isEmpty && !$0.isOfQualification(in: aligned) }.map(\.reference.value)
    let relevant = mistakes.map { mistakes in gaps.without(moved) { mistakes.hasError($0) } } ?? gaps
    self.gaps = relevant.isExplained(by: lost, index) ? CoverageGaps() : relevant
    correctTargets = Self.correctTargets(besides: doubtful, references)
    containers = Dictionary(doubtful.map { ($0.reference.range, $0.container) }) { first, _ in first }
    isComplete = !document.hasLostLines && !document.unread.contains(.references)
    keyLanguage = document.keyLanguage
  }
}

/// The references of a file, resolved at a level.
private struct ResolvedReferences {
  let resolver: Resolver
  private(set) var references: [ResolvedReference] = []
  /// How many references have a number and a title and name no level, but do not match the standard at this level.
  private(set) var inexact = 0

  init(_ aligned: AlignedFile, _ document: Document, _ index: StandardIndex, level: Int, track: Text?) {
    resolver = Resolver(index: index, level: level, track: track)
    references.reserveCapacity(document.references.count)
    for position in aligned.parts.indices {
      guard let list = aligned.parts[position].covers?.value else { continue }
      for index in list.indices { add(list[index], .part(position)) }
    }
    for (position, entry) in (aligned.notCovered?.value ?? []).enumerated() {
      if let reference = entry.value.reference { add(reference, .notCovered(position)) }
    }
  }

  /// The track that is probably meant instead of the one that the file names: two or more references are to functions with tracks, all of
  /// these functions belong to this track, and none belongs to the named one. Nil otherwise.
  var intendedTrack: Text? {
    guard let named = resolver.track else { return nil }
    let index = resolver.index
    var common: Set<Text>?
    var count = 0
    for resolved in references {
      guard case .part = resolved.container, case .target(let target) = resolved.resolution else { continue }
      let tracks = index.functions[index.function(of: target)].tracks
      if tracks.isEmpty { continue }
      if tracks.contains(named) { return nil }
      common = common?.intersection(tracks) ?? Set(tracks)
      count += 1
    }
    guard count > 1, let common, common.count == 1 else { return nil }
    return common.first
  }

  private mutating func add(_ reference: Located<Reference>, _ container: ResolvedReference.Container) {
    if let target = resolver.exact(reference.value) {
      references.append(ResolvedReference(reference: reference, container: container, resolution: .target(target)))
    } else {
      if LevelFit.counts(reference.value) { inexact += 1 }
      references.append(ResolvedReference(reference: reference, container: container, resolution: resolver.resolve(reference.value)))
    }
  }
}

/// The result of aligning a file with its standard.
public enum AlignmentResult: Sendable {
  case aligned(Alignment)
  /// The standard was not found. Checks that need it report nothing.
  case standardNotFound(AlignedFile, StandardResolution)
  /// The level is missing or is not in the standard.
  case levelUnknown(AlignedFile, StandardIndex)
  /// The file is a standard, or a file of another tool.
  case notAligned

  public var alignment: Alignment? {
    if case .aligned(let alignment) = self { alignment } else { nil }
  }
}

extension Alignment {
  /// Compares a plan or job description with the standard and level that it names.
  public static func make(_ file: WorkspaceFile, in workspace: Workspace) -> AlignmentResult {
    let file = file.withWholeReferences(in: workspace)
    return make(file, AlignedFile(file.document.content), in: workspace)
  }

  /// The same, for a caller that has read the `AlignedFile` already; nil stands for a file that is neither a plan nor a job description.
  /// `reported` returns what the user sees of the findings of a standard; it is called only if something is wrong with the file.
  public static func make(
    _ file: WorkspaceFile, _ aligned: AlignedFile?, in workspace: Workspace, reported: (StandardIndex) -> [ReportedMistake] = { _ in [] }
  ) -> AlignmentResult {
    guard let aligned else { return .notAligned }
    guard let reference = aligned.standard?.value else { return .standardNotFound(aligned, .incomplete) }
    let resolution = workspace.resolve(reference, from: file.path)
    guard case .found(let index) = resolution else { return .standardNotFound(aligned, resolution) }
    guard let spelled = aligned.level?.value, let level = index.level(spelled: spelled) else { return .levelUnknown(aligned, index) }
    let track = aligned.track?.value
    let named = ResolvedReferences(aligned, file.document, index, level: level, track: track)
    // If nearly all references match at the named level, no other level is meant, and none is searched for.
    let mayMeanOther = named.inexact >= LevelFit.minimumWrongWithTitle || named.references.count != file.document.references.count
    let fit = mayMeanOther ? LevelFit(index, file.document.references, track: named.resolver.track) : nil
    let intendedLevel = fit.flatMap { $0.level(insteadOf: level) { titledLevels(of: file.document, index, level) } }
    let intendedTrack = intendedLevel == nil ? named.intendedTrack : nil
    let isOther = intendedLevel != nil || intendedTrack != nil
    return .aligned(
      Alignment(
        aligned, file.document,
        isOther ? ResolvedReferences(aligned, file.document, index, level: intendedLevel ?? level, track: intendedTrack ?? track) : named,
        doubtedLevel: intendedLevel == nil ? nil : aligned.level, doubtedTrack: intendedTrack == nil ? nil : aligned.track,
        reported: { workspace.isChecked(index) ? reported(index) : [] }))
  }

  private static func titledLevels(of document: Document, _ index: StandardIndex, _ level: Int) -> [Int] {
    guard let title = document.title else { return [] }
    return TitledLevel.find(title.value, index, document.kind, ownLevel: level)?.levels ?? []
  }
}

extension ResolvedReference {
  /// Whether the reference is in the qualifications of a job description.
  fileprivate func isOfQualification(in file: AlignedFile) -> Bool {
    guard case .part(let part) = container else { return false }
    return file.parts[part].isQualification
  }
}

extension Alignment {
  /// The targets of the correct references in the lists that have doubtful ones.
  private static func correctTargets(
    besides doubtful: [ResolvedReference], _ references: [ResolvedReference]
  ) -> [ResolvedReference.Container: Set<Target>] {
    guard !doubtful.isEmpty else { return [:] }
    var targets: [ResolvedReference.Container: Set<Target>] = [:]
    let containers = Set(doubtful.map(\.container))
    // Usually one list has a doubtful reference, so that nothing needs to be hashed.
    let only = containers.count == 1 ? containers.first : nil
    for index in references.indices {
      let container = references[index].container
      guard only.map({ $0 == container }) ?? containers.contains(container) else { continue }
      if let target = references[index].resolution.certain { targets[container, default: []].insert(target) }
    }
    return targets
  }

  /// Whether the list of a doubtful reference has another, correct reference to a target. False for a reference that is not doubtful.
  public func isListed(_ target: Target, beside reference: Located<Reference>) -> Bool {
    containers[reference.range].flatMap { correctTargets[$0] }?.contains(target) ?? false
  }
}
