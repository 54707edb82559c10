import TextModel

/// Adds fields to a mapping in block style, with the indentation and line ends of the file.
public struct FieldInsertion {
  private let source: SourceText
  private let lineEnd: String

  public init(_ source: SourceText) {
    self.source = source
    lineEnd = ListEditing(source).lineEnd
  }

  /// New lines at the end of a mapping, indented like its first key. Nil where the mapping is not in block style.
  public func fields(inMappingAt mapping: ByteRange, _ lines: [String]) -> TextEdit? {
    guard mapping.start < source.count, source.bytes[mapping.start] != ASCII.leftBrace else { return nil }
    let lineStart = source.lineIndex.startOfLine(at: mapping.start)
    let before = source.bytes[lineStart..<mapping.start]
    guard before.allSatisfy({ $0 == ASCII.space || $0 == ASCII.hyphen }) else { return nil }
    let indent = String(" ", times: mapping.start - lineStart)
    return insertion(after: mapping, lines.map { indent + $0 })
  }

  /// A new line before the one that begins with a key of the file's top level.
  public func line(beforeKey key: ByteRange, _ line: String) -> TextEdit? {
    guard source.lineIndex.startOfLine(at: key.start) == key.start else { return nil }
    return TextEdit(ByteRange(at: key.start), line + lineEnd)
  }

  private func insertion(after range: ByteRange, _ lines: [String]) -> TextEdit {
    let last = source.lineIndex.line(at: max(range.start, range.end - 1))
    let end = source.contentRange(ofLine: last).end
    return TextEdit(ByteRange(at: end), lines.map { lineEnd + $0 }.joined())
  }
}
