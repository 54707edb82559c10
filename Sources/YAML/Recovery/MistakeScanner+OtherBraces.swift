import TextModel

extension MistakeScanner {
  /// Reports fields in other brackets than braces: `hours: 【theory: 14, practice: 20】`, `hours: （theory: 14）`. False for other values.
  mutating func reportOtherBraces(_ start: Int, _ limit: Int, at colon: Int, _ parentKey: ByteRange) -> Bool {
    let value = text[start..<limit]
    let pair = Self.otherBraces.first { value.starts(with: $0.opening.utf8) && value.reversed().starts(with: $0.closing.utf8.reversed()) }
    guard let pair, let allowed = vocabulary.allowedValue(under: unquoted(parentKey)) else { return false }
    let first = start + pair.opening.utf8.count
    let last = limit - pair.closing.utf8.count
    guard first < colon, colon < last else { return false }
    let key = Array(text[first..<colon])
    guard allowed.keys.contains(Text(key, from: 0, to: key.count)) else { return false }
    let whole = [ASCII.leftBrace] + Array(text[first..<last]) + [ASCII.rightBrace]
    let separators = FullwidthStructure.edits(of: whole, at: first - 1, isKey: { isKeyLike($0) })
    let edits =
      [TextEdit(ByteRange(start, first), [ASCII.leftBrace])] + separators + [TextEdit(ByteRange(last, limit), [ASCII.rightBrace])]
    problems.append(
      pair.isOfInputMethod
        ? SyntaxProblem(.fullwidthFlowPunctuation, at: ByteRange(start, first), repair: edits)
        : SyntaxProblem(.itemOnKeyLine, at: ByteRange(start, limit), repair: edits))
    return true
  }

  private static var otherBraces: [(opening: String, closing: String, isOfInputMethod: Bool)] {
    [("【", "】", true), ("［", "］", true), ("（", "）", false), ("(", ")", false)]
  }
}
