import TextModel

/// The mark of a key skill in national standards, before a number or right behind it: `★2.1.1 能…`, `2.1.1 ★能…`. It belongs to the author,
/// and is not a part of the number or the title.
enum KeySkillMark {
  /// The end of such a mark with the blanks around it; `start` where there is none.
  static func end(in text: Text, from start: Int) -> Int {
    text.withBytes { bytes in
      var cursor = start
      while cursor < bytes.count, ASCII.isBlank(bytes[cursor]) { cursor += 1 }
      var end = start
      while cursor + 3 <= bytes.count, isMark(bytes, at: cursor) {
        cursor += 3
        while cursor < bytes.count, ASCII.isBlank(bytes[cursor]) { cursor += 1 }
        end = cursor
      }
      return end
    }
  }

  private static func isMark(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    guard bytes[offset] == 0xE2 else { return false }
    switch (bytes[offset + 1], bytes[offset + 2]) {
    // ★ ☆ ※ ▲ △
    case (0x98, 0x85), (0x98, 0x86), (0x80, 0xBB), (0x96, 0xB2), (0x96, 0xB3): return true
    default: return false
    }
  }
}

extension NumberScan {
  /// Leaves out a mark between the number and the title.
  public mutating func skipMark(of text: Text) {
    guard code != nil else { return }
    let next = KeySkillMark.end(in: text, from: titleStart)
    guard next > titleStart else { return }
    titleStart = next
    defects.removeAll { $0 == .missingSpace }
  }
}
