import Formatting
import TextModel

/// `textDocument/rangeFormatting`: formats the selected lines.
enum RangeFormatting: Request {
  static let method = "textDocument/rangeFormatting"

  static func answer(_ params: RangeParams, from snapshot: Snapshot) throws(ResponseError) -> [LSPTextEdit]? {
    guard let file = snapshot.editableFile(params.uri), !file.isTooLarge, let kind = file.document.kind,
      let all = Formatter.edits(file.document)
    else { return nil }
    let lines = wholeLines(of: snapshot.byteRange(params.range, in: file.source), in: file.source)
    // An empty line that the line below the selection gets in front of it belongs to that line.
    let edits = all.filter { lines.contains($0.range) && ($0.range.start < lines.end || lines.end == file.source.count) }
    guard edits.count < all.count else { return edits.map { snapshot.message(of: $0, in: file.source) } }
    // If a key moves beyond the selected lines, the change cannot be limited to them.
    let result = TextEdit.apply(edits, to: file.source.bytes)
    guard FormatCheck(kind: kind).isSame(file.source.bytes, result) else { return [] }
    return edits.map { snapshot.message(of: $0, in: file.source) }
  }

  /// A selection that ends before a line's first character does not mean that line.
  private static func wholeLines(of range: ByteRange, in source: SourceText) -> ByteRange {
    let first = source.lineIndex.line(at: range.start)
    var last = source.lineIndex.line(at: range.end)
    if last > first, source.lineIndex.start(ofLine: last) == range.end { last -= 1 }
    return ByteRange(source.lineIndex.start(ofLine: first), source.lineIndex.range(ofLine: last).end)
  }
}
