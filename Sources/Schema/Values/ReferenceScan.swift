import TextModel

/// What a reference or item may have besides one number and its title: one look at each byte, which is all that nearly every text needs.
struct ReferenceScan {
  /// False only for texts whose digits are all in one place: `2.1 信息展示`, `junior/2.2`, `A1.1.2 能…`. Full-width characters, which may be
  /// digits, are not looked at closely.
  private(set) var mayHaveSecondNumber = false
  /// False only for texts without the words of a rest: 余 or `rest`.
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
        // Han characters take three bytes.
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
