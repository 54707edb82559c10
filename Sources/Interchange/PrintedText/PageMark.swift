/// What a page break leaves in running text: page numbers and “continued” captions.
enum PageMark {
  static func isLeftByPage(_ text: String) -> Bool { isPageNumber(text) || isContinuedCaption(text) }

  /// Whether a text is a page number: `3`, `- 3 -`, `第 1 页`, `第 1 页，共 3 页`, `共 3 页 第 1 页`, `Page 1 of 3`.
  static func isPageNumber(_ text: String) -> Bool {
    guard text.count <= 24 else { return false }
    let whole = PrintedText.folded(text)
    let isNamed = whole.contains("页") || whole.hasPrefix("page")
    let folded = whole.filter { !"-–—·/第页pageof".contains($0) && !(isNamed && "共,|".contains($0)) }
    guard !folded.isEmpty, folded.count <= (isNamed ? 8 : 6) else { return false }
    return folded.allSatisfy(\.isASCIIDigit) && (isNamed || text.count <= 16) || folded.allSatisfy { "ivx".contains($0) }
  }

  /// Whether a text is a page number with a word such as 页.
  static func isNamedNumber(_ text: String) -> Bool {
    let folded = PrintedText.folded(text)
    return (folded.contains("页") || folded.hasPrefix("page")) && isPageNumber(text)
  }

  /// Whether a text is the caption of a continued table: `表1（续）`, `续表 1`.
  static func isContinuedCaption(_ text: String) -> Bool {
    let folded = PrintedText.folded(text)
    return folded.count <= 60 && (folded.hasPrefix("续表") || folded.hasPrefix("表") && (folded.contains("(续)") || folded.hasSuffix("续")))
  }
}
