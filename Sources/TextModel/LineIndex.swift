/// The byte offset of the start of each line. LF, CRLF and a lone CR end a line, as in LSP.
public struct LineIndex: Sendable {
  private let starts: [UInt32]
  private let size: Int

  public init(_ bytes: [UInt8]) {
    var found: [UInt32] = [0]
    found.reserveCapacity(bytes.count / 32 + 1)
    Self.appendStarts(of: bytes, from: 0, to: bytes.count, into: &found)
    starts = found
    size = bytes.count
  }

  private init(starts: [UInt32], size: Int) {
    self.starts = starts
    self.size = size
  }

  /// The index after an edit: in `bytes`, `count` bytes replace those of `range` in the old text. Only the lines around the edit are
  /// scanned.
  public func replacing(_ range: ByteRange, with count: Int, in bytes: [UInt8]) -> LineIndex {
    let shift = count - range.count
    // A CR and an LF beside the edit may become or cease to be one line break.
    let firstLine = line(at: max(0, range.start - 1))
    let lastLine = line(at: range.end + 1) + 1
    let end = lastLine < starts.count ? Int(starts[lastLine]) + shift : bytes.count
    var updated = Array(starts[...firstLine])
    Self.appendStarts(of: bytes, from: start(ofLine: firstLine), to: end, into: &updated)
    if lastLine < starts.count {
      if updated.last.map({ Int($0) == end }) == true { updated.removeLast() }
      updated.reserveCapacity(updated.count + starts.count - lastLine)
      for start in starts[lastLine...] { updated.append(UInt32(clamping: Int(start) + shift)) }
    }
    return LineIndex(starts: updated, size: bytes.count)
  }

  private static func appendStarts(of bytes: [UInt8], from start: Int, to end: Int, into starts: inout [UInt32]) {
    bytes.withUnsafeBufferPointer { text in
      let part = UnsafeBufferPointer(rebasing: text[Range(clamping: min(start, text.count), min(end, text.count))])
      guard ByteSearch.firstIndex(of: ASCII.carriageReturn, in: part, from: 0) != nil else {
        var offset = 0
        while let lineFeed = ByteSearch.firstIndex(of: ASCII.lineFeed, in: part, from: offset) {
          offset = lineFeed + 1
          starts.append(UInt32(clamping: start + offset))
        }
        return
      }
      var offset = start
      while offset < min(end, text.count) {
        let byte = text[offset]
        offset += 1
        guard byte == ASCII.lineFeed || byte == ASCII.carriageReturn else { continue }
        if byte == ASCII.carriageReturn, offset < text.count, text[offset] == ASCII.lineFeed { offset += 1 }
        starts.append(UInt32(clamping: offset))
      }
    }
  }

  public var count: Int { starts.count }

  /// The line that contains `offset`, 0-based. Offsets outside the text are clamped.
  public func line(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= offset { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }

  /// The offset of the first byte of a line; the end of the text for a line after the last one.
  public func start(ofLine line: Int) -> Int {
    guard line >= 0 else { return 0 }
    return line < starts.count ? Int(starts[line]) : size
  }

  /// The offset of the first byte of the line that contains an offset.
  public func startOfLine(at offset: Int) -> Int { start(ofLine: line(at: offset)) }

  /// The number of bytes between the start of a line and an offset in it.
  public func column(at offset: Int) -> Int { offset - startOfLine(at: offset) }

  /// The range of a line with its line break.
  public func range(ofLine line: Int) -> ByteRange {
    ByteRange(start(ofLine: line), line < starts.count - 1 ? start(ofLine: line + 1) : size)
  }
}
