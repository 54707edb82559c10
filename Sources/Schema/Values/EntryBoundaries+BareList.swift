import TextModel

extension EntryBoundaries {
  /// Whether a text consists of numbers and separators only: `2.1,2.2` and `1,2,3`.
  static func isBareList(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var cursor = 0
    var count = 0
    while let head = NumberHead.read(bytes, at: cursor, allowsSigns: true) {
      count += 1
      cursor = head.end
      while cursor < bytes.count {
        if ASCII.isBlank(bytes[cursor]) || bytes[cursor] == ASCII.slash {
          cursor += 1
        } else if let length = Punctuation.length(bytes, at: cursor) {
          // `1、2` may be 1.2.
          if bytes[cursor] == 0xE3, head.depth == 1 { return false }
          cursor += length
        } else {
          break
        }
      }
    }
    return count > 1 && cursor >= bytes.count
  }
}
