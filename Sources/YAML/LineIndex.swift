/// The byte offset at which each line of a text begins. LF, CRLF and a lone CR end a line, as LSP has it.
package struct LineIndex: Sendable {
  private let starts: [UInt32]
  private let size: Int

  package init(_ bytes: [UInt8]) {
    var found: [UInt32] = [0]
    found.reserveCapacity(bytes.count / 32 + 1)
    bytes.withUnsafeBufferPointer { text in
      var offset = 0
      while offset < text.count {
        let byte = text[offset]
        offset += 1
        guard byte == ASCII.lineFeed || byte == ASCII.carriageReturn else { continue }
        if byte == ASCII.carriageReturn, offset < text.count, text[offset] == ASCII.lineFeed { offset += 1 }
        found.append(UInt32(clamping: offset))
      }
    }
    starts = found
    size = bytes.count
  }

  package var count: Int { starts.count }

  /// The line that holds `offset`, counted from 0. Offsets outside the text are clamped.
  package func line(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= offset { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }

  /// The first byte of a line; past the last line, the end of the text.
  package func start(ofLine line: Int) -> Int {
    guard line >= 0 else { return 0 }
    return line < starts.count ? Int(starts[line]) : size
  }

  /// The bytes of a line with its line break.
  package func range(ofLine line: Int) -> ByteRange {
    ByteRange(start(ofLine: line), line < starts.count - 1 ? start(ofLine: line + 1) : size)
  }
}
