import Schema
import Standards
import TextModel

/// Finds the entries of a standard that a text names: by number and name, by name alone, by number alone, or by similarity.
struct DraftMatcher {
  enum Certainty: Sendable, Hashable {
    case exact
    /// The name is right; the number is wrong or missing.
    case name
    /// There is only a number.
    case number
    /// A similar name; the similarity in percent.
    case similarity(Int)
    /// The number is right and the name similar; the similarity in percent.
    case misspelt(Int)
    /// The start of a name.
    case beginning
    /// The name of something at another level.
    case otherLevel
    /// A number that an ability and a knowledge item have: both are taken.
    case both
    /// An entry except for a part of it.
    case except

    /// Whether the name was found exactly.
    var isNamed: Bool { self == .exact || self == .name }
  }

  struct Match: Sendable {
    /// The references as the file writes them.
    let references: [String]
    let certainty: Certainty

    init(_ references: [String], _ certainty: Certainty) {
      self.references = references
      self.certainty = certainty
    }
  }

  let index: StandardIndex
  let level: Int
  let language: Language
  private let resolver: Resolver
  /// The entries of the level, with their names as compared.
  let candidates: [(target: Target, name: [UInt32])]
  /// How many names were compared. The number per import is limited, since fuzzy matching is slow.
  var comparisons = 0

  init(index: StandardIndex, level: Int, language: Language) {
    self.index = index
    self.level = level
    self.language = language
    resolver = Resolver(index: index, level: level)
    candidates = index.allTargets.filter { index.level(of: $0) == level }.map { ($0, index.key(of: $0).scalars) }
  }

  /// What a text names; nil if the standard has nothing like it. `namesOnly`: the text may also be free text, so that only names count.
  mutating func match(_ piece: String, namesOnly: Bool = false, column: Column? = nil) -> Match? {
    var text = Self.cleaned(piece)
    if !namesOnly { text = ReferenceWording.plain(ReferenceWording.withoutPart(text) ?? text, language) }
    guard !text.isEmpty, text.utf8.count <= 600 else { return nil }
    switch group(text) {
    case .match(let match): return match
    case .nothing: return namesOnly ? nil : range(text)
    case .single: break
    }
    let reference = Reference.read(Text(text), listColumn: column).reference
    if namesOnly, reference.title.isEmpty { return nil }
    let resolution = resolver.resolve(reference)
    if !namesOnly, !text.contains(where: \.isLetter), !isFound(resolution), let range = range(text) { return range }
    return match(resolution, of: reference, text, column)
  }

  /// What a reference means that was resolved; by similarity where it was not found. `text` is the whole text of the reference.
  private mutating func match(_ resolution: Resolution, of reference: Reference, _ text: String, _ column: Column?) -> Match? {
    let title = reference.title.string
    switch resolution {
    case .target(let target):
      return Match([spelling(target, column)], reference.title.isEmpty ? .number : .exact)
    case .misspelt(let target):
      let similarity = Self.similarity(NameKey(reference.title).scalars, index.key(of: target).scalars)
      return Match([spelling(target, column)], similarity == 100 ? .exact : .misspelt(similarity))
    case .numberMissing(let target): return named(target, column)
    case .respelled(let target): return Match([spelling(target, column)], .exact)
    case .mistitled(let byNumber, let byTitle, _):
      if let byTitle { return Match([spelling(byTitle, column)], .name) }
      let similarity = Self.similarity(NameKey(reference.title).scalars, index.key(of: byNumber).scalars)
      if similarity >= Self.minimumSimilarity { return Match([spelling(byNumber, column)], .similarity(similarity)) }
      if begins(byNumber, with: title) {
        return Match([spelling(byNumber, column)], .beginning)
      }
      return similar(title, column)
    case .ambiguous(let targets):
      if let one = titled(targets, reference.title, column) { return one }
      // An outline has numbers of its own: 2.1.1 站内信写作.
      if !reference.title.isEmpty { return begun(targets, reference.title, column) ?? similar(title, column) }
      return Match(targets.map { spelling($0, column) }, .both)
    case .aboveLevel(let target, let sameNumber):
      if let sameNumber, reference.title.isEmpty { return Match([spelling(sameNumber, column)], .number) }
      return Match([spelling(target, column)], .otherLevel)
    case .noSuchNumber(let nearest?):
      let similarity = Self.similarity(NameKey(reference.title).scalars, index.key(of: nearest).scalars)
      let certainty =
        reference.title.isEmpty ? Certainty.number : similarity == 100 ? .name : .similarity(max(similarity, Self.minimumSimilarity))
      return Match([spelling(nearest, column)], certainty)
    case .noSuchNumber(nil):
      return similar(reference.title.isEmpty ? text : title, column)
    case .unknownLevel, .several: return similar(title, column)
    }
  }

  /// The entries of 1-5 and 2.1-3.
  private func range(_ text: String) -> Match? {
    guard let range = ReferenceWording.range(text), case .match(let match) = group(range) else { return nil }
    return match
  }

  private func isFound(_ resolution: Resolution) -> Bool {
    switch resolution {
    case .target, .respelled: true
    default: false
    }
  }

  private func named(_ target: Target, _ column: Column?) -> Match {
    Match([spelling(target, column)], index.level(of: target) == level ? .name : .otherLevel)
  }

  private func begun(_ targets: [Target], _ title: Text, _ column: Column?) -> Match? {
    let found = targets.filter { begins($0, with: title.string) }
    return found.count == 1 ? found.first.map { Match([spelling($0, column)], .beginning) } : nil
  }

  /// Of several entries with the same number, the one whose name matches.
  private func titled(_ targets: [Target], _ title: Text, _ column: Column?) -> Match? {
    let name = NameKey(title).scalars
    guard !name.isEmpty, name.count <= Self.maximumPieceLength else { return nil }
    let mostSimilar = targets.map { ($0, Self.similarity(name, index.key(of: $0).scalars)) }.max { $0.1 < $1.1 }
    guard let mostSimilar, mostSimilar.1 >= Self.minimumSimilarity else { return nil }
    return Match([spelling(mostSimilar.0, column)], mostSimilar.1 == 100 ? .exact : .misspelt(mostSimilar.1))
  }

  private enum Group {
    case match(Match)
    /// A range that is not in the standard. Its first number alone would be another reference.
    case nothing
    case single
  }

  /// Keeps a range or a rest of the standard as it is written.
  private func group(_ text: String) -> Group {
    guard let reference = Reference.group(Text(text), listColumn: nil), reference.openRangeStart == nil else { return .single }
    switch reference.form {
    // `1.1～1.2、3` is a range and a number.
    case .range where text.contains(where: \.separatesEntries) && !text.contains(where: \.isLetter): return .nothing
    case .range:
      if isCertain(reference) {
        return .match(Match([text], reference.members.first?.title.isEmpty == false ? .exact : .number))
      }
      // For numbers of both abilities and knowledge: each column that has all of them.
      let signed = [Column.abilities, .knowledge].map { $0.sign[language] + text }.filter { text in
        Reference.group(Text(text), listColumn: nil).map(isCertain) == true
      }
      if !signed.isEmpty { return .match(Match(signed, signed.count > 1 ? .both : .number)) }
      if case .target = resolver.resolve(Reference.read(Text(text), listColumn: nil).reference), reference.members.isEmpty {
        return .single
      }
      return .nothing
    case .rest:
      guard let parent = reference.members.first else { return .match(Match([text], .exact)) }
      guard let target = resolver.resolve(parent).assumedTargets.first else { return .single }
      return .match(Match([spelling(target, nil) + (language == .chinese ? " 其余" : " rest")], .exact))
    case .one, .several: return .single
    }
  }

  private func isCertain(_ range: Reference) -> Bool {
    if case .several(_, isCertain: true) = resolver.resolve(range) { !range.members.isEmpty } else { false }
  }

  func spelling(_ target: Target, _ column: Column?) -> String {
    index.spelling(of: target, fromLevel: level, inListOf: column, in: language)
  }

  /// Removes list marks, quotation marks, trailing punctuation, and endings such as （全部） (all of it).
  static func cleaned(_ piece: String) -> String {
    var text = PrintedText.unwrapped(piece)
    while let first = text.first, "-•·●■◆*○□▪–—“”\"《》√".contains(first) || first == " " { text.removeFirst() }
    while let last = text.last, "。；;，,、．“”\"《》 :：".contains(last) { text.removeLast() }
    for ending in ["（全部）", "(全部)", "（所有内容）", "全部内容", "（全部内容）", "的全部内容", " 全部", "（整项）", "(all)"] where text.hasSuffix(ending) {
      text = String(text.dropLast(ending.count))
    }
    return PrintedText.trimmed(text)
  }
}

extension DraftMatcher {
  /// The functions and contents of the level whose names are in a text, without the contents of these functions.
  func mentioned(in text: String) -> [String] {
    let folded = PrintedText.folded(text)
    var found: [Target] = []
    for target in index.allTargets where index.level(of: target) == level {
      if case .item = target { continue }
      let name = PrintedText.folded(index.title(of: target).string)
      guard name.count >= 3, folded.contains(name) else { continue }
      if let parent = index.parent(of: target), found.contains(parent) { continue }
      found.append(target)
    }
    return found.map { index.spelling(of: $0, fromLevel: level, in: language) }
  }
}
