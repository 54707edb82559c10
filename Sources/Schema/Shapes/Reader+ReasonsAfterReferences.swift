import TextModel
import YAML

extension Reader {
  /// `- 3.2 照护记录: 由质控专员承担`: a reference in place of its key, and its reason after a colon.
  func referenceInPlaceOfKey<Root: Record>(_ unknown: [Entry], _ node: Node, _ shape: Shape<Root>) -> NameInPlaceOfKey? {
    guard unknown.count == 1, let entry = unknown.first, node.childCount == 2, node.style == .blockCollection, shape.fields.count == 2,
      let head = shape.fields.first?.description, case .reference = head.type, let reason = shape.fields.last?.description,
      case .text(.prose) = reason.type
    else { return nil }
    let (key, value) = (entry.key, entry.value)
    guard key.style == .plain, key.text.isVerbatim, value.kind == .scalar, !value.isEmptyScalar,
      value.style == .plain || value.style.isQuoted
    else { return nil }
    let reference = Reference.read(key.text, listColumn: nil).reference
    guard reference.code != nil, !reference.title.isEmpty else { return nil }
    let original = node.tree.shadow.original
    let between = original[clamping: key.range.end..<value.range.start]
    guard between.allSatisfy({ $0 == ASCII.colon || ASCII.isBlank($0) }) else { return nil }
    let column = key.range.start - original.startOfLine(key.range.start)
    let newLine = original.lineBreak(after: value.range.end) + Array(repeating: ASCII.space, count: max(column, 0))
    let edits = [
      TextEdit(ByteRange(at: key.range.start), "\(head.key[keyLanguage]): "),
      TextEdit(
        ByteRange(key.range.end, value.range.start), newLine + Array("\(reason.key[keyLanguage]): ".utf8)),
    ]
    return NameInPlaceOfKey(key: head.key[keyLanguage], range: key.range, edits: edits)
  }
}
