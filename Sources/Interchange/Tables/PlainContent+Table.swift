import Schema
import YAML

extension PlainContent {
  /// What a row of a table became.
  init(_ built: BuiltContent) {
    self.init(PlainName(code: built.code, title: built.pieces.reduce("", PrintedText.joined)))
    for column in Column.allCases {
      self[column] = (built.items[column] ?? []).map { PlainItem(PlainName(code: $0.code, title: $0.text)) }
    }
  }
}

extension LevelTableBuilder {
  /// The names that need no joining: they help to join others.
  var wholeNames: [String] { functions.filter { $0.pieces.count == 1 }.compactMap(\.pieces.first) }
}
