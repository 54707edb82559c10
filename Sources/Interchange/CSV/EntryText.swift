import Schema
import TextModel

/// An entry condition in one cell: `education: bachelor; other: 实习期满`.
struct EntryText {
  private let language: Language
  private static let shape = EntryCondition.shape.description

  init(_ language: Language) { self.language = language }

  func write(_ entry: PlainEntry) -> String {
    var fields: [(String, String)] = []
    if let education = entry.education { fields.append(("education", education.name[language])) }
    if let years = entry.years { fields.append(("years", years.description)) }
    if let level = entry.previousLevel { fields.append(("previous-level", level)) }
    // Last, because it may hold anything.
    if let other = entry.other { fields.append(("other", other)) }
    return fields.map { "\(Self.shape.field(forKey: $0.0)?.key[language] ?? $0.0): \($0.1)" }.joined(separator: "; ")
  }

  /// Nil when a field is not known or its value makes no sense.
  static func read(_ text: String) -> PlainEntry? {
    var entry = PlainEntry()
    var rest = text[...]
    while !rest.isEmpty {
      guard let colon = rest.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
      let key = PrintedText.trimmed(rest[..<colon])
      let value = rest[rest.index(after: colon)...]
      guard let field = shape.field(forKey: key)?.key.english else { return nil }
      if field == "other" {
        entry.other = PrintedText.trimmed(value)
        return entry
      }
      let end = value.firstIndex { $0 == ";" || $0 == "；" } ?? value.endIndex
      guard set(field, PrintedText.trimmed(value[..<end]), in: &entry) else { return nil }
      rest = end < value.endIndex ? value[value.index(after: end)...] : ""
    }
    return entry
  }

  private static func set(_ field: String, _ value: String, in entry: inout PlainEntry) -> Bool {
    switch field {
    case "education": entry.education = Education.value(spelled: Text(value))
    case "years": entry.years = Quantity(Text(value))
    default: entry.previousLevel = value
    }
    return field == "education" ? entry.education != nil : field == "years" ? entry.years != nil : !value.isEmpty
  }
}
