import Formatting
import TextModel

/// `textDocument/rangeFormatting`: formats the selected lines.
enum RangeFormatting: Request {
  static let method = "textDocument/rangeFormatting"
  static let capability: String? = "documentRangeFormattingProvider"

  static func answer(_ params: RangeParams, from snapshot: Snapshot) throws(ResponseError) -> [LSPTextEdit]? {
    guard let file = snapshot.editableFile(params.uri), !file.isTooLarge, let kind = file.document.kind,
      let all = Formatter.edits(file.document)
    else { return nil }
    let lines = wholeLines(of: snapshot.byteRange(params.range, in: file.source), in: file.source)
    let edits = all.filter { lines.contains($0.range) }.compactMap { Self.withoutLinesBelow($0, lines, file.source) }
    guard edits != all else { return edits.map { snapshot.message(of: $0, in: file.source) } }
    // If a key moves beyond the selected lines, the change cannot be limited to them.
    let result = TextEdit.apply(edits, to: file.source.bytes)
    guard FormatCheck(kind: kind).isSame(file.source.bytes, result) else { return [] }
    return edits.map { snapshot.message(of: $0, in: file.source) }
  }

  /// The edit without an empty line at its end that belongs to the line below the selection; nil if nothing else is left.
  private static func withoutLinesBelow(_ edit: TextEdit, _ lines: ByteRange, _ source: SourceText) -> TextEdit? {
    guard edit.range.end == lines.end, lines.end < source.count else { return edit }
    if edit.range.isEmpty { return nil }
    let lineBreak = Array(source.lineBreak.utf8)
    let empty = lineBreak + lineBreak
    let before = source.bytes[clamping: edit.range.start..<edit.range.end]
    guard !before.suffix(clamping: empty.count).elementsEqual(empty) else { return edit }
    var text = edit.replacement[...]
    while text.suffix(clamping: empty.count).elementsEqual(empty) { text = text.dropLast(clamping: lineBreak.count) }
    return text.elementsEqual(before) ? nil : TextEdit(edit.range, Array(text))
  }

  /// The lines of a selection. A selection that ends at the start of a line does not include that line.
  private static func wholeLines(of range: ByteRange, in source: SourceText) -> ByteRange {
    let first = source.lineIndex.line(at: range.start)
    var last = source.lineIndex.line(at: range.end)
    if last > first, source.lineIndex.start(ofLine: last) == range.end { last -= 1 }
    return ByteRange(source.lineIndex.start(ofLine: first), source.lineIndex.range(ofLine: last).end)
  }
}
