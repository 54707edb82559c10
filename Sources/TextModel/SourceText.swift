/// The text of one file, as UTF-8 without a byte order mark. Lines and columns are computed only here.
public struct SourceText: Sendable {
  public let bytes: [UInt8]
  /// The encoding of the file. Ranges and edits refer to `bytes`, which are UTF-8, and files are written as UTF-8.
  public let encoding: TextEncoding
  /// False if invalid bytes were replaced by U+FFFD.
  public let isLossless: Bool
  /// Computed on first use: a file without findings does not need it.
  private let lines: LazyValue<LineIndex>
  private let carriageReturn = LazyValue<Bool>()
  private let characterCounts = LazyValue<CharacterCounts>()

  /// Reads a file's bytes and detects their encoding.
  public init(fileBytes: [UInt8]) {
    let decoded = TextEncoding.decode(fileBytes)
    self.init(bytes: decoded.text, encoding: decoded.encoding, isLossless: decoded.isLossless)
  }

  /// Text that is already decoded.
  public init(_ text: String) {
    self.init(bytes: Array(text.utf8), encoding: .utf8, isLossless: true)
  }

  /// Text that is known to be UTF-8. Nothing is removed, not even a byte order mark, so that positions are those of the editor.
  public init(utf8 bytes: [UInt8]) {
    self.init(bytes: bytes, encoding: .utf8, isLossless: true)
  }

  /// The content of an editor's buffer, as UTF-8. With a NUL byte it is treated as binary, like a file.
  public init(buffer bytes: [UInt8]) {
    self.init(bytes: bytes, encoding: bytes.contains(0) ? .binary : .utf8, isLossless: true)
  }

  private init(bytes: [UInt8], encoding: TextEncoding, isLossless: Bool, lines: LineIndex? = nil) {
    self.bytes = bytes
    self.encoding = encoding
    self.isLossless = isLossless
    self.lines = LazyValue(lines)
  }

  /// The text after an edit. The line index is updated, so that many small edits of a large text are cheap.
  public func replacing(_ edit: TextEdit) -> SourceText {
    let range = ByteRange(min(edit.range.start, bytes.count), min(edit.range.end, bytes.count))
    var edited: [UInt8] = []
    edited.reserveCapacity(bytes.count - range.count + edit.replacement.count)
    edited.append(contentsOf: bytes[..<range.start])
    edited.append(contentsOf: edit.replacement)
    edited.append(contentsOf: bytes[range.end...])
    let index = lines.known?.replacing(range, with: edit.replacement.count, in: edited)
    return SourceText(bytes: edited, encoding: encoding, isLossless: isLossless, lines: index)
  }

  /// Whether the encoding is a guess, so that the text may be wrong.
  public var isInGuessedEncoding: Bool { encoding == .gb18030 && !GB18030Likelihood.isCertain(bytes) }

  public var count: Int { bytes.count }
  public var lineIndex: LineIndex { lines.value { LineIndex(bytes) } }
  /// Whether it contains a carriage return.
  public var hasCarriageReturn: Bool { carriageReturn.value { bytes.contains(ASCII.carriageReturn) } }

  /// The text of a range; the part of a range outside the text is ignored.
  public func string(in range: ByteRange) -> String {
    let start = min(range.start, bytes.count)
    return String(decoding: bytes[start..<max(start, min(range.end, bytes.count))], as: UTF8.self)
  }

  /// The position of a byte offset. An offset after the end gives the end; one inside a character gives the start of the character.
  public func position(of offset: Int, in unit: ColumnUnit) -> Position {
    let index = lineIndex
    let clamped = min(max(0, offset), bytes.count)
    let line = index.line(at: clamped)
    // An offset inside CRLF belongs to the end of the line.
    let isInBreak = clamped > 0 && clamped < bytes.count && bytes[clamped] == ASCII.lineFeed && bytes[clamped - 1] == ASCII.carriageReturn
    return Position(line: line, column: columns(from: index.start(ofLine: line), to: isInBreak ? clamped - 1 : clamped, in: unit))
  }

  /// The byte offset of a position. As LSP requires, a column after the end of its line means the end of the line, before the line break. A
  /// column inside a character means its start.
  public func offset(of position: Position, in unit: ColumnUnit) -> Int {
    let index = lineIndex
    guard position.line >= 0 else { return 0 }
    guard position.line < index.count else { return bytes.count }
    let range = contentRange(ofLine: position.line)
    var offset = range.start
    var column = 0
    while offset < range.end {
      let length = UTF8Length.ofScalar(leadByte: bytes[offset])
      let width = unit.width(ofScalarWithLength: length)
      if column + width > position.column { break }
      column += width
      offset = min(offset + length, range.end)
    }
    return offset
  }

  /// The bytes of a line without its line break.
  public func contentRange(ofLine line: Int) -> ByteRange {
    let whole = lineIndex.range(ofLine: line)
    var end = whole.end
    while end > whole.start, ASCII.isLineBreak(bytes[end - 1]) { end -= 1 }
    return ByteRange(whole.start, end)
  }

  private func columns(from start: Int, to end: Int, in unit: ColumnUnit) -> Int {
    var end = min(max(start, end), bytes.count)
    while end > start, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    if unit == .utf8 { return end - start }
    // In a long line, each finding would count the characters from its start again.
    let counted = end - start > Self.longLine ? characterCounts.value { CharacterCounts(bytes) }.count(from: start, to: end, bytes) : nil
    let (characters, pairs) = counted ?? CharacterCounts.count(bytes[start..<end])
    return unit == .utf16 ? characters + pairs : characters
  }

  private static let longLine = 4096
}

extension ColumnUnit {
  fileprivate func width(ofScalarWithLength length: Int) -> Int {
    switch self {
    case .utf8: length
    case .utf16: length == 4 ? 2 : 1
    case .scalars: 1
    }
  }
}

extension SourceText {
  /// The line break that the text uses: that of its first line.
  public var lineBreak: String {
    guard let end = bytes.firstIndex(where: ASCII.isLineBreak) else { return "\n" }
    if bytes[end] == ASCII.lineFeed { return "\n" }
    return end + 1 < bytes.count && bytes[end + 1] == ASCII.lineFeed ? "\r\n" : "\r"
  }
}
