import TextModel

/// The line of the cursor, and what completion has to know about it before parsing.
struct CompletionLine {
  let bytes: [UInt8]
  let offset: Int
  /// The line without its line break; the cursor is in it.
  let range: ByteRange

  init(_ source: SourceText, at offset: Int) {
    let content = source.contentRange(ofLine: source.lineIndex.line(at: offset))
    bytes = source.bytes
    range = content
    self.offset = min(max(offset, content.start), content.end)
  }

  private var before: ArraySlice<UInt8> { bytes[range.start..<offset] }
  private var after: ArraySlice<UInt8> { bytes[offset..<range.end] }

  var isBlankBefore: Bool { before.allSatisfy(ASCII.isBlank) }
  var beginsWithDash: Bool { bytes[range.start..<range.end].first { !ASCII.isBlank($0) } == ASCII.hyphen }
  var hasColon: Bool { bytes[range.start..<range.end].contains(ASCII.colon) }

  /// Whether an insertion here would displace the text of the line: the cursor is in the white space before it, before its dash, between a
  /// sign and its blank, or directly before a comment, which would become a part of what is written.
  var isClosed: Bool {
    guard let next = after.first, after.contains(where: { !ASCII.isBlank($0) }) else { return false }
    if next == ASCII.numberSign, before.last.map(ASCII.isBlank) ?? true { return true }
    let isInFrontOfDash = next == ASCII.hyphen && after.dropFirst().first.map(ASCII.isBlank) ?? true
    return isBlankBefore ? ASCII.isBlank(next) || isInFrontOfDash : endsInSign && ASCII.isBlank(next)
  }

  /// Whether a dash or a colon is directly before the cursor.
  var endsInSign: Bool { endsInDash || before.last == ASCII.colon }

  /// Whether the cursor is directly after the dash of an item.
  var endsInDash: Bool {
    guard before.last == ASCII.hyphen, before.allSatisfy({ ASCII.isBlank($0) || $0 == ASCII.hyphen }) else { return false }
    return before.dropLast().last.map(ASCII.isBlank) ?? true
  }
}
