import Schema
import TextModel

/// The text before the number of an item: the mark of a key skill, which belongs to the item, or a bullet, which does not.
struct ItemSign {
  /// The start of the item; the number's offset if there is nothing before it.
  private(set) var start: Int
  private(set) var mark = ""

  /// Searches backwards from a number, down to `limit`.
  init(_ bytes: [UInt8], before number: Int, after limit: Int) {
    start = number
    var cursor = number
    while cursor > limit {
      if ASCII.isBlank(bytes[cursor - 1]) {
        cursor -= 1
      } else if let sign = Self.sign(bytes, endingAt: cursor), cursor - sign.length >= limit {
        // In `能甲★ 1.1.2 能乙` the mark belongs to the text that it touches.
        if cursor < start, Self.touchesText(bytes, cursor - sign.length, limit) { return }
        if sign.mark == nil, ListMark.isMinus(Self.characters(bytes, from: cursor - sign.length)) { return }
        // A bullet must be at the start of a line.
        if sign.mark == nil, !Self.beginsLine(bytes, cursor - sign.length, limit) { return }
        cursor -= sign.length
        start = cursor
        mark = (sign.mark ?? "") + mark
      } else {
        return
      }
    }
  }

  /// The marks between a number and its text.
  static func mark(_ bytes: [UInt8], _ start: Int, _ end: Int) -> String {
    guard start < end, end <= bytes.count else { return "" }
    return String(String(decoding: bytes[start..<end], as: UTF8.self).filter { marks.contains($0) })
  }

  private static let marks: Set<Character> = ["★", "☆", "※", "▲", "△"]

  /// The sign that ends at an offset. An asterisk that touches the number is the typed form of the mark.
  private static func sign(_ bytes: [UInt8], endingAt end: Int) -> (length: Int, mark: String?)? {
    for length in [3, 2, 1] where end >= length {
      guard let character = String(validating: bytes[end - length..<end], as: UTF8.self)?.first else { continue }
      if marks.contains(character) { return (length, String(character)) }
      if character == "*" || character == "＊" {
        let touches = end < bytes.count && !ASCII.isBlank(bytes[end])
        return (length, touches ? "★" : nil)
      }
      if ListMark.isBullet(character) { return (length, nil) }
    }
    return nil
  }

  /// The text from an offset, as far as it can be a number.
  private static func characters(_ bytes: [UInt8], from start: Int) -> String {
    String(decoding: bytes[start..<min(bytes.count, start + 24)], as: UTF8.self)
  }

  private static func touchesText(_ bytes: [UInt8], _ start: Int, _ limit: Int) -> Bool {
    start > limit && !ASCII.isBlank(bytes[start - 1]) && !ASCII.isLineBreak(bytes[start - 1])
  }

  private static func beginsLine(_ bytes: [UInt8], _ start: Int, _ limit: Int) -> Bool {
    var cursor = start
    while cursor > limit, ASCII.isBlank(bytes[cursor - 1]) { cursor -= 1 }
    return cursor == 0 || ASCII.isLineBreak(bytes[cursor - 1])
  }
}

/// The words around a number inside a line, which show whether it belongs to the text: `第 1.1.2 条`, `ISO 9.1.2`, `（见 1.1.2）`.
struct NumberWords {
  /// Whether the words refer to the number.
  let areAbout: Bool
  /// Whether a bracket is open before the number.
  let areOpen: Bool
  let endInLetter: Bool

  /// The words before the number are from `start` to `end`; the number ends at `number`, and the words after it begin at `text`.
  init(_ bytes: [UInt8], from start: Int, to end: Int, before number: Int, text: Int) {
    let before = PrintedText.trimmed(String(decoding: bytes[min(start, end)..<end], as: UTF8.self))
    let after = String(decoding: bytes[min(number, bytes.count)..<min(bytes.count, number + 6)], as: UTF8.self)
    let next = String(decoding: bytes[min(text, bytes.count)..<min(bytes.count, text + 6)], as: UTF8.self)
    let isNamed = Self.wordsBefore.contains { before.hasSuffix($0) } && !Self.exceptions.contains { before.hasSuffix($0) }
    areAbout =
      isNamed || Self.endsInDesignation(before) || Self.wordsAfter.contains { after.hasPrefix($0) }
      || Self.wordsApart.contains { next.hasPrefix($0) }
    let isOpen = before.count { Self.opening.contains($0) } > before.count { Self.closing.contains($0) }
    areOpen = isOpen && Self.closes(bytes, from: number)
    endInLetter = before.last.map { $0.isASCII && $0.isLetter } ?? false
  }

  private static let opening: Set<Character> = ["（", "(", "《", "“", "[", "【"]
  private static let closing: Set<Character> = ["）", ")", "》", "”", "]", "】"]
  private static let maximumDistance = 200

  /// Whether a bracket is closed soon. Otherwise its closing one was probably forgotten.
  private static func closes(_ bytes: [UInt8], from start: Int) -> Bool {
    let rest = bytes[min(start, bytes.count)..<min(bytes.count, start + maximumDistance)].prefix { $0 != ASCII.lineFeed }
    for character in String(decoding: rest, as: UTF8.self) {
      if opening.contains(character) { return false }
      if closing.contains(character) { return true }
    }
    return false
  }

  private static let wordsBefore = [
    "第", "见", "按", "按照", "依照", "参照", "根据", "依据", "如", "例如", "和", "与", "及", "或", "至", "、", "-", "—", "～", "~", "版", "版本", "/", "see", "of",
    "and", "to",
  ]
  private static let exceptions = ["意见", "常见", "罕见", "少见"]
  private static let wordsAfter = ["的", "之", "条", "款", "项", "节", "章", "版", "号", "和", "与", "及", "或", "至", "、", "～", "~", "所", "中所", "等条"]
  private static let wordsApart = ["的", "和", "与", "及", "或", "至", "、", "～", "条", "款", "节", "版"]

  /// Whether a text ends in a designation such as `GB/T`, `ISO`, `v`: capital letters, a slash, or a word before a version.
  private static func endsInDesignation(_ text: String) -> Bool {
    let word = text.reversed().prefix { $0.isASCII && ($0.isLetter || $0 == "/" || $0 == ".") }.reversed()
    guard !word.isEmpty else { return false }
    if ["v", "V", "ver", "ver.", "version", "section", "clause", "chapter", "table", "figure"].contains(String(word).lowercased()) {
      return true
    }
    return word.count >= 2 && word.allSatisfy { !$0.isLowercase } && word.contains(where: \.isLetter)
  }
}
