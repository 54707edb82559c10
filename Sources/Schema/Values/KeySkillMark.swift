import TextModel

/// The mark of a key skill in national standards, before or after the number: `★2.1.1 能…`, `2.1.1 ★能…`. It is kept, and is not a part of
/// the number or the title.
enum KeySkillMark {
  /// The end of such a mark and the blanks around it; `start` if there is none.
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

  /// The end of `*` and `＊` directly after a number, `1.2.1* 能…`, and of the blanks after them; `start` if there is none.
  static func endOfAsterisk(in text: Text, from start: Int) -> Int {
    text.withBytes { bytes in
      var end = start
      while end - start < 6 {
        if end < bytes.count, bytes[end] == UInt8(ascii: "*") {
          end += 1
        } else if bytes[clamping: end..<bytes.count].starts(with: "＊".utf8) {
          end += 3
        } else {
          break
        }
      }
      guard end > start else { return start }
      while end < bytes.count, ASCII.isBlank(bytes[end]) { end += 1 }
      // `2* 1.5 吨`, `1.1.1 *号键`: a name begins with a character.
      return end < bytes.count && bytes[end] >= 0xE4 && bytes[end] <= 0xE9 ? end : start
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
  /// Skips a mark between the number and the title.
  public mutating func skipMark(of text: Text) {
    guard code != nil else { return }
    var next = KeySkillMark.end(in: text, from: titleStart)
    if titleStart == codeEnd { next = max(next, KeySkillMark.endOfAsterisk(in: text, from: codeEnd)) }
    guard next > titleStart else { return }
    titleStart = next
    defects.removeAll { $0 == .missingSpace }
  }
}

extension NumberScan {
  /// Skips a check mark or bullet between the number and the title: `1.1.1 ✓能…`, `2.1 ● 装架`.
  mutating func skipBullet(of text: Text) {
    guard code != nil, !defects.contains(.severalNumbers) else { return }
    let next = text.withBytes { bytes -> Int? in
      // All of these marks begin with this byte, and few titles do.
      guard titleStart < bytes.count, bytes[titleStart] == 0xE2 else { return nil }
      guard let mark = Self.bullets.first(where: { bytes[clamping: titleStart..<bytes.count].starts(with: $0) }) else { return nil }
      let end = titleStart + mark.count
      let title = bytes[clamping: end..<bytes.count].firstIndex { !ASCII.isBlank($0) }
      // `√2` is a number, and two circles replace an omitted word: ○○公司.
      guard let title, bytes[title] >= 0xE3, !bytes[clamping: title..<bytes.count].starts(with: mark) else { return nil }
      return title
    }
    guard let next else { return }
    codeEnd = text.withBytes { bytes in bytes[clamping: 0..<next].lastIndex { !ASCII.isBlank($0) }.map { $0 + 1 } ?? next }
    titleStart = next
    defects = [.otherNotation]
  }

  private static let bullets = ["✓", "✔", "√", "☑", "☐", "□", "■", "●", "○", "◆", "◇", "•"].map { Array($0.utf8) }
}
