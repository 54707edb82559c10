import TextModel

/// The sign between the ends of a range, with the blanks around it.
struct Dash {
  let start: Int
  let end: Int
  /// Whether it is a hyphen, which may also separate the parts of a number.
  let isHyphen: Bool

  private static let signs = ["～", "~", "—", "–", "―", "〜", "∼", "至", "到"]
  private static let hyphens = ["-", "－", "‐", "‑", "−"]

  init?(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) {
    guard offset < bytes.count else { return nil }
    // The first two bytes exclude most characters that are not a dash.
    switch (bytes[offset], offset + 1 < bytes.count ? bytes[offset + 1] : 0) {
    case (ASCII.hyphen, _), (UInt8(ascii: "~"), _), (0xE2, 0x80), (0xE2, 0x88), (0xE3, 0x80), (0xE5, 0x88), (0xE8, 0x87), (0xEF, 0xBC),
      (0xEF, 0xBD):
      break
    default: return nil
    }
    func length(_ words: [String], at offset: Int) -> Int? {
      words.first { offset + $0.utf8.count <= bytes.count && bytes[offset..<offset + $0.utf8.count].elementsEqual($0.utf8) }.map(
        \.utf8.count)
    }
    var cursor = offset
    var isHyphen = true
    var count = 0
    while count < 3 {
      if let length = length(Self.signs, at: cursor) {
        isHyphen = false
        cursor += length
      } else if let length = length(Self.hyphens, at: cursor) {
        cursor += length
      } else {
        break
      }
      count += 1
    }
    guard count > 0 else { return nil }
    self.isHyphen = isHyphen
    var start = offset
    while start > 0, ASCII.isBlank(bytes[start - 1]) { start -= 1 }
    while cursor < bytes.count, ASCII.isBlank(bytes[cursor]) { cursor += 1 }
    self.start = start
    end = cursor
  }
}
