import TextModel

/// Whether a reference or item may have more than one number and title. One pass over the bytes is enough for nearly every text.
struct ReferenceScan {
  /// False only if all digits are in one place: `2.1 信息展示`, `junior/2.2`, `A1.1.2 能…`. Full-width characters may be digits, and are not
  /// examined here.
  private(set) var mayHaveSecondNumber = false
  /// False only for texts without 余 and `rest`.
  private(set) var mayBeRest = false

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var runs = 0
    var isInside = false
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte >= 0x80 {
        isInside = false
        if byte == 0xEF { runs = 2 }
        // 余
        if byte == 0xE4, offset + 2 < bytes.count, bytes[offset + 1] == 0xBD, bytes[offset + 2] == 0x99 { mayBeRest = true }
        // Han characters have three bytes.
        offset += byte >= 0xE4 && byte <= 0xE9 ? 3 : 1
        continue
      }
      if ASCII.isDigit(byte) || byte == ASCII.period {
        if !isInside { runs += 1 }
        isInside = true
      } else {
        if byte | 0x20 == UInt8(ascii: "s"), offset > 0, bytes[offset - 1] | 0x20 == UInt8(ascii: "e") { mayBeRest = true }
        isInside = false
      }
      offset += 1
    }
    mayHaveSecondNumber = runs > 1
  }
}
