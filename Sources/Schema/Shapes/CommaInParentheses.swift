import TextModel
import YAML

/// A comma in the parentheses of a text in a list on one line, which makes two items of it: `[2.1 洗浴（犬, 猫）, 2.2 护理]`.
struct CommaInParentheses {
  /// From the end of the first half to the start of the second.
  let mark: ByteRange
  /// Puts the text between quotes.
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

  /// How many parentheses are opened in a text and not closed; below zero where more are closed.
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
