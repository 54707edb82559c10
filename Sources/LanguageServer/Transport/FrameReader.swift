import TextModel

/// Cuts a stream of bytes into messages by their `Content-Length`. Whatever arrives in place of a header is skipped up to the next one, and
/// a body that is shorter than its header says ends where the next header begins: a header with its line break cannot be inside JSON.
public struct FrameReader: Sendable {
  /// The largest body that is taken: far above a document at the limit, escaped.
  static let maximumLength = 512 << 20

  private var buffer: [UInt8] = []
  /// The bytes before this offset have already been returned.
  private var start = 0
  /// The length of the body that is being waited for.
  private var length: Int?
  /// Up to here the waiting body was searched for a header that does not belong in it.
  private var searched = 0
  /// Garbage is reported once, however much of it there is.
  private var isSkipping = false

  public init() {}

  public mutating func append(_ bytes: some Collection<UInt8>) {
    if start > 0 {
      buffer.removeSubrange(..<start)
      searched = max(0, searched - start)
      start = 0
    }
    buffer.append(contentsOf: bytes)
  }

  /// The next frame that is there as a whole.
  public mutating func next() -> Frame? {
    while true {
      if let length {
        if buffer.count - start >= length { return takeBody(length) }
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

  /// Advances to the next header, and after it if it is there as a whole. Returns whether anything on the way was not a header.
  private mutating func readHeader() -> Bool {
    switch FrameHeader.find(in: buffer, from: start) {
    case .found(let header):
      let hasGarbage = holdsGarbage(to: header.start)
      start = header.bodyStart
      searched = start
      length = header.length.flatMap { $0 <= Self.maximumLength ? $0 : nil }
      return hasGarbage || length == nil
    case .incomplete(let begin):
      defer { start = begin }
      return holdsGarbage(to: begin)
    case .none:
      defer { start = buffer.count }
      return holdsGarbage(to: buffer.count)
    }
  }

  /// Blank lines between messages do no harm.
  private func holdsGarbage(to end: Int) -> Bool {
    buffer[start..<max(start, end)].contains { !ASCII.isLineBreak($0) && !ASCII.isBlank($0) }
  }

  private mutating func takeBody(_ length: Int) -> Frame {
    let end = start + length
    self.length = nil
    // If the length is too large, the body contains the next header, and is cut there.
    let cut = FrameHeader.findInsideBody(buffer, from: start, to: end) ?? end
    let body = Array(buffer[start..<cut])
    start = cut
    return .message(body)
  }

  /// Where a header begins inside a body that has not arrived in full.
  private mutating func endOfCutBody() -> Int? {
    // The last header seen so far may not be complete yet.
    let from = max(start, searched - 64)
    searched = buffer.count
    return FrameHeader.findInsideBody(buffer, from: from, to: buffer.count)
  }
}
