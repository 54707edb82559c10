import TextModel

/// The line of a file that a snippet shows, and the marked columns of it, by display width.
public struct Excerpt: Sendable, Hashable {
  /// Counted from 0.
  public let line: Int
  public let text: String
  /// Columns before the mark.
  public let indentation: Int
  /// Columns under the mark, at least one.
  public let width: Int

  /// Longer lines are cut around the mark: a file on a single line is not printed for each finding.
  private static let columns = 160
  private static let maximumDistance = 2000
  private static let tabStops = 4

  /// The excerpt for a range. Only the first line of a range over several lines is shown.
  public init(_ range: ByteRange, in source: SourceText) {
    line = source.lineIndex.line(at: range.start)
    let content = source.contentRange(ofLine: line)
    let start = min(max(range.start, content.start), content.end)
    let end = min(max(range.end, start), content.end)
    let first = Self.boundary(max(content.start, start - Self.maximumDistance), in: source)
    let last = Self.boundary(min(content.end, end + Self.maximumDistance), in: source)
    let markEnd = min(end, Self.boundary(start + Self.maximumDistance, in: source))

    var before = Self.shown(source.string(in: ByteRange(first, start)), startingAt: 0)
    let beforeColumns = DisplayWidth.columns(of: before.utf8)
    let marked = Self.shown(source.string(in: ByteRange(start, markEnd)), startingAt: beforeColumns)
    let throughColumns = DisplayWidth.columns(of: (before + marked).utf8)
    var after = Self.shown(source.string(in: ByteRange(markEnd, max(markEnd, last))), startingAt: throughColumns)
    width = max(1, throughColumns - beforeColumns)
    if first > content.start || throughColumns > Self.columns { before = Self.tail(of: before, columns: Self.columns / 3) }
    after = TerminalText.shortened(after, toColumns: max(20, Self.columns - DisplayWidth.columns(of: (before + marked).utf8)))
    indentation = DisplayWidth.columns(of: before.utf8)
    text = before + marked + after
  }

  /// The nearest start of a character at or before an offset.
  private static func boundary(_ offset: Int, in source: SourceText) -> Int {
    var offset = min(offset, source.count)
    while offset > 0, offset < source.count, source.bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }

  /// The text with TABs as spaces and without control characters.
  private static func shown(_ text: String, startingAt column: Int) -> String {
    guard text.utf8.contains(ASCII.tab) else { return TerminalText.safe(text) }
    var result = ""
    var isFirst = true
    for part in text.split(separator: "\t", omittingEmptySubsequences: false) {
      if !isFirst {
        let reached = column + DisplayWidth.columns(of: result.utf8)
        result += String(" ", times: tabStops - reached % tabStops)
      }
      isFirst = false
      result += TerminalText.safe(String(part))
    }
    return result
  }

  private static func tail(of text: String, columns limit: Int) -> String {
    var kept: [Unicode.Scalar] = []
    var columns = 1
    for scalar in text.unicodeScalars.reversed() {
      columns += DisplayWidth.columns(ofScalar: scalar.value)
      if columns > limit { break }
      kept.append(scalar)
    }
    var result = "…"
    for scalar in kept.reversed() { result.unicodeScalars.append(scalar) }
    return kept.count == text.unicodeScalars.count ? text : result
  }
}
