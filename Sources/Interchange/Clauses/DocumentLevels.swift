import Schema

/// The levels of a document: those with names of its own, such as 入门级 or Novice, and those that every standard may have.
struct DocumentLevels: Sendable {
  /// The names that are not built in, longest first.
  private let own: [(name: String, level: LevelNames.Known)]

  init(_ levels: [LevelNames.Known]) {
    own = levels.filter { level in
      let (known, rest) = LevelNames.separate(level.name)
      return known.map(\.id) != [level.id] || !rest.isEmpty
    }.map { (PrintedText.folded($0.name), $0) }.filter { !$0.0.isEmpty }.sorted { $0.0.count > $1.0.count }
  }

  func find(in text: String) -> LevelNames.Known? { separate(text).levels.first }

  /// The levels that a text names, each once.
  func all(in text: String) -> [LevelNames.Known] {
    var seen: Set<String> = []
    return separate(text).levels.filter { seen.insert($0.id).inserted }
  }

  /// The levels that a text names, and the rest of the text.
  func separate(_ text: String) -> (levels: [LevelNames.Known], rest: String) {
    guard !own.isEmpty, text.utf8.count <= Self.maximumTextLength else { return LevelNames.separate(text) }
    var folded = PrintedText.folded(text)
    var found: [LevelNames.Known] = []
    for (name, level) in own {
      guard let range = folded.ranges(of: name).first(where: { Self.isWhole($0, in: folded) }) else { continue }
      found.append(level)
      // A sign keeps the words beside it separate.
      folded.replaceSubrange(range, with: "|")
    }
    let (others, rest) = LevelNames.separate(folded)
    return (found + others, rest.filter { $0 != "|" })
  }

  /// The level of a clause, according to its heading or those above it.
  func level(ofSection index: Int, _ outline: Outline) -> LevelNames.Known? {
    for candidate in outline.chain(index) {
      let levels = all(in: outline.sections[candidate].title)
      if levels.count == 1 { return levels.first }
    }
    return outline.level(ofSection: index)
  }

  private static let maximumTextLength = 4_000

  /// Whether a name is a whole word: 级 in 等级 is not, nor `master` in `mastering`. Folded texts have no spaces, so only a letter after the
  /// name is checked.
  private static func isWhole(_ range: Range<String.Index>, in text: String) -> Bool {
    guard let last = text[range].last, last.isASCII, last.isLetter, range.upperBound < text.endIndex else { return true }
    let after = text[range.upperBound]
    return !(after.isASCII && after.isLetter)
  }
}
