import Schema
import TextModel
import YAML

/// Adds a key to a mapping in the order of the format: after the fields that come before it, on a line of its own or between braces.
public struct KeyInsertion {
  private let document: Document
  private let lineEnd: String

  public init(_ document: Document) {
    self.document = document
    lineEnd = document.source.lineBreak
  }

  /// `head` is the range of the record's first key, or of the whole record if it has none. Without `written`, the author fills in the
  /// value.
  public func edit(adding field: FieldDescription, to record: ShapeDescription, at head: ByteRange, writing written: String? = nil)
    -> TextEdit?
  {
    guard let node = mapping(at: head) else { return nil }
    let key = field.key[document.keyLanguage]
    let before = record.fields.prefix { $0.key != field.key }
    let predecessor = node.entries.last { entry in
      let written = entry.key.text.string
      return before.contains { $0.key.isSpelled(written) }
    }
    if node.style == .flowCollection { return flowEdit(key, written ?? flowValue(field.type), node, predecessor) }
    let indentation = String(" ", times: document.source.lineIndex.column(at: head.start))
    let value = written.map { " " + $0 } ?? (isFormat(field) ? " \(Document.formatVersion)" : value(field.type, indentation))
    let entry = key + ":" + value
    guard let predecessor else { return TextEdit(ByteRange(at: head.start), entry + lineEnd + indentation) }
    let source = document.source
    let end = max(predecessor.key.range.end, predecessor.value.range.end)
    let lastLine = source.contentRange(ofLine: source.lineIndex.line(at: end))
    return TextEdit(ByteRange(at: lastLine.end), lineEnd + indentation + entry)
  }

  private func flowEdit(_ key: String, _ value: String, _ node: Node, _ predecessor: Entry?) -> TextEdit? {
    let entry = "\(key): \(value)"
    if let predecessor {
      let end = max(predecessor.key.range.end, predecessor.value.range.end)
      return TextEdit(ByteRange(at: end), ", " + entry)
    }
    for first in node.entries { return TextEdit(ByteRange(at: first.key.range.start), entry + ", ") }
    return TextEdit(ByteRange(at: node.range.start + 1), entry)
  }

  /// The mapping whose first key is at `head`.
  private func mapping(at head: ByteRange) -> Node? {
    document.tree.path(to: head.start).last { node in
      guard node.kind == .mapping else { return false }
      for entry in node.entries { return entry.key.range == head }
      return node.range == head
    }
  }

  // MARK: - Skeletons

  private func value(_ type: TypeDescription, _ indentation: String) -> String {
    switch type {
    case .choice(let choices) where isKind(choices): " " + (kindName ?? "")
    case .list(of: .record(let shape)):
      lineEnd + indentation + "  - " + requiredKeys(of: shape()).map { $0 + ": " }.joined(separator: lineEnd + indentation + "    ")
    case .list: lineEnd + indentation + "  - "
    case .record(let shape): " {" + keysOfRecord(shape()).map { $0 + ": " }.joined(separator: ", ") + "}"
    default: " "
    }
  }

  private func flowValue(_ type: TypeDescription) -> String {
    switch type {
    case .list: "[]"
    case .record: "{}"
    case .choice(let choices) where isKind(choices): kindName ?? ""
    default: ""
    }
  }

  private func isFormat(_ field: FieldDescription) -> Bool { field.key.english == "format" }

  private func isKind(_ choices: ChoiceDescription) -> Bool {
    choices.options.contains { $0.name == DocumentKind.trainingPlan.name }
  }

  private var kindName: String? { document.kind?.name[document.keyLanguage] }

  private func requiredKeys(of shape: ShapeDescription) -> [String] {
    let required = shape.fields.filter(\.isRequired)
    return (required.isEmpty ? Array(shape.fields.prefix(1)) : required).map { $0.key[document.keyLanguage] }
  }

  /// A standard is named by id and version, although only the id is required.
  private func keysOfRecord(_ shape: ShapeDescription) -> [String] { shape.fields.prefix(2).map { $0.key[document.keyLanguage] } }
}

extension MappingEntries {
  /// The last entry that satisfies a condition.
  fileprivate func last(where isWanted: (Entry) -> Bool) -> Entry? {
    var found: Entry?
    for entry in self where isWanted(entry) { found = entry }
    return found
  }
}
