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

extension Document {
  /// The start and end offsets of joined entries. Findings about missing titles and remarks wait until the entries are divided.
  var boundsOfJoinedEntries: Set<Int> {
    var bounds: Set<Int> = []
    for problem in syntaxProblems where problem.fault == .joinedEntries {
      for edit in problem.repair { bounds.formUnion([edit.range.start, edit.range.end]) }
    }
    return bounds
  }
}
