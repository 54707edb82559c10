import Linter
import Schema
import TextModel
import YAML

/// The name of a record in place of the record: `- M2 平台运营` for `- module: M2 平台运营`.
enum NameAlone {
  /// Nil if the text is not a single name, or if the record has other required fields.
  static func fix(_ problem: ShapeProblem, _ subject: Subject) -> Fix? {
    guard case .wrongType(let expected, .text(let text)) = problem.fault, problem.repair.isEmpty, let shape = record(expected),
      shape.shorthand == nil, let head = shape.fields.first, head.isRequired, head.type.isSingle,
      shape.fields.count(where: \.isRequired) == 1, EmptyWords.isInformative(Text(text)), !text.contains(where: \.separatesEntries)
    else { return nil }
    let path = subject.document.tree.path(to: problem.range.start)
    guard let index = path.lastIndex(where: { $0.kind == .scalar && $0.range == problem.range }), index > 0 else { return nil }
    if let colon = colon(after: head.key, in: text, of: path[index], path[index - 1], subject) { return colon }
    let writing = Writing(
      head: "\(head.key[subject.document.keyLanguage]): ", reason: shape.name.english == "not-covered" ? reason(shape, subject) : nil,
      range: problem.range, subject: subject)
    guard let edits = isList(expected) ? writing.list(path[index - 1]) : writing.item(path[index - 1]) else { return nil }
    let written = ShortText.of(writing.head + text)
    return subject.fix(
      Bilingual(zh: "写成“- \(written)”", en: "Write as `- \(written)`"), writing.reason == nil ? .unsafe : .assist, edits)
  }

  /// The fix for `- content 选豆`, which has the key and lacks only its colon.
  private static func colon(after key: KeyName, in text: String, of scalar: Node, _ list: Node, _ subject: Subject) -> Fix? {
    guard list.kind == .sequence, list.style != .flowCollection else { return nil }
    let keys = Language.allCases.map { key[$0] }
    let source = subject.document.source
    guard let key = keys.first(where: { text.hasPrefix($0 + " ") }), source.string(in: scalar.range).hasPrefix(key) else { return nil }
    let end = scalar.range.start + key.utf8.count
    return subject.fix(
      Bilingual(zh: "补上“\(key)”后面的冒号", en: "Add the colon after `\(key)`"), .safe, replacing: ByteRange(at: end), with: ":")
  }

  private static func record(_ type: TypeDescription) -> ShapeDescription? {
    switch type {
    case .record(let shape): shape()
    case .list(.record(let shape)): shape()
    default: nil
    }
  }

  private static func isList(_ type: TypeDescription) -> Bool { if case .list = type { true } else { false } }

  private static func reason(_ shape: ShapeDescription, _ subject: Subject) -> String? {
    let keys = subject.document.keyLanguage
    return shape.field(forKey: "reason").map { "\($0.key[keys]): \(ReasonPlaceholder.value[keys])" }
  }

  /// How the record is written where the name is.
  private struct Writing {
    let head: String
    let reason: String?
    let range: ByteRange
    let subject: Subject

    private var source: SourceText { subject.document.source }

    /// One item of a list.
    func item(_ list: Node) -> [TextEdit]? {
      guard list.kind == .sequence else { return nil }
      return list.style == .flowCollection
        ? around("{", "}") : [TextEdit(ByteRange(at: range.start), head)] + reasonBelow(source.lineIndex.column(at: range.start))
    }

    /// A list with one item, on the line of its key or below it.
    func list(_ mapping: Node) -> [TextEdit]? {
      guard mapping.kind == .mapping, let key = mapping.entries.first(where: { $0.value.range == range })?.key.range,
        key.end < range.start, source.lineIndex.line(at: key.start) == source.lineIndex.line(at: range.start)
      else { return nil }
      if mapping.style == .flowCollection { return around("[{", "}]") }
      var start = range.start
      while start > key.end, ASCII.isBlank(source.bytes[start - 1]) { start -= 1 }
      let indentation = source.lineIndex.column(at: key.start) + 2
      let dash = source.lineBreak + String(" ", times: indentation) + "- "
      return [TextEdit(ByteRange(start, range.start), dash + head)] + reasonBelow(indentation + 2)
    }

    private func around(_ opening: String, _ closing: String) -> [TextEdit] {
      [
        TextEdit(ByteRange(at: range.start), opening + head),
        TextEdit(ByteRange(at: range.end), (reason.map { ", " + $0 } ?? "") + closing),
      ]
    }

    /// The field on a new line below, so that a comment stays after the name.
    private func reasonBelow(_ column: Int) -> [TextEdit] {
      guard let reason else { return [] }
      let end = source.contentRange(ofLine: source.lineIndex.line(at: range.end)).end
      return [TextEdit(ByteRange(at: end), source.lineBreak + String(" ", times: column) + reason)]
    }
  }
}
