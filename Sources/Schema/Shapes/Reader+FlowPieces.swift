import TextModel
import YAML

/// The pieces into which commas divide a value in a flow mapping: `{method: 笔试, 口试}`, `{content: 设备检查, such-as: 检查桨叶, 检查电池}`.
extension Reader {
  /// The index of the field whose value an entry continues, the range of the whole value, and whether the entry is the first piece after
  /// it.
  func pieces<Root: Record>(around entry: Entry, _ node: Node, _ shape: Shape<Root>) -> (field: Int, range: ByteRange, isFirst: Bool)? {
    var before: Entry?
    var pieces: [Entry] = []
    for other in node.entries {
      let isPiece =
        other.value.isEmptyScalar && other.key.kind == .scalar && shape.index(ofKey: other.key.text) == nil
        && fieldWithoutKey(other, node, shape) == nil
      if isPiece {
        pieces.append(other)
      } else if pieces.contains(where: { $0.key.index == entry.key.index }) {
        break
      } else {
        (before, pieces) = (other, [])
      }
    }
    guard pieces.contains(where: { $0.key.index == entry.key.index }), let before, let first = pieces.first, let last = pieces.last,
      before.value.kind == .scalar, before.value.style == .plain,
      !before.value.isEmptyScalar, let field = shape.index(ofKey: before.key.text),
      pieces.allSatisfy({ NearestName.find($0.key.text.string, among: shape.knownNames) == nil })
    else { return nil }
    let range = ByteRange(before.value.range.start, last.key.range.end)
    let text = node.tree.shadow.original[clamping: range.start..<range.end]
    guard !text.contains(where: ASCII.isLineBreak), text.contains(ASCII.comma) else { return nil }
    return (field, range, first.key.index == entry.key.index)
  }

  /// Reports a list without the brackets of YAML: `such-as: 检查桨叶, 检查电池`, `such-as: 【检查桨叶, 检查电池】`.
  mutating func reportListWithoutBrackets(_ range: ByteRange, _ node: Node) {
    let text = Array(node.tree.shadow.original[clamping: range.start..<range.end])
    let pair = Self.otherBrackets.first { text.starts(with: $0.opening.utf8) && text.reversed().starts(with: $0.closing.utf8.reversed()) }
    guard let pair else {
      let edits = [TextEdit(ByteRange(at: range.start), "["), TextEdit(ByteRange(at: range.end), "]")]
      return reportMistake(.unclosedBracket, at: range, repair: edits)
    }
    let (opening, closing) = (pair.opening.utf8.count, pair.closing.utf8.count)
    let edits = [
      TextEdit(ByteRange(range.start, range.start + opening), "["), TextEdit(ByteRange(range.end - closing, range.end), "]"),
    ]
    reportMistake(pair.isOfInputMethod ? .fullwidthFlowPunctuation : .unclosedBracket, at: range, repair: edits)
  }

  /// Brackets without a meaning in YAML, in both widths.
  private static var otherBrackets: [(opening: String, closing: String, isOfInputMethod: Bool)] {
    [("【", "】", true), ("［", "］", true), ("（", "）", false), ("(", ")", false)]
  }
}
