import Schema
import TextModel

/// A full-width comma before the cursor in a list on one line, where a comma of YAML is probably meant: `[2.1，`.
struct FullwidthComma {
  /// The comma with the blanks after it.
  let range: ByteRange

  private static let signs = ["，", "、", "；"].map { Array($0.utf8) }
  private static let ofYAML = Array(",[]{}".utf8)

  /// The last such comma of the line; nil where a sign of YAML is between it and the cursor.
  init?(_ line: CompletionLine) {
    let before = line.bytes[clamping: line.range.start..<max(line.range.start, line.offset)]
    var rest = before
    while let last = rest.last, !Self.ofYAML.contains(last) {
      if let sign = Self.signs.first(where: { rest.reversed().starts(with: $0.reversed()) }) {
        let blanks = before[rest.endIndex...].prefix(while: ASCII.isBlank)
        range = ByteRange(rest.endIndex - sign.count, blanks.endIndex)
        return
      }
      rest = rest.dropLast()
    }
    return nil
  }

  /// The completion of the next entry of the list, which also replaces the comma by one of YAML.
  static func probe(_ source: SourceText, at offset: Int, kind: DocumentKind) -> CompletionProbe? {
    let line = CompletionLine(source, at: offset)
    guard let comma = FullwidthComma(line)?.range else { return nil }
    let written = ", "
    let start = comma.start + written.utf8.count
    let shift = start - comma.end
    let bytes = Array(source.bytes.prefix(clamping: comma.start)) + written.utf8 + source.bytes.dropFirst(clamping: comma.end)
    guard var probe = CompletionProbe.run(SourceText(utf8: bytes), at: line.offset + shift, kind: kind),
      probe.isInFlow, probe.lead.isEmpty, probe.token.start >= start
    else { return nil }
    probe.lead = written
    probe.token = ByteRange(comma.start, max(line.offset, probe.token.end - shift))
    return probe
  }
}
