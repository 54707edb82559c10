import TextModel

/// A number inside an entry that does not begin another one: `能缠绕低音弦圈（见 2.2.1）`, `1.1 车架校正，不含 1.2 变速调整`.
extension EntryBoundaries {
  /// Whether the text before a number ends in a word that refers to the number.
  static func endsInConnective(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Bool {
    connectives.contains { ends(bytes, at: end, from: start, with: $0) }
  }

  /// Whether a number is cited in the text of an item: `能完成 1.1.1 和 1.1.3 的要求`. Such words also join references.
  static func isCited(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, before next: Int) -> Bool {
    var text = next
    while text < bytes.count, ASCII.isBlank(bytes[text]) { text += 1 }
    return ["和", "及", "或", "、"].contains { ends(bytes, at: end, from: start, with: Array($0.utf8)) }
      || ["的", "之", "中", "等", "所"].contains { word in
        text + 3 <= bytes.count && bytes[text..<text + 3].elementsEqual(word.utf8)
      }
  }

  /// Whether the text before a separator ends in a number of as many parts: `按1.1.1、`.
  static func endsInNumber(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, depth: Int) -> Bool {
    var first = end
    while first > start, ASCII.isDigit(bytes[first - 1]) || bytes[first - 1] == ASCII.period { first -= 1 }
    guard first < end, let head = NumberHead.read(bytes, at: first, allowsSigns: false) else { return false }
    return head.depth == depth && head.end == end
  }

  /// Whether 。 is at an offset.
  static func fullStop(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    offset + 2 < bytes.count && bytes[offset] == 0xE3 && bytes[offset + 1] == 0x80 && bytes[offset + 2] == 0x82
  }

  /// The length of a count in brackets, `（1）` or `(12)`, in bytes; nil if there is none.
  static func bracketedCount(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int? {
    func bracket(_ offset: Int, _ narrow: UInt8, _ last: UInt8) -> Int? {
      guard offset < bytes.count else { return nil }
      if bytes[offset] == narrow { return 1 }
      return offset + 2 < bytes.count && bytes[offset] == 0xEF && bytes[offset + 1] == 0xBC && bytes[offset + 2] == last ? 3 : nil
    }
    guard let opening = bracket(offset, UInt8(ascii: "("), 0x88) else { return nil }
    var cursor = offset + opening
    let digits = cursor
    while cursor < bytes.count, ASCII.isDigit(bytes[cursor]), cursor - digits < 3 { cursor += 1 }
    guard cursor > digits, let closing = bracket(cursor, UInt8(ascii: ")"), 0x89) else { return nil }
    return cursor + closing - offset
  }

  /// Whether the last entry is excluded by its own words: `1.2 八度调整除外`.
  static func endsInExclusion(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var end = bytes.count
    while end > 0, ASCII.isBlank(bytes[end - 1]) || ASCII.isLineBreak(bytes[end - 1]) { end -= 1 }
    return exclusions.contains { ends(bytes, at: end, from: 0, with: $0) }
  }

  private static func ends(_ bytes: UnsafeBufferPointer<UInt8>, at end: Int, from start: Int, with word: [UInt8]) -> Bool {
    let first = end - word.count
    return first >= start && end <= bytes.count && word.indices.allSatisfy { bytes[first + $0] == word[$0] }
  }

  private static let exclusions = ["除外", "以外", "之外", "不含", "不讲", "不学", "不考", "不要求", "不涉及", "另行安排", "略"].map { Array($0.utf8) }
  /// Words with which an entry does not end.
  private static let connectives = [
    "不含", "不包括", "不包含", "不涉及", "不讲", "不学", "不考", "不要求", "除", "除了", "除去", "而非", "不是", "并非", "而不是", "见", "参见", "详见", "参照", "参考", "如", "按",
    "按照", "根据", "依据", "与", "同", "用", "完成", "满足", "符合", "至", "到", "的", "对", "在", "是", "为", "由", "从", "即", "代替", "替代", "包括", "含", "以及", "并入",
    "接", "后续", "填写表", "和表", "与表", "及表", "、表", "见表", "按表", "如表", "和图", "与图", "及图", "、图", "见图", "按图", "如图", "附录", "附表", "附图", "条款", "第",
    "without", "except", "see", "excluding", "not",
  ].map { Array($0.utf8) }
}

/// The number of open brackets in a text, counted in one pass.
struct BracketDepth {
  private var depth = 0
  private var cursor: Int

  init(from start: Int) { cursor = start }

  /// Whether a bracket is open at `end`. The offsets of successive calls must not decrease.
  mutating func isOpen(in bytes: UnsafeBufferPointer<UInt8>, at end: Int) -> Bool {
    while cursor < min(end, bytes.count) {
      let byte = bytes[cursor]
      if byte < 0x80 || byte == 0xE2 || byte == 0xE3 || byte == 0xEF {
        if Self.opening.contains(where: { Self.begins(bytes, at: cursor, with: $0) }) { depth += 1 }
        if Self.closing.contains(where: { Self.begins(bytes, at: cursor, with: $0) }) { depth = max(0, depth - 1) }
      }
      cursor += 1
    }
    return depth > 0
  }

  private static func begins(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, with word: [UInt8]) -> Bool {
    offset + word.count <= bytes.count && word.indices.allSatisfy { bytes[offset + $0] == word[$0] }
  }

  private static let opening = ["(", "（", "[", "［", "【", "《", "“", "「"].map { Array($0.utf8) }
  private static let closing = [")", "）", "]", "］", "】", "》", "”", "」"].map { Array($0.utf8) }
}
