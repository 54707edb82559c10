import Schema

/// A builder of a content: pieces of its name, and its items.
struct BuiltContent: Sendable {
  var code: NumberCode?
  var pieces: [String]
  let line: Int
  private(set) var items: [Column: [BuiltItem]] = [:]
  private var codes: Set<ColumnCode> = []

  private struct ColumnCode: Hashable {
    let column: Column
    let code: NumberCode
  }

  init(code: NumberCode?, pieces: [String], line: Int) {
    self.code = code
    self.pieces = pieces
    self.line = line
  }

  mutating func add(_ item: BuiltItem, to column: Column) {
    if let code = item.code { codes.insert(ColumnCode(column: column, code: code)) }
    items[column, default: []].append(item)
  }

  /// Takes the items of the same content in another place; the lines of those that it has already.
  mutating func join(_ other: BuiltContent) -> [Int] {
    var repeated: [Int] = []
    for (column, others) in other.items {
      let known = Set((items[column] ?? []).map { [$0.code?.string ?? "", $0.text] })
      for item in others {
        if known.contains([item.code?.string ?? "", item.text]) { repeated.append(item.line) } else { add(item, to: column) }
      }
    }
    return repeated
  }

  func holds(_ code: NumberCode, in column: Column) -> Bool { codes.contains(ColumnCode(column: column, code: code)) }

  func count(in column: Column) -> Int { items[column]?.count ?? 0 }

  /// Continues the last item of a column, if that has a number; the text that came of it. In place: an item may continue over all rows of a
  /// table.
  mutating func extend(_ column: Column, with text: String) -> String? {
    guard let last = items[column]?.indices.last, items[column]?[last].code != nil else { return nil }
    items[column]?[last].text.join(text)
    return items[column]?[last].text
  }
}

/// A builder of a function.
struct BuiltFunction: Sendable {
  let code: NumberCode?
  var pieces: [String]
  let line: Int
  /// The place of the last piece of the name.
  var lastLine: Int
  /// The names of its contents by their numbers.
  private(set) var contentCodes: [NumberCode: String] = [:]
  /// The track that its table is about.
  var track: String?
  /// The sentences on tracks above its table.
  var group: Int?
  var contents: [BuiltContent] = []

  init(code: NumberCode?, pieces: [String], line: Int) {
    self.code = code
    self.pieces = pieces
    self.line = line
    lastLine = line
  }

  mutating func add(_ content: BuiltContent) {
    if let code = content.code { contentCodes[code] = content.pieces.joined() }
    contents.append(content)
  }
}

/// An item as its cell prints it.
struct BuiltItem: Sendable {
  var code: NumberCode?
  /// The mark of a key skill before the number.
  var mark = ""
  var text: String
  let line: Int
  /// The code that the framework gives it.
  var align: String?
}
