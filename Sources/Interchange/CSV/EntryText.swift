import Schema
import TextModel

/// An entry condition written in one cell: `education: bachelor; other: 实习期满`.
struct EntryText {
  private let language: Language
  private static let shape = EntryCondition.shape.description

  init(_ language: Language) { self.language = language }

  func write(_ entry: EntryCondition) -> String {
    // Sentences come last, since they may contain anything.
    let fields = entry.fieldValues.filter { !Self.isSentence($0) } + entry.fieldValues.filter(Self.isSentence)
    return fields.compactMap { field in field.value.word(language).map { "\(field.key[language]): \($0)" } }.joined(separator: "; ")
  }

  private static func isSentence(_ field: FieldValue) -> Bool { isSentence(shape.field(forKey: field.key.english)?.type) }

  private static func isSentence(_ type: TypeDescription?) -> Bool {
    if case .text(.prose) = type { true } else { false }
  }

  /// Nil if a field is unknown or its value is not valid.
  static func read(_ text: String) -> EntryCondition? {
    var entry = EntryCondition()
    var rest = text[...]
    while !rest.isEmpty {
      guard let colon = rest.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
      let value = rest[rest.index(after: colon)...]
      guard let field = shape.field(forKey: PrintedText.trimmed(rest[..<colon])) else { return nil }
      let isLast = isSentence(field.type)
      let end = isLast ? value.endIndex : value.firstIndex { $0 == ";" || $0 == "；" } ?? value.endIndex
      let word = PrintedText.trimmed(value[..<end])
      guard isLast || !word.isEmpty, entry.set(field.key.english, .text(word)) else { return nil }
      rest = end < value.endIndex ? value[value.index(after: end)...] : ""
    }
    return entry
  }
}
