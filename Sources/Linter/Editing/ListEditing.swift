import TextModel
import YAML

/// Edits of lists that keep the author's style: block or flow, indentation, line ends.
public struct ListEditing: Sendable {
  private let source: SourceText

  public init(_ source: SourceText) { self.source = source }

  /// The line end that the file uses.
  public var lineEnd: String { source.hasCarriageReturn ? "\r\n" : "\n" }

  /// Adds an item after the last one of a list. `lines` are the item's lines without the dash; in a flow list only the first counts.
  public func append(_ lines: [String], toListAt list: ByteRange, itemCount: Int) -> TextEdit? {
    guard let first = lines.first, list.end <= source.count, list.start < list.end else { return nil }
    if source.bytes[list.start] == ASCII.leftBracket {
      guard lines.count == 1, source.bytes[list.end - 1] == ASCII.rightBracket else { return nil }
      let item = Quoting.scalar(first)
      return TextEdit(ByteRange(at: list.end - 1), (itemCount == 0 ? "" : ", ") + item)
    }
    guard source.bytes[list.start] == ASCII.hyphen else { return nil }
    let column = column(of: list.start)
    return TextEdit(ByteRange(at: InsertionBelow(source).offset(below: list.end, column: column)), block(lines, String(" ", times: column)))
  }

  /// Removes an item from a list. The last item is removed together with the key, which would have no value otherwise.
  public func remove(_ item: ByteRange, fromListAt list: ByteRange, key: ByteRange, isOnlyItem: Bool) -> TextEdit? {
    guard list.end <= source.count, item.end <= list.end else { return nil }
    if isOnlyItem {
      let start = source.lineIndex.startOfLine(at: key.start)
      // A key that shares its line with something else (a flow mapping, a dash) is not a line of its own.
      guard isBlank(from: start, to: key.start) else { return nil }
      return TextEdit(ByteRange(start, startOfNextLine(list.end)), comments(from: start, to: list.end, without: item))
    }
    return source.bytes[list.start] == ASCII.leftBracket ? removeFromFlow(item, list) : removeFromBlock(item)
  }

  /// The lines of comments between two offsets, apart from those inside an item.
  private func comments(from start: Int, to end: Int, without item: ByteRange) -> [UInt8] {
    let lines = source.lineIndex.line(at: start)...source.lineIndex.line(at: max(start, end))
    return lines.flatMap { line -> ArraySlice<UInt8> in
      let range = source.lineIndex.range(ofLine: line)
      let bytes = source.bytes[range.start..<range.end]
      let isComment = bytes.first { !ASCII.isBlank($0) } == ASCII.numberSign
      return isComment && (range.end <= item.start || range.start >= item.end) ? bytes : []
    }
  }

  private func removeFromBlock(_ item: ByteRange) -> TextEdit? {
    var dash = item.start
    while dash > 0, source.bytes[dash - 1] == ASCII.space || source.bytes[dash - 1] == ASCII.hyphen { dash -= 1 }
    let start = source.lineIndex.startOfLine(at: item.start)
    guard dash == start else { return nil }
    return TextEdit(ByteRange(start, startOfNextLine(item.end)), "")
  }

  private func removeFromFlow(_ item: ByteRange, _ list: ByteRange) -> TextEdit? {
    var end = item.end
    while end < list.end, ASCII.isBlank(source.bytes[end]) || ASCII.isLineBreak(source.bytes[end]) { end += 1 }
    if end < list.end, source.bytes[end] == ASCII.comma {
      end += 1
      while end < list.end, ASCII.isBlank(source.bytes[end]) { end += 1 }
      return TextEdit(ByteRange(item.start, end), "")
    }
    // Between the item and the bracket there may be a sign that is not one of YAML: `，`.
    guard end < list.end, source.bytes[end] == ASCII.rightBracket else { return nil }
    var start = item.start
    while start > list.start, ASCII.isBlank(source.bytes[start - 1]) || ASCII.isLineBreak(source.bytes[start - 1]) { start -= 1 }
    guard start > list.start, source.bytes[start - 1] == ASCII.comma else { return nil }
    return TextEdit(ByteRange(start - 1, item.end), "")
  }

  private func block(_ lines: [String], _ indentation: String) -> String {
    lines.enumerated().map { index, line in lineEnd + indentation + (index == 0 ? "- " : "  ") + line }.joined()
  }

  /// Bytes from the start of the line; indentation is ASCII.
  public func column(of offset: Int) -> Int { source.lineIndex.column(at: offset) }

  private func startOfNextLine(_ offset: Int) -> Int { source.lineIndex.start(ofLine: source.lineIndex.line(at: offset) + 1) }

  private func isBlank(from start: Int, to end: Int) -> Bool { source.bytes[start..<end].allSatisfy { $0 == ASCII.space } }
}
