import Schema

/// The clauses of an input, in order.
struct Outline: Sendable {
  private(set) var sections: [Section]
  let blocks: [InputBlock]
  /// For each section with a number, its parents: the last preceding section with each shorter number.
  private var ancestors: [Int: [Int]] = [:]

  init(_ blocks: [InputBlock]) {
    self.blocks = blocks
    var latest: [NumberCode: Int] = [:]
    sections = [Section(headingIndex: nil, code: nil, title: "", line: 1)]
    for (index, block) in blocks.enumerated() {
      if case .line(let line) = block, let heading = Heading.read(line) {
        if let code = heading.code {
          var above: [Int] = []
          var parent = code.parent
          while let number = parent {
            if let index = latest[number] { above.append(index) }
            parent = number.parent
          }
          if !above.isEmpty { ancestors[sections.count] = above.sorted(by: >) }
          latest[code] = sections.count
        }
        sections.append(Section(headingIndex: index, code: heading.code, title: heading.title, line: line.line))
      } else {
        sections[sections.count - 1].members.append(Section.Member(index: index, block: block))
      }
    }
  }

  /// How many headings before a table are searched for its level.
  private static let maximumDistance = 200

  /// The text before the first numbered clause: cover, table of contents, foreword.
  var front: ArraySlice<Section> { sections.prefix { $0.code == nil } }

  /// The clauses with one of these words in their title.
  func sections(titled words: [String]) -> [Int] { sections.indices.filter { sections[$0].hasTitle(containing: words) } }

  /// The indices of the clauses below one: 4.1 and 4.1.2 below 4.
  func below(_ index: Int) -> [Int] {
    guard let code = sections[index].code else { return [] }
    let after = sections.indices.dropFirst(clamping: index + 1)
    // A repeated number belongs to another chapter.
    let end = after.first { sections[$0].code == code } ?? sections.endIndex
    return after.prefix { $0 < end }.filter { candidate in
      guard let other = sections[candidate].code else { return false }
      return other.depth > code.depth && other.string.hasPrefix(code.string + ".")
    }
  }

  /// The indices of a clause and its parents, nearest first.
  func chain(_ index: Int) -> [Int] {
    var chain = [index]
    for candidate in ancestors[index] ?? [] {
      chain.append(candidate)
      if sections[candidate].code?.depth == 1 { break }
    }
    return chain
  }

  /// The level of a clause, according to its heading or those above it.
  func level(ofSection index: Int) -> LevelNames.Known? { levelHeading(of: index)?.level }

  /// The heading that gives the level of a clause, by the index of its section.
  func levelHeading(of index: Int) -> (level: LevelNames.Known, section: Int)? {
    for candidate in chain(index) {
      let levels = LevelNames.all(in: sections[candidate].title)
      if levels.count == 1, let level = levels.first { return (level, candidate) }
    }
    // Headings without numbers are nested by their order only.
    guard sections[index].code == nil else { return nil }
    for candidate in sections[...index].suffix(clamping: Self.maximumDistance).indices.reversed() {
      if let level = LevelNames.all(in: sections[candidate].title).first { return (level, candidate) }
    }
    return nil
  }

  /// The names of sheets that are repeated in full by a line on the sheet: they are limited in length, and not all characters are allowed.
  var repeatedSheetNames: [Int] {
    var repeated: [Int] = []
    var name: (block: Int, text: String)?
    for (index, block) in blocks.enumerated() {
      guard case .line(let line) = block else { continue }
      if line.isSheet {
        name = (index, Self.letters(line.text))
      } else if let known = name, !known.text.isEmpty, Self.letters(line.text).hasPrefix(known.text) {
        repeated.append(known.block)
        name = nil
      }
    }
    return repeated
  }

  private static func letters(_ text: String) -> String { PrintedText.folded(text).filter { $0.isLetter || $0.isNumber } }
}
