import Schema
import TextModel

/// A field in which two editions of a standard differ. Functions, contents and items are compared separately.
public struct FieldChange: Sendable, Hashable {
  /// Index of the level in the new edition; nil for a field of the standard itself.
  public let level: Int?
  /// The path to the field, by names of fields and of list entries: `weights`, `skills`, `L5`, `蜂群饲养`.
  public let path: [Bilingual]
  /// The value in each edition, in words; nil if it has none.
  public let old: Bilingual?
  public let new: Bilingual?
}

/// Compares the fields of two editions, as their shapes declare them.
struct FieldChanges {
  private let level: Int?
  private(set) var found: [FieldChange] = []

  private init(level: Int?) { self.level = level }

  /// The fields that identify an edition, and those that are compared separately.
  private static let ofStandard: Set<String> = ["id", "version", "functions", "levels"]
  private static let ofLevel: Set<String> = ["level", "name", "functions"]

  /// The changes of the standards' fields, then those of the levels that both have.
  static func find(_ old: StandardIndex, _ new: StandardIndex, levels: [Int: Int]) -> [FieldChange] {
    var standard = FieldChanges(level: nil)
    standard.compare(old.standard, new.standard, without: ofStandard)
    standard.compareCatalogues(old.standard, new.standard)
    return standard.found
      + levels.sorted { $0.value < $1.value }.flatMap { before, after in
        var level = FieldChanges(level: after)
        level.compare(old.levels[before].level, new.levels[after].level, without: ofLevel)
        return level.found
      }
  }

  private mutating func compare<Root: Record>(_ old: Root, _ new: Root, without skipped: Set<String>) {
    for field in Root.shape.description.fields where !skipped.contains(field.key.english) {
      compare(old.value(of: field.key.english), new.value(of: field.key.english), at: [Self.name(field.key)])
    }
  }

  /// Compares only the fields that the catalogue adds, since its names of functions and contents equal those of the levels.
  private mutating func compareCatalogues(_ old: Standard, _ new: Standard) {
    guard case .list(let before)? = old.value(of: "functions"), case .list(let after)? = new.value(of: "functions") else { return }
    let key = KeyName("functions", "职业功能")
    compare(before, after, at: [Self.name(key)], matchedOnly: true)
  }

  // MARK: Values

  private mutating func compare(_ old: ShapeValue?, _ new: ShapeValue?, at path: [Bilingual], matchedOnly: Bool = false) {
    guard old != new else { return }
    switch (old, new) {
    case (.record(let before)?, .record(let after)?):
      for key in Self.keys(before.map(\.key), after.map(\.key)) {
        let (left, right) = (before.first { $0.key == key }?.value, after.first { $0.key == key }?.value)
        compare(left, right, at: path + [Self.name(key)], matchedOnly: matchedOnly)
      }
    case (.map(let before)?, .map(let after)?):
      let (left, right) = (Self.table(before), Self.table(after))
      for key in Self.keys(before.map(\.key), after.map(\.key)) { compare(left[key], right[key], at: path + [Bilingual(zh: key, en: key)]) }
    case (.list(let before)?, .list(let after)?) where (before + after).contains(where: Self.isRecord):
      compare(before, after, at: path, matchedOnly: matchedOnly)
    default: found.append(FieldChange(level: level, path: path, old: old.map(Self.words), new: new.map(Self.words)))
    }
  }

  /// Matches entries by name; entries without a name if their values are equal.
  private mutating func compare(_ before: [ShapeValue], _ after: [ShapeValue], at path: [Bilingual], matchedOnly: Bool) {
    var open: [String: [ShapeValue]] = [:]
    for value in before.reversed() { open[Self.identity(value), default: []].append(value) }
    var added: [ShapeValue] = []
    var matched: [(ShapeValue, ShapeValue)] = []
    for value in after {
      if let other = open[Self.identity(value)]?.popLast() { matched.append((other, value)) } else { added.append(value) }
    }
    for (other, value) in matched {
      let name = Self.identity(value)
      compare(other, value, at: path + [Bilingual(zh: name, en: name)], matchedOnly: matchedOnly)
    }
    guard !matchedOnly else { return }
    for value in before where open[Self.identity(value)]?.isEmpty == false {
      _ = open[Self.identity(value)]?.popLast()
      found.append(FieldChange(level: level, path: path, old: Self.words(value), new: nil))
    }
    for value in added { found.append(FieldChange(level: level, path: path, old: nil, new: Self.words(value))) }
  }

  private static func table(_ entries: [EntryValue]) -> [String: ShapeValue] {
    Dictionary(entries.map { ($0.key, $0.value) }) { first, _ in first }
  }

  private static func isRecord(_ value: ShapeValue) -> Bool { if case .record = value { true } else { false } }

  private static func keys<Key: Hashable>(_ before: [Key], _ after: [Key]) -> [Key] {
    let known = Set(after)
    return after + before.filter { !known.contains($0) }
  }

  /// The name of an entry: its first text, without a number. For an entry without a text, its whole value.
  private static func identity(_ value: ShapeValue) -> String {
    guard case .record(let fields) = value, case .text(let text)? = fields.first?.value else { return words(value).english }
    let title = NumberScan.scan(Text(text), allowsLetters: true).titleStart
    return String(decoding: text.utf8.dropFirst(clamping: title), as: UTF8.self)
  }

  // MARK: Words

  private static func name(_ key: KeyName) -> Bilingual { Bilingual(zh: key.chinese, en: key.english) }

  private static func words(_ value: ShapeValue) -> Bilingual {
    Bilingual(zh: words(value, .chinese), en: words(value, .english))
  }

  private static func words(_ value: ShapeValue, _ language: Language) -> String {
    let (comma, colon) = language == .chinese ? ("，", "：") : (", ", ": ")
    switch value {
    case .list(let values): return values.map { words($0, language) }.joined(separator: language == .chinese ? "、" : ", ")
    case .record(let fields): return fields.map { "\($0.key[language])\(colon)\(words($0.value, language))" }.joined(separator: comma)
    case .map(let entries): return entries.map { "\($0.key)\(colon)\(words($0.value, language))" }.joined(separator: comma)
    case .text, .number, .boolean, .choice: return value.word(language) ?? ""
    }
  }
}
