import Schema

/// A clause of the input, with its heading and its text.
struct Section: Sendable {
  /// A block, with its index among all blocks.
  struct Member: Sendable {
    let index: Int
    let block: InputBlock

    var line: ManuscriptLine? {
      if case .line(let line) = block { line } else { nil }
    }

    var table: InputTable? {
      if case .table(let table) = block { table } else { nil }
    }
  }

  /// Index of the block with the heading; nil for the text before the first heading.
  let headingIndex: Int?
  let code: NumberCode?
  let title: String
  let line: Int
  var members: [Member] = []

  var lines: [(index: Int, line: ManuscriptLine)] { members.compactMap { member in member.line.map { (member.index, $0) } } }

  /// Number and title, for messages.
  var name: String { [code?.string, title.isEmpty ? nil : title].compactMap { $0 }.joined(separator: " ") }

  /// Whether the heading may be that of a table of requirements. An item alone above a table, `1.1.2 票券的种类`, is not, since its text would
  /// be lost.
  var mayBeTableHeading: Bool {
    guard let code, code.depth >= 3 else { return true }
    return !LevelNames.all(in: title).isEmpty || Self.namesTable(PrintedText.folded(title))
  }

  /// Whether a heading is about the table below it.
  static func namesTable(_ folded: String) -> Bool {
    ["要求", "内容", "标准", "能力", "表", "等级", "requirement", "content", "level", "table"].contains { folded.contains($0) }
  }

  func hasTitle(containing words: [String]) -> Bool {
    let folded = PrintedText.folded(title)
    return words.contains { folded.contains($0) }
  }
}
