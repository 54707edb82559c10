import JSON
import TextModel
import YAML

/// `textDocument/foldingRange`: entries of lists and mappings that take several lines, and runs of comments.
enum FoldingRange: Request {
  /// Lines that can be folded.
  struct Fold: JSONEncodable, Hashable {
    let start: LSPPosition
    let end: LSPPosition
    let isComment: Bool
    let hasColumns: Bool

    func encode(into json: inout JSONWriter) {
      json.object { json in
        json.field("startLine", start.line)
        if hasColumns { json.field("startCharacter", start.character) }
        json.field("endLine", end.line)
        if hasColumns { json.field("endCharacter", end.character) }
        if isComment { json.field("kind", "comment") }
      }
    }
  }

  static let method = "textDocument/foldingRange"
  static let capability: String? = "foldingRangeProvider"

  static func answer(_ params: DocumentParams, from snapshot: Snapshot) throws(ResponseError) -> [Fold]? {
    guard let file = snapshot.file(params.uri) else { return nil }
    let source = file.source
    var folds: [Int: Fold] = [:]
    let add = { (start: Int, end: Int, isComment: Bool) in
      let lineEnd = source.contentRange(ofLine: source.lineIndex.line(at: start)).end
      let fold = Fold(
        start: snapshot.position(of: lineEnd, in: source), end: snapshot.position(of: end, in: source), isComment: isComment,
        hasColumns: !snapshot.client.foldsWholeLines)
      // Of the ranges that begin on a line only the largest is folded, since only one can be shown there.
      guard fold.start.line < fold.end.line, (folds[fold.start.line]?.end.line ?? 0) < fold.end.line else { return }
      folds[fold.start.line] = fold
    }
    for node in file.document.tree.allNodes {
      for item in node.items where item.kind != .scalar { add(item.range.start, item.range.end, false) }
      for entry in node.entries where entry.value.kind != .scalar || entry.value.style == .literalBlock || entry.value.style == .foldedBlock
      {
        add(entry.key.range.start, entry.value.range.end, false)
      }
    }
    for run in commentRuns(file.document.tree, source) { add(run.start, run.end, true) }
    return folds.values.sorted { $0.start.line < $1.start.line }
  }

  /// Successive comments, each on its own line.
  private static func commentRuns(_ tree: SyntaxTree, _ source: SourceText) -> [ByteRange] {
    var runs: [ByteRange] = []
    for comment in Comments.find(in: tree) where comment.standsAlone {
      let line = source.lineIndex.line(at: comment.range.start)
      if let last = runs.last, source.lineIndex.line(at: last.end) + 1 == line {
        runs[runs.count - 1] = last.union(comment.range)
      } else {
        runs.append(comment.range)
      }
    }
    return runs
  }
}
