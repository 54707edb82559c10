import Schema

/// What a new edition of its standard means for a job description or training plan.
public struct EditionImpact: Sendable {
  public enum Outcome: Sendable, Hashable {
    /// The reference is not affected.
    case same
    /// The target has another number or title, or is at another level; with the new spelling of the reference.
    case rewritten(String, Target)
    /// A range whose members no longer follow one another: the new spellings, and the targets that were removed.
    case divided([String], removed: [Target])
    /// The target was removed.
    case removed(Target)
    /// The reference was already in doubt.
    case unclear
  }

  /// A reference of the file.
  public struct ReferenceImpact: Sendable {
    public let reference: Located<Reference>
    public let outcome: Outcome
    /// Its targets in the new edition that are at a level above the file's own.
    public let aboveLevel: [Target]
  }

  public let path: String
  public let comparison: EditionComparison
  public let references: [ReferenceImpact]
  /// The levels and the track that the file names.
  public let names: [NamedPartImpact]
  /// The changes of items that the file covers through a function or content.
  public let inside: IndirectItemChanges
  /// What the new edition requires in addition and the file does not cover: whole functions, then contents, then items.
  public let newlyRequired: [Target]
  /// Index of the file's level in the new edition; nil if that has no such level.
  public let level: Int?
  public var losesLevel: Bool { level == nil }

  public var changed: [ReferenceImpact] { references.filter(\.outcome.isRewritten) }
  public var removed: [ReferenceImpact] { references.filter(\.outcome.isRemoved) }
  public var aboveLevel: [ReferenceImpact] { references.filter { !$0.aboveLevel.isEmpty } }
  /// Whether the file names a level or track that the new edition does not have, or refers to what it no longer may.
  public var hasLosses: Bool { losesLevel || !removed.isEmpty || !aboveLevel.isEmpty || names.contains(where: \.isRemoved) }
  public var isEmpty: Bool {
    !losesLevel && newlyRequired.isEmpty && inside.isEmpty && names.allSatisfy { $0.outcome == .same }
      && references.allSatisfy { ($0.outcome == .same || $0.outcome == .unclear) && $0.aboveLevel.isEmpty }
  }

  /// Nil for a file that is not written against the old edition.
  public init?(_ file: WorkspaceFile, in workspace: Workspace, _ comparison: EditionComparison) {
    guard case .aligned(let alignment) = Alignment.make(file, in: workspace), alignment.index.file.path == comparison.old.file.path else {
      return nil
    }
    self.init(path: file.path, alignment, comparison)
  }

  public init(path: String, _ alignment: Alignment, _ comparison: EditionComparison) {
    self.path = path
    self.comparison = comparison
    let level = comparison.levels[alignment.level]
    self.level = level
    names = NamedPartImpact.all(alignment, comparison)
    var mapped: [ResolvedReference] = []
    let several = ReferenceGroupImpact(alignment: alignment, comparison: comparison, level: level)
    func isAbove(_ target: Target) -> Bool { level.map { comparison.new.level(of: target) > $0 } ?? false }
    references = alignment.references.map { resolved in
      if let found = several.outcome(of: resolved) {
        mapped.append(
          ResolvedReference(
            reference: resolved.reference, container: resolved.container, resolution: .several(found.targets, isCertain: true)))
        return ReferenceImpact(
          reference: resolved.reference, outcome: found.outcome, aboveLevel: found.targets.filter(isAbove))
      }
      guard let target = resolved.resolution.certain else {
        return ReferenceImpact(reference: resolved.reference, outcome: .unclear, aboveLevel: [])
      }
      guard let counterpart = comparison.counterparts[target] else {
        return ReferenceImpact(reference: resolved.reference, outcome: .removed(target), aboveLevel: [])
      }
      mapped.append(ResolvedReference(reference: resolved.reference, container: resolved.container, resolution: .target(counterpart)))
      let outcome = Self.outcome(resolved.reference.value, from: target, to: counterpart, level: level, alignment, comparison)
      return ReferenceImpact(reference: resolved.reference, outcome: outcome, aboveLevel: [counterpart].filter(isAbove))
    }
    let coverage = level.map { level in
      let (new, track) = (comparison.new, alignment.file.track?.value)
      let fromLevel = alignment.fromLevel.flatMap { comparison.levels[$0] }
      let targets = RestReferences.resolved(
        mapped, alignment.file, new, required: Coverage.functions(of: new, level: level, fromLevel: fromLevel, track: track))
      return Coverage(index: new, level: level, fromLevel: fromLevel, track: track, references: targets)
    }
    newlyRequired = coverage.map { Self.newlyRequired($0, alignment, comparison) } ?? []
    inside = IndirectItemChanges(alignment, comparison, coverage)
  }

  private static func outcome(
    _ reference: Reference, from target: Target, to counterpart: Target, level: Int?, _ alignment: Alignment,
    _ comparison: EditionComparison
  ) -> Outcome {
    let (old, new) = (comparison.old, comparison.new)
    let isSame =
      old.code(of: target) == new.code(of: counterpart) && old.title(of: target) == new.title(of: counterpart)
      && comparison.levels[old.level(of: target)] == new.level(of: counterpart) && comparison.keepsLevelName(reference, of: counterpart)
    if isSame { return .same }
    let column = reference.spellsColumn ? nil : reference.column
    return .rewritten(new.spelling(of: counterpart, fromLevel: level, inListOf: column, in: alignment.keyLanguage), counterpart)
  }

  /// What is missing under the new edition and was not under the old one.
  private static func newlyRequired(_ coverage: Coverage, _ alignment: Alignment, _ comparison: EditionComparison) -> [Target] {
    let new = comparison.new
    func isNew(_ item: Int) -> Bool {
      guard case .item(let origin) = comparison.origins[.item(item)] else { return true }
      return alignment.coverage.state(ofItem: origin) != .missing
    }
    let gaps = CoverageGaps(new, coverage)
    let functions = gaps.functions.filter { new.items(in: .function($0)).contains(where: isNew) }.map(Target.function)
    let contents = gaps.contents.filter { new.contents[$0].items.contains(where: isNew) }.map(Target.content)
    let items = gaps.partial.flatMap(\.items).filter(isNew).map(Target.item)
    return functions + contents + items
  }
}

extension EditionComparison {
  /// Whether the level that a reference names, if it names one, still has this name.
  func keepsLevelName(_ reference: Reference, of counterpart: Target) -> Bool {
    reference.level.map { new.level(spelled: $0) == new.level(of: counterpart) } ?? true
  }
}

extension NamedPartImpact {
  fileprivate var isRemoved: Bool { if case .removed = outcome { true } else { false } }
}

extension EditionImpact.Outcome {
  fileprivate var isRewritten: Bool {
    switch self {
    case .rewritten, .divided: true
    case .same, .removed, .unclear: false
    }
  }

  fileprivate var isRemoved: Bool {
    switch self {
    case .removed: true
    case .divided(_, let removed): !removed.isEmpty
    case .same, .rewritten, .unclear: false
    }
  }
}
