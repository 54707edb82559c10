import TextModel
import YAML

/// A comma in parentheses, which divides the text of an item in a flow sequence: `[2.1 洗浴（犬, 猫）, 2.2 护理]`.
struct CommaInParentheses {
  /// The range from the end of the first half to the start of the second.
  let mark: ByteRange
  /// The edit that puts the text between quotes.
  let edit: TextEdit

  static func find(in list: Node) -> CommaInParentheses? {
    let original = list.tree.shadow.original
    guard list.style == .flowCollection, list.childCount > 1, list.range.end <= original.count,
      original[list.range.start..<list.range.end].contains(where: { $0 == UInt8(ascii: "(") || $0 == 0xEF })
    else { return nil }
    var open: Node?
    for item in list.items {
      guard item.kind == .scalar, item.style == .plain, item.text.isVerbatim else {
        open = nil
        continue
      }
      let depth = depth(item.text)
      if let first = open, depth < 0, item.range.end <= original.count {
        let whole = ByteRange(first.range.start, item.range.end)
        return CommaInParentheses(
          mark: ByteRange(first.range.end, max(first.range.end, item.range.start)),
          edit: TextEdit(whole, Quoting.quoted(original[whole.start..<whole.end])))
      }
      open = depth > 0 ? item : depth == 0 ? open : nil
    }
    return nil
  }

  /// The number of opening minus closing parentheses in a text.
  private static func depth(_ text: Text) -> Int {
    text.string.unicodeScalars.reduce(0) { depth, scalar in
      switch scalar {
      case "(", "（": depth + 1
      case ")", "）": depth - 1
      default: depth
      }
    }
  }
}
