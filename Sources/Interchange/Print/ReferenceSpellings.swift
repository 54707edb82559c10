import Schema

/// Every way to write a reference into a standard, in full, for a file of one level.
struct ReferenceSpellings {
  private let standard: PlainStandard
  private let level: Int

  init(_ standard: PlainStandard, level: Int) {
    self.standard = standard
    self.level = level
  }

  /// What `covers` may hold: everything of the level itself, then of the levels below with the level in front.
  var all: [String] { ofLevels { everything(in: $0) } }

  /// What a list of one column may hold: its items, with or without their letter.
  func items(in column: Column) -> [String] {
    ofLevels { level in
      let items = level.functions.flatMap(\.contents).flatMap { $0[column] }
      return items.map(\.name.text) + items.flatMap { lettered($0, column) }
    }
  }

  private func ofLevels(_ spellings: (PlainLevel) -> [String]) -> [String] {
    let lower = standard.levels.prefix(clamping: level).reversed().flatMap { level -> [String] in
      let texts = spellings(level)
      return Self.unique([level.id] + Self.words(level.name)).flatMap { name in texts.map { "\(name)/\($0)" } }
    }
    return Self.unique(spellings(standard.levels[level]) + lower)
  }

  /// A level's name whole, and its halves: 五级/初级工.
  private static func words(_ name: String?) -> [String] {
    guard let name else { return [] }
    // A slash would end the level.
    return name.contains("/") ? name.split(separator: "/").map(String.init) : [name]
  }

  private func everything(in level: PlainLevel) -> [String] {
    var texts: [String] = []
    for function in level.functions {
      texts.append(function.name.text)
      for content in function.contents {
        texts.append(content.name.text)
        for column in Column.allCases { texts += content[column].flatMap { lettered($0, column) } }
      }
    }
    return texts
  }

  private func lettered(_ item: PlainItem, _ column: Column) -> [String] {
    guard item.name.code != nil else { return [item.name.text] }
    return [column.letter, String(column.name.chinese.prefix(1))].map { $0 + item.name.text }
  }

  private static func unique(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { !$0.isEmpty && seen.insert($0).inserted }
  }
}
