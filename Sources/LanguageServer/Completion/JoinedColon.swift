import Schema
import TextModel

/// A colon without its blank, or a full-width one, in a mapping on one line: `{id:bak`, `{id：bak`. YAML reads key and value as one key.
enum JoinedColon {
  private static let wide = Array("：".utf8)
  private static let opening = Array("{,".utf8)
  private static let others = Array("[]}\"'".utf8)

  /// The colon between the key and the value before the cursor, with the blanks after a full-width one.
  private static func colon(before line: CompletionLine) -> (range: ByteRange, isWide: Bool)? {
    let before = line.bytes[clamping: line.range.start..<max(line.range.start, line.offset)]
    guard let sign = before.lastIndex(where: { opening.contains($0) || others.contains($0) }), opening.contains(before[sign]) else {
      return nil
    }
    let written = before[(sign + 1)...]
    for start in written.indices {
      if written[start] == ASCII.colon {
        let next = written.dropFirst(clamping: start + 1 - written.startIndex).first
        return next.map(ASCII.isBlank) ?? true ? nil : (ByteRange(start, start + 1), false)
      }
      let rest = written[start...]
      guard rest.starts(with: wide) else { continue }
      let end = start + wide.count
      return (ByteRange(start, end + rest.dropFirst(clamping: wide.count).prefix(while: ASCII.isBlank).count), true)
    }
    return nil
  }

  /// The completion of the value, which also inserts the missing colon and blank.
  static func probe(_ source: SourceText, at offset: Int, kind: DocumentKind) -> CompletionProbe? {
    let line = CompletionLine(source, at: offset)
    guard let (colon, isWide) = colon(before: line) else { return nil }
    let written = ": "
    let start = colon.start + written.utf8.count
    let shift = start - colon.end
    let bytes = Array(source.bytes.prefix(clamping: colon.start)) + written.utf8 + source.bytes.dropFirst(clamping: colon.end)
    guard var probe = CompletionProbe.run(SourceText(utf8: bytes), at: line.offset + shift, kind: kind),
      probe.isInFlow, probe.lead.isEmpty, probe.token.start >= start, case .value = probe.place.part
    else { return nil }
    probe.lead = isWide ? written : " "
    probe.token = ByteRange(isWide ? colon.start : colon.end, max(line.offset, probe.token.end - shift))
    return probe
  }
}
