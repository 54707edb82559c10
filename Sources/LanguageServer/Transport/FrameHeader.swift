import TextModel

/// A header of the base protocol in the input stream.
struct FrameHeader {
  /// The offset of the header's first byte, and of the first byte of the body.
  let start: Int
  let bodyStart: Int
  /// Nil for a header without a usable length.
  let length: Int?

  /// The result of a search for a header.
  enum Search {
    case found(FrameHeader)
    /// A header begins here, but its end has not been received yet.
    case incomplete(start: Int)
    case none
  }

  private static let name: StaticString = "content-length:"
  /// The maximum number of bytes of a header. Headers have one or two short lines; a longer text is not a header.
  private static let maximumSize = 4096

  /// The first header in `bytes` from an offset on.
  static func find(in bytes: [UInt8], from start: Int) -> Search {
    bytes.withUnsafeBufferPointer { text in
      guard let name = position(of: name, in: text, from: start) else {
        let partial = startOfPartialName(in: text, from: start)
        return partial < text.count ? .incomplete(start: partial) : .none
      }
      let header = startOfBlock(before: name, in: text, from: start)
      switch parse(text, name: name, header: header) {
      case .some(let found): return .found(found)
      case .none where text.count - header > maximumSize: return .found(FrameHeader(start: header, bodyStart: name + 1, length: nil))
      case .none: return .incomplete(start: header)
      }
    }
  }

  /// The offset of a header inside a body: the name, a number and a line break, which valid JSON cannot contain in this form.
  static func findInsideBody(_ bytes: [UInt8], from start: Int, to end: Int) -> Int? {
    bytes.withUnsafeBufferPointer { text in
      let body = UnsafeBufferPointer(rebasing: text[..<end])
      var from = start
      while let name = position(of: name, in: body, from: from) {
        if let line = number(in: body, from: name + Self.name.utf8CodeUnitCount), line.value != nil { return name }
        from = name + 1
      }
      return nil
    }
  }

  /// Nil while the empty line after the header is missing.
  private static func parse(_ text: UnsafeBufferPointer<UInt8>, name: Int, header: Int) -> FrameHeader? {
    guard let line = number(in: text, from: name + Self.name.utf8CodeUnitCount) else { return nil }
    var cursor = line.end
    while true {
      guard let end = endOfLine(in: text, from: cursor) else { return nil }
      if end.content == cursor { return FrameHeader(start: header, bodyStart: end.next, length: line.value) }
      let isField = text[cursor..<end.content].contains(ASCII.colon) && ASCII.isLetter(text[cursor])
      // The body begins directly after the line: the empty line is missing.
      guard isField else { return FrameHeader(start: header, bodyStart: cursor, length: nil) }
      cursor = end.next
    }
  }

  /// The number on a line and the start of the next line; nil while the line has not ended. The value is nil where there is no number.
  private static func number(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> (value: Int?, end: Int)? {
    guard let end = endOfLine(in: text, from: start) else { return nil }
    let line = text[start..<end.content].drop(while: ASCII.isBlank)
    let digits = line.prefix(while: ASCII.isDigit)
    guard !digits.isEmpty, digits.count < 16, line.dropFirst(digits.count).allSatisfy(ASCII.isBlank) else { return (nil, end.next) }
    return (digits.reduce(0) { $0 * 10 + Int($1 - ASCII.zero) }, end.next)
  }

  private static func endOfLine(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> (content: Int, next: Int)? {
    var cursor = start
    while cursor < min(text.count, start + maximumSize) {
      if text[cursor] == ASCII.lineFeed {
        let content = cursor > start && text[cursor - 1] == ASCII.carriageReturn ? cursor - 1 : cursor
        return (content, cursor + 1)
      }
      cursor += 1
    }
    return nil
  }

  /// The start of the header block: another field, such as the content type, may precede the length.
  private static func startOfBlock(before name: Int, in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let before = text[start..<name]
    guard let first = before.firstIndex(where: { !ASCII.isLineBreak($0) }) else { return start }
    let isField = before[first...].prefix(8).elementsEqual("Content-".utf8) && before.last == ASCII.lineFeed
    return isField ? start : name
  }

  private static func position(of name: StaticString, in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    let length = name.utf8CodeUnitCount
    var cursor = start
    while cursor + length <= text.count {
      // The hyphen is the rarest of its letters in JSON.
      if text[cursor + 7] == ASCII.hyphen, matches(name, in: text, at: cursor, length) { return cursor }
      cursor += 1
    }
    return nil
  }

  private static func matches(_ name: StaticString, in text: UnsafeBufferPointer<UInt8>, at start: Int, _ length: Int) -> Bool {
    name.withUTF8Buffer { letters in
      for index in Range(clamping: 0, min(length, text.count - start)) {
        let byte = text[start + index]
        guard (ASCII.isLetter(byte) ? byte | 0x20 : byte) == letters[index] else { return false }
      }
      return true
    }
  }

  /// The offset at which the end of the text may be the beginning of a header.
  private static func startOfPartialName(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let length = name.utf8CodeUnitCount
    let isField = text[min(start, text.count)...].prefix(8).elementsEqual("Content-".utf8) && text.count - start < maximumSize
    if isField { return start }
    for cursor in Range(clamping: max(start, text.count - length), text.count) where matches(name, in: text, at: cursor, length) {
      return cursor
    }
    return text.count
  }
}

/// An element of the input stream.
public enum Frame: Sendable, Equatable {
  /// The body of a message, of the length that its header gave.
  case message([UInt8])
  /// Something that is not a frame; reading continues at the next header.
  case broken
}
