import Schema

/// Lists the entries of a standard in order, each with a key.
struct CASEEntries {
  private(set) var entries: [CASEEntry] = []
  /// Keys that occur more than once because of repeated numbers.
  private(set) var repeatedKeys: [String] = []
  private var seen: [String: Int] = [:]

  init(_ standard: Standard) {
    for (index, level) in standard.levels.values().enumerated() {
      let key = add(.level, level.id, nil, index + 1, NumberedText(code: nil, title: level.displayName), index)
      for (position, function) in level.functions.values().enumerated() { add(function, position + 1, key, level.id, index) }
    }
  }

  private mutating func add(_ function: Function, _ position: Int, _ parent: String, _ levelID: String, _ level: Int) {
    let code = function.name.code ?? NumberCode(parts: [position])
    let key = add(
      .function, "\(levelID)/\(code.map(\.string) ?? "f\(position)")", parent, position, function.name, level,
      tracks: function.tracks.strings)
    for (index, content) in function.contents.values().enumerated() { add(content, index + 1, key, code, levelID, level) }
  }

  private mutating func add(
    _ content: Content, _ position: Int, _ parent: String, _ above: NumberCode?, _ levelID: String, _ level: Int
  ) {
    let code = content.name.code ?? above?.appending(position)
    let key = add(.content, "\(levelID)/\(code.map(\.string) ?? "c\(position)")", parent, position, content.name, level)
    var sequence = 0
    for column in Column.allCases {
      for (index, item) in content[column].enumerated() {
        sequence += 1
        let number = (item.name.code ?? code?.appending(index + 1)).map(\.string) ?? "i\(index + 1)"
        add(.item(column), "\(levelID)/\(column.letter)\(number)", key, sequence, item.name, level, item: item)
      }
    }
  }

  @discardableResult
  private mutating func add(
    _ kind: CASEKind, _ preferredKey: String, _ parent: String?, _ sequence: Int, _ name: NumberedText, _ level: Int, item: Item? = nil,
    tracks: [String] = []
  ) -> String {
    let count = (seen[preferredKey] ?? 0) + 1
    seen[preferredKey] = count
    let key = count == 1 ? preferredKey : "\(preferredKey)#\(count)"
    if count == 2 { repeatedKeys.append(preferredKey) }
    entries.append(
      CASEEntry(kind: kind, key: key, parent: parent, sequence: sequence, name: name, level: level, item: item, tracks: tracks))
    return key
  }
}

/// An entry of a standard that becomes an item of a CASE package.
struct CASEEntry: Sendable {
  let kind: CASEKind
  /// The key of the entry in the standard: level, column and number, such as `junior/A2.2.1`.
  let key: String
  /// The key of its parent; nil for levels, whose parent is the document.
  let parent: String?
  /// The position among its siblings, 1-based.
  let sequence: Int
  let name: NumberedText
  /// Index of its level.
  let level: Int
  let item: Item?
  let tracks: [String]
}

/// Texts in the form that CASE requires.
enum CASEText {
  /// The text on one line: a `normalizedString` of XML Schema.
  static func normalised(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 }) else { return text }
    return PrintedText.string(text.unicodeScalars.map { $0.value < 0x20 ? " " : $0 })
  }
}
