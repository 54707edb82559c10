import TextModel

/// Splits a stream of bytes into messages by their `Content-Length`. Bytes that are not a header are skipped up to the next one. A body
/// that is shorter than its header says ends where the next header begins: a header with its line break cannot be inside JSON.
public struct FrameReader: Sendable {
  /// The largest accepted body, in bytes: far more than a document at the size limit needs, even with escapes.
  static let maximumLength = 512 << 20

  private var buffer: [UInt8] = []
  /// The bytes before this offset have already been returned.
  private var start = 0
  /// The length of the body that is being received.
  private var length: Int?
  /// The offset up to which the incomplete body was searched for a header.
  private var searched = 0
  /// Whether bytes are being skipped: garbage is reported once, however long it is.
  private var isSkipping = false

  public init() {}

  /// Adds bytes of the input stream, in pieces of any size.
  public mutating func append(_ bytes: some Collection<UInt8>) {
    if start > 0 {
      buffer.removeSubrange(..<start)
      searched = max(0, searched - start)
      start = 0
    }
    buffer.append(contentsOf: bytes)
  }

  /// The next complete frame; nil if there is none yet.
  public mutating func next() -> Frame? {
    while true {
      if let length {
        if buffer.count - start >= length { return readBody(length) }
        guard let cut = endOfCutBody() else { return nil }
        self.length = nil
        start = cut
        return .broken
      }
      let begin = start
      if readHeader(), !isSkipping {
        isSkipping = length == nil
        return .broken
      }
      if length != nil { isSkipping = false } else if start == begin { return nil }
    }
  }

  /// Advances to the next header, and past it if it is complete. Returns whether bytes that are not a header were skipped.
  private mutating func readHeader() -> Bool {
    switch FrameHeader.find(in: buffer, from: start) {
    case .found(let header):
      let hasGarbage = containsGarbage(to: header.start)
      start = header.bodyStart
      searched = start
      length = header.length.flatMap { $0 <= Self.maximumLength ? $0 : nil }
      return hasGarbage || length == nil
    case .incomplete(let begin):
      defer { start = begin }
      return containsGarbage(to: begin)
    case .none:
      defer { start = buffer.count }
      return containsGarbage(to: buffer.count)
    }
  }

  /// Whether there is something other than blank lines, which are allowed between messages.
  private func containsGarbage(to end: Int) -> Bool {
    buffer[start..<max(start, end)].contains { !ASCII.isLineBreak($0) && !ASCII.isBlank($0) }
  }

  private mutating func readBody(_ length: Int) -> Frame {
    let end = start + length
    self.length = nil
    // If the length is too large, the body contains the next header, and is cut there.
    let cut = FrameHeader.findInsideBody(buffer, from: start, to: end) ?? end
    let body = Array(buffer[start..<cut])
    start = cut
    return .message(body)
  }

  /// The offset of a header inside a body that is not complete yet.
  private mutating func endOfCutBody() -> Int? {
    // The last header that was seen may have been incomplete.
    let from = max(start, searched - 64)
    searched = buffer.count
    return FrameHeader.findInsideBody(buffer, from: from, to: buffer.count)
  }
}
