import TextModel
import YAML

/// Writes a document of any kind as canonical YAML, with English or Chinese keys. The shapes determine the fields, their order, and what is
/// written on one line.
///
/// Lists and records of short values are written on one line if they fit. Sentences, and records that contain lists, are on lines of their
/// own. Fields of several lines at the top of a document are surrounded by blank lines.
public struct DocumentWriter {
  private let keys: Language
  private var lines: [String] = []

  /// The line width, which is that of `fmt`.
  private static let width = 120

  /// Writes a document with its kind and the version of the format.
  public static func write(_ document: some DocumentRecord, keys: Language = .english) -> String {
    write(record: document.complete, keys: keys)
  }

  /// Writes a record that is a whole file, but does not name its kind: settings.
  public static func write(record: some Record, keys: Language = .english) -> String {
    var writer = DocumentWriter(keys: keys)
    writer.root(record.fieldValues, type(of: record).shape.description)
    return writer.lines.joined(separator: "\n") + "\n"
  }

  private init(keys: Language) { self.keys = keys }

  // MARK: Lines

  private mutating func root(_ fields: [FieldValue], _ shape: ShapeDescription) {
    var wasSection = false
    for (index, field) in fields.enumerated() {
      guard let type = shape.field(forKey: field.key.english)?.type else { continue }
      let start = lines.count
      write(field.value, type, after: field.key[keys], Indentation(depth: 0))
      let isSection = lines.count > start + 1
      if index > 0, isSection || wasSection { lines.insert("", at: start) }
      wasSection = isSection
    }
  }

  /// The indentation of a line: two columns for each level; for a list item, the last two are the dash.
  private struct Indentation {
    var depth: Int
    var startsItem = false

    var text: String { String("  ", times: startsItem ? depth - 1 : depth) + (startsItem ? "- " : "") }
    var below: Indentation { Indentation(depth: depth + 1) }
  }

  /// Writes a value after its key, on the same line or on the lines below.
  private mutating func write(_ value: ShapeValue, _ type: TypeDescription, after key: String, _ indentation: Indentation) {
    let head = indentation.text + key + ":"
    if let text = inline(value, type, after: head + " ") { return lines.append(head + " " + text) }
    lines.append(head)
    switch (value, type) {
    case (.list(let values), .list(let element)): items(values, element, indentation.below)
    case (.record(let fields), .record(let shape)): record(fields, shape(), indentation.below)
    case (.map(let entries), .map(_, let type)):
      for entry in entries { write(entry.value, type, after: ScalarText.written(entry.key, inFlow: true), indentation.below) }
    case (.list(let values), .anything): items(values, .anything, indentation.below)
    case (.map(let entries), .anything):
      for entry in entries { write(entry.value, .anything, after: ScalarText.written(entry.key, inFlow: true), indentation.below) }
    default: break
    }
  }

  private mutating func record(_ fields: [FieldValue], _ shape: ShapeDescription, _ indentation: Indentation) {
    var indentation = indentation
    for field in fields {
      guard let type = shape.field(forKey: field.key.english)?.type else { continue }
      write(field.value, type, after: field.key[keys], indentation)
      indentation.startsItem = false
    }
  }

  private mutating func items(_ values: [ShapeValue], _ type: TypeDescription, _ indentation: Indentation) {
    for (index, value) in values.enumerated() {
      let item = Indentation(depth: indentation.depth + 1, startsItem: true)
      // Inside a list, values of any type are on one line, however long it is.
      if let text = inline(value, type, after: item.text) ?? (type.isFree ? flow(value, type) : nil) {
        lines.append(item.text + text)
      } else if case .record(let fields) = value, case .record(let shape) = type {
        let shape = shape()
        if index > 0, shape.standsApart { lines.append("") }
        record(fields, shape, item)
      }
    }
  }

  // MARK: One line

  /// The value on the rest of a line; nil if it needs several lines.
  private func inline(_ value: ShapeValue, _ type: TypeDescription, after start: String) -> String? {
    if case .record(let fields) = value, case .record(let shape) = type, let text = shorthand(fields, shape()) {
      return scalar(.text(text), .text(.prose), inFlow: false)
    }
    if let scalar = scalar(value, type, inFlow: false) { return scalar }
    guard value.isEmpty || type.isShort, let text = flow(value, type) else { return nil }
    return value.isEmpty || DisplayWidth.columns(of: Array((start + text).utf8)) <= Self.width ? text : nil
  }

  private func flow(_ value: ShapeValue, _ type: TypeDescription, inList: Bool = false) -> String? {
    switch (value, type) {
    case (.list(let values), .list(let element)):
      return "[" + values.compactMap { flow($0, element, inList: true) }.joined(separator: ", ") + "]"
    case (.record(let fields), .record(let shape)):
      let shape = shape()
      let entries = fields.compactMap { field in
        shape.field(forKey: field.key.english).flatMap { flow(field.value, $0.type) }.map { "\(field.key[keys]): \($0)" }
      }
      return "{" + entries.joined(separator: ", ") + "}"
    case (.map(let entries), .map(_, let type)):
      let texts = entries.compactMap { entry in
        flow(entry.value, type).map { "\(ScalarText.written(entry.key, inFlow: true)): \($0)" }
      }
      return "{" + texts.joined(separator: ", ") + "}"
    case (.list(let values), .anything): return "[" + values.compactMap { flow($0, .anything, inList: true) }.joined(separator: ", ") + "]"
    case (.map(let entries), .anything):
      let texts = entries.compactMap { entry in
        flow(entry.value, .anything).map { "\(ScalarText.written(entry.key, inFlow: true)): \($0)" }
      }
      return "{" + texts.joined(separator: ", ") + "}"
    default: return scalar(value, type, inFlow: true, inList: inList)
    }
  }

  /// A single value; nil for lists, records and maps.
  private func scalar(_ value: ShapeValue, _ type: TypeDescription, inFlow: Bool, inList: Bool = false) -> String? {
    guard case .text(let text) = value else { return value.word(keys) }
    if type.isIdentity, Self.isVersion(text) { return text }
    // Between brackets, full-width signs may be mistaken for those of the list: `[标识：x，版本：2]`, `[甲、乙]`.
    let mayBeSigns = inFlow && text.unicodeScalars.contains { $0 == "：" || inList && ($0 == "，" || $0 == "、") }
    return ScalarText.written(text, inFlow: inFlow, quotedFor: mayBeSigns ? .doubtful : .otherReaders)
  }

  /// Whether a text is a version or a date, which the format always reads as a text: `2.0` needs no quotes.
  private static func isVersion(_ text: String) -> Bool {
    guard let first = text.utf8.first, ASCII.isDigit(first) else { return false }
    return text.utf8.allSatisfy { ASCII.isDigit($0) || $0 == ASCII.period || $0 == ASCII.hyphen }
  }

  /// The text of an item that has no other field; nil otherwise.
  private func shorthand(_ fields: [FieldValue], _ shape: ShapeDescription) -> String? {
    guard case .numberedText = shape.shorthand, fields.count == 1, let only = fields.first, only.key == shape.fields.first?.key else {
      return nil
    }
    return only.value.text
  }
}

extension TypeDescription {
  /// Whether a value is written on one line if it fits: single values, and lists, records and maps of them. Sentences, and records that
  /// contain lists, are not.
  fileprivate var isShort: Bool {
    switch self {
    case .list(let element): !element.isSentence && element.isSingle
    case .record(let shape): shape().fields.allSatisfy(\.type.isSingle)
    case .map(_, let values): values.isSingle
    default: true
    }
  }

  fileprivate var isFree: Bool { if case .anything = self { true } else { false } }

  private var isSentence: Bool {
    switch self {
    case .text(.prose), .numberedText: true
    default: false
    }
  }

  fileprivate var isIdentity: Bool {
    switch self {
    case .text(.id), .text(.standardID), .text(.standardVersion), .date: true
    default: false
    }
  }
}
