import TextModel

/// The number of a standard in a text, taken apart: `GB/T 37146—2018`. Offsets are in bytes from the start of the text.
struct StandardNumber {
  /// `GB/T`.
  let prefix: Range<Int>
  /// `37146`, or a placeholder.
  let serial: Range<Int>
  /// `2018`.
  let year: Range<Int>?
  let end: Int

  /// The printed form: one space, one dash.
  static let dash = "—"

  func canonical(in text: Text) -> String {
    let head = "\(text.slice(prefix.lowerBound, prefix.upperBound)) \(text.slice(serial.lowerBound, serial.upperBound))"
    guard let year else { return head }
    return head + Self.dash + text.slice(year.lowerBound, year.upperBound).string
  }

  /// Prefix and serial number without spaces: what identifies the standard in all its editions.
  func identity(in text: Text) -> String {
    text.slice(prefix.lowerBound, prefix.upperBound).string + " " + text.slice(serial.lowerBound, serial.upperBound).string
  }

  static func find(in text: Text) -> StandardNumber? { findAll(in: text).first }

  static func findAll(in text: Text) -> [StandardNumber] {
    text.withBytes { bytes in
      var scanner = StandardNumberScanner(bytes: bytes)
      return scanner.run()
    }
  }
}

/// Looks for numbers of Chinese standards: GB, GB/T, SN/T, DB31/T, T/ABC … ISO and others have other forms.
private struct StandardNumberScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  private var cursor = 0

  init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func run() -> [StandardNumber] {
    var found: [StandardNumber] = []
    while cursor < bytes.count {
      let isWordStart = isCapital(cursor) && (cursor == 0 || !isWord(cursor - 1) && bytes[cursor - 1] != ASCII.slash)
      if isWordStart, let number = number(from: cursor) {
        found.append(number)
        cursor = number.end
      } else {
        cursor += 1
      }
    }
    return found
  }

  private func isCapital(_ offset: Int) -> Bool { offset < bytes.count && bytes[offset] >= 0x41 && bytes[offset] <= 0x5A }
  private func isWord(_ offset: Int) -> Bool { offset < bytes.count && (ASCII.isLetter(bytes[offset]) || ASCII.isDigit(bytes[offset])) }

  private func number(from start: Int) -> StandardNumber? {
    guard let prefixEnd = prefixEnd(from: start) else { return nil }
    var serialStart = prefixEnd
    while serialStart < bytes.count, ASCII.isBlank(bytes[serialStart]) { serialStart += 1 }
    var serialEnd = serialStart
    while serialEnd < bytes.count,
      ASCII.isDigit(bytes[serialEnd]) || bytes[serialEnd] == 0x58 || isInnerPeriod(serialEnd, from: serialStart)
    {
      serialEnd += 1
    }
    guard serialEnd > serialStart, serialEnd - serialStart >= 2 || serialEnd > serialStart && serialStart > prefixEnd else { return nil }
    let year = year(from: serialEnd)
    return StandardNumber(
      prefix: start..<prefixEnd, serial: serialStart..<serialEnd, year: year, end: year?.upperBound ?? serialEnd)
  }

  private func isInnerPeriod(_ offset: Int, from start: Int) -> Bool {
    bytes[offset] == ASCII.period && offset > start && offset + 1 < bytes.count && ASCII.isDigit(bytes[offset + 1])
  }

  /// GB, GB/T, GBZ, DB31/T, SN/T, T/CCPITCSC.
  private func prefixEnd(from start: Int) -> Int? {
    var end = start
    while isCapital(end) { end += 1 }
    // A province has its digits in its code: DB31/T.
    if end - start == 2, bytes[start] == 0x44, bytes[start + 1] == 0x42 { while end < bytes.count, ASCII.isDigit(bytes[end]) { end += 1 } }
    let head = String(decoding: bytes[start..<end], as: UTF8.self)
    let hasSlash = end < bytes.count && bytes[end] == ASCII.slash && isCapital(end + 1)
    guard hasSlash else { return ["GB", "GBZ", "GJB"].contains(head) ? end : nil }
    var tail = end + 1
    while isCapital(tail) { tail += 1 }
    let second = String(decoding: bytes[(end + 1)..<tail], as: UTF8.self)
    if head == "T" || head == "Q" { return second.utf8.count >= 2 ? tail : nil }
    let isRecommended = second == "T" || second == "Z"
    return isRecommended && (head.utf8.count == 2 || head.hasPrefix("DB") || head == "GBZ") ? tail : nil
  }

  /// Four digits after a dash of any kind.
  private func year(from start: Int) -> Range<Int>? {
    var cursor = start
    while cursor < bytes.count, ASCII.isBlank(bytes[cursor]) { cursor += 1 }
    guard let dash = dashLength(at: cursor) else { return nil }
    cursor += dash
    if let second = dashLength(at: cursor) { cursor += second }
    while cursor < bytes.count, ASCII.isBlank(bytes[cursor]) { cursor += 1 }
    guard cursor + 4 <= bytes.count, bytes[cursor..<(cursor + 4)].allSatisfy(ASCII.isDigit),
      !(cursor + 4 < bytes.count && isWord(cursor + 4))
    else {
      return nil
    }
    return cursor..<(cursor + 4)
  }

  /// The bytes of -, ‐, ‑, –, —, ―, −, －, 一.
  private func dashLength(at offset: Int) -> Int? {
    guard offset < bytes.count else { return nil }
    if bytes[offset] == ASCII.hyphen { return 1 }
    guard offset + 2 < bytes.count else { return nil }
    switch (bytes[offset], bytes[offset + 1], bytes[offset + 2]) {
    case (0xE2, 0x80, 0x90...0x95), (0xE2, 0x88, 0x92), (0xEF, 0xBC, 0x8D), (0xE4, 0xB8, 0x80): return 3
    default: return nil
    }
  }
}
