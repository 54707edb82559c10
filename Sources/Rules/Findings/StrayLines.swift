import Schema
import TextModel

/// The lines of a file that are neither entry nor item.
struct StrayLines {
  private let lines: Set<Int>
  private let source: SourceText

  init(_ document: Document) {
    source = document.source
    let stray = document.syntaxProblems.filter { $0.fault == .lineWithoutColon || $0.fault == .foreignLine }
    lines = Set(stray.map { document.source.lineIndex.line(at: $0.range.start) })
  }

  func isRightBelow(_ range: ByteRange) -> Bool { !lines.isEmpty && lines.contains(source.lineIndex.line(at: range.end) + 1) }
}
