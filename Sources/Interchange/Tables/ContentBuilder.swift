import Schema

/// Builds a content from the parts of its name and its items.
struct ContentBuilder: Sendable {
  var code: NumberCode?
  var pieces: [String]
  let line: Int
  private(set) var items: [Column: [PrintedItem]] = [:]
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

  mutating func add(_ item: PrintedItem, to column: Column) {
    if let code = item.code { codes.insert(ColumnCode(column: column, code: code)) }
    items[column, default: []].append(item)
  }

  /// Adds the items of the same content elsewhere, and returns the lines of items that are there already.
  mutating func join(_ other: ContentBuilder) -> [Int] {
    var repeated: [Int] = []
    for (column, others) in other.items {
      let known = Set((items[column] ?? []).map { [$0.code?.string ?? "", $0.text] })
      for item in others {
        if known.contains([item.code?.string ?? "", item.text]) { repeated.append(item.line) } else { add(item, to: column) }
      }
    }
    return repeated
  }

  func contains(_ code: NumberCode, in column: Column) -> Bool { codes.contains(ColumnCode(column: column, code: code)) }

  func count(in column: Column) -> Int { items[column]?.count ?? 0 }

  /// Continues the last item of a column, if it has a number, and returns its new text. The item is changed in place, since it may continue
  /// over all rows of a table.
  mutating func extend(_ column: Column, with text: String) -> String? {
    guard let last = items[column]?.indices.last, items[column]?[last].code != nil else { return nil }
    items[column]?[last].text.join(text)
    return items[column]?[last].text
  }
}

/// Builds a function.
struct FunctionBuilder: Sendable {
  let code: NumberCode?
  var pieces: [String]
  let line: Int
  /// The line of the last part of the name.
  var lastLine: Int
  /// The names of its contents by number.
  private(set) var contentCodes: [NumberCode: String] = [:]
  /// The track of its table.
  var track: String?
  /// The index of the sentences on tracks above its table.
  var group: Int?
  var contents: [ContentBuilder] = []

  init(code: NumberCode?, pieces: [String], line: Int) {
    self.code = code
    self.pieces = pieces
    self.line = line
    lastLine = line
  }

  mutating func add(_ content: ContentBuilder) {
    if let code = content.code { contentCodes[code] = content.pieces.joined() }
    contents.append(content)
  }
}

/// An item as it is printed.
struct PrintedItem: Sendable {
  var code: NumberCode?
  /// The mark of a key skill before the number.
  var mark = ""
  var text: String
  let line: Int
  /// The code of the item in the framework.
  var align: String?
}
