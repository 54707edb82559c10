extension SourceText {
  /// The line break that the text uses: that of its first line.
  public var lineBreak: String {
    guard let end = bytes.firstIndex(where: ASCII.isLineBreak) else { return "\n" }
    if bytes[end] == ASCII.lineFeed { return "\n" }
    return end + 1 < bytes.count && bytes[end + 1] == ASCII.lineFeed ? "\r\n" : "\r"
  }
}
