import Schema

/// Every way to write a reference into a standard, in full, for a file of one level.
struct ReferenceSpellings {
  private let standard: PlainStandard
  private let level: Int

  init(_ standard: PlainStandard, level: Int) {
    self.standard = standard
    self.level = level
  }

  /// What `covers` may hold, or with a column a list of that column: everything of the level itself, then of the levels below with the level in front.
  func all(in column: Column?) -> [String] {
    let lower = standard.levels.indices.prefix(clamping: level).reversed().flatMap {
      ReferenceSpellings(standard, level: $0).fromAbove(in: column)
    }
    return Self.unique(own(in: column) + lower)
  }

  /// What the level itself has, as files of the level write it.
  func own(in column: Column?) -> [String] {
    guard standard.levels.indices.contains(level) else { return [] }
    return Self.unique(column.map { items(in: $0) } ?? everything(in: standard.levels[level]))
  }

  /// The same, as files of a higher level write it.
  func fromAbove(in column: Column?) -> [String] {
    guard standard.levels.indices.contains(level) else { return [] }
    let texts = own(in: column)
    guard !texts.isEmpty else { return [] }
    return Self.unique([standard.levels[level].id] + Self.words(standard.levels[level].name)).flatMap { name in
      texts.map { "\(name)/\($0)" }
    }
  }

  /// Items with or without their letter.
  private func items(in column: Column) -> [String] {
    let items = standard.levels[level].functions.flatMap(\.contents).flatMap { $0[column] }
    return items.map(\.name.text) + items.flatMap { lettered($0, column) }
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
