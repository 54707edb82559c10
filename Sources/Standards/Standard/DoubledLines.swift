import Schema
import TextModel

/// Lines that repeat the line below them. They are not read, but edits of the line below are made in them too: otherwise they would no
/// longer be recognized as copies.
public struct DoubledLines: Sendable {
  /// The byte offset of each copy, by that of the line below it.
  private var copies: [Int: Int] = [:]
  private let lines: LineIndex

  public init(_ document: Document) {
    let source = document.source
    lines = source.lineIndex
    for problem in document.shapeProblems {
      guard case .doubledLine = problem.fault else { continue }
      let line = lines.line(at: problem.range.start)
      let (copy, next) = (source.contentRange(ofLine: line), source.contentRange(ofLine: line + 1))
      guard copy.end <= source.count, next.end <= source.count, copy.count > 0 else { continue }
      if source.bytes[copy.start..<copy.end] == source.bytes[next.start..<next.end] { copies[next.start] = copy.start }
    }
  }

  /// The ranges in the copies of a line that correspond to a range of the line.
  public func copiedRanges(of range: ByteRange) -> [ByteRange] {
    guard !copies.isEmpty else { return [] }
    var ranges: [ByteRange] = []
    let line = lines.startOfLine(at: range.start)
    var start = line
    while let copy = copies[start] {
      ranges.append(ByteRange(range.start - line + copy, range.end - line + copy))
      start = copy
    }
    return ranges
  }
}
