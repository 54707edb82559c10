import Schema
import TextModel

/// A level with its texts already read, since each higher level needs them again.
struct LevelTexts: Sendable {
  struct Entry: Sendable {
    let text: String
    let hasNumber: Bool

    init(_ name: NumberedText) {
      text = name.written
      hasNumber = name.code != nil
    }
  }

  let id: String
  let name: String?
  /// Functions, contents and items in order; nil for the column of a function or content.
  let entries: [(column: Column?, entry: Entry)]

  init(_ level: Level) {
    id = level.id
    name = level.name.string
    var entries: [(column: Column?, entry: Entry)] = []
    for function in level.functions.values() {
      entries.append((nil, Entry(function.name)))
      for content in function.contents.values() {
        entries.append((nil, Entry(content.name)))
        for column in Column.allCases { entries += content[column].map { (column, Entry($0.name)) } }
      }
    }
    self.entries = entries
  }
}

/// All complete spellings of references to a standard, for a file of one level.
struct ReferenceSpellings {
  private let levels: [LevelTexts]
  private let level: Int

  init(_ levels: [LevelTexts], level: Int) {
    self.levels = levels
    self.level = level
  }

  /// The valid entries of `covers`, or of a list of one column: everything of the level itself, then of the lower levels with the level
  /// before it.
  func all(in column: Column?) -> [String] {
    let lower = levels.indices.prefix(clamping: level).reversed().flatMap {
      ReferenceSpellings(levels, level: $0).fromAbove(in: column)
    }
    return Self.unique(own(in: column) + lower)
  }

  /// The entries of the level, as files of the level write them.
  func own(in column: Column?) -> [String] {
    guard levels.indices.contains(level) else { return [] }
    return Self.unique(column.map { items(in: $0) } ?? everything)
  }

  /// The entries of the level, as files of a higher level write them.
  func fromAbove(in column: Column?) -> [String] {
    guard levels.indices.contains(level) else { return [] }
    let texts = own(in: column)
    guard !texts.isEmpty else { return [] }
    return Self.unique([levels[level].id] + Self.words(levels[level].name)).flatMap { name in
      texts.map { "\(name)/\($0)" }
    }
  }

  /// The items with and without the letter of their column.
  private func items(in column: Column) -> [String] {
    let items = levels[level].entries.filter { $0.column == column }.map(\.entry)
    return items.map(\.text) + items.flatMap { lettered($0, column) }
  }

  /// The name of a level, or its halves if it has several: 五级/初级工.
  private static func words(_ name: String?) -> [String] {
    guard let name else { return [] }
    // A slash would end the level.
    let halves = LevelName.halves(of: Text(name))
    return halves.isEmpty ? [name] : halves.map(\.string)
  }

  private var everything: [String] {
    levels[level].entries.flatMap { column, entry in column.map { lettered(entry, $0) } ?? [entry.text] }
  }

  private func lettered(_ item: LevelTexts.Entry, _ column: Column) -> [String] {
    guard item.hasNumber else { return [item.text] }
    return [column.letter, String(column.name.chinese.prefix(1))].map { $0 + item.text }
  }

  private static func unique(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { !$0.isEmpty && seen.insert($0).inserted }
  }
}
