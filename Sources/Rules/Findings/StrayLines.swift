import Schema
import TextModel

/// The lines of a file that are neither entry nor item.
struct StrayLines {
  private let lines: Set<Int>
  private let index: LineIndex

  init(_ document: Document) {
    index = document.source.lineIndex
    let stray = document.syntaxProblems.filter { $0.fault == .lineWithoutColon }
    lines = Set(stray.map { document.source.lineIndex.line(at: $0.range.start) })
  }

  func isRightBelow(_ range: ByteRange) -> Bool { !lines.isEmpty && lines.contains(index.line(at: range.end) + 1) }
}
