import TextModel

/// Where a new entry goes below another one: comments that are indented deeper belong to what is above them.
public struct InsertionBelow: Sendable {
  private let source: SourceText

  public init(_ source: SourceText) { self.source = source }

  /// The end of the last line that belongs to what ends at `end`, for an entry at `column`.
  public func offset(below end: Int, column: Int) -> Int {
    let lines = source.lineIndex
    var last = lines.line(at: end)
    var line = last + 1
    while line < lines.count {
      let range = source.contentRange(ofLine: line)
      let text = source.bytes[clamping: range.start..<range.end].drop(while: ASCII.isBlank)
      if let first = text.first {
        guard first == ASCII.numberSign, text.startIndex - range.start > column else { break }
        last = line
      }
      line += 1
    }
    return source.contentRange(ofLine: last).end
  }
}
