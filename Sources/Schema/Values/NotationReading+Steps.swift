import TextModel

/// What follows a number in another notation, and helpers for reading.
extension NotationReading {
  /// Skips `、`, `：`, `）` after a number. False if a digit follows directly, as in `8:00` and `1：2`.
  mutating func skipClosers(isBracketed: Bool) -> Bool {
    let mark = cursor
    skipBlanks()
    var signs = ["、", "：", ":", "．", "。", "，", ","]
    if !isBracketed { signs += ["）", ")", "】", "]", "］"] }
    // `**1.1.2** 能…`, as Markdown writes bold.
    if bytes[clamping: start..<start + 1].first == UInt8(ascii: "*") { signs += ["*"] }
    if context == .module || context == .unit { signs += ["-", "－", "–", "—", "_", "＿", "/", "／", ";", "；", "·", "・", "|", "｜"] }
    var count = 0
    while count < 2, skip(signs) || skipPeriod() { count += 1 }
    guard count > 0, NumberHead.digit(bytes, at: cursor) == nil else {
      cursor = mark
      return false
    }
    return true
  }

  mutating func skipPeriod() -> Bool {
    guard cursor < bytes.count, bytes[cursor] == ASCII.period else { return false }
    cursor += 1
    return true
  }

  func isBounded(isClosed: Bool) -> Bool {
    guard cursor < bytes.count, !isClosed else { return true }
    if ASCII.isBlank(bytes[cursor]) || matches("\u{3000}") || matches("\u{A0}") { return true }
    // 一 in 一体化 is not a number.
    return bytes[cursor] >= 0x80 && !isHanNumeral
  }

  /// Whether a number in quotation marks has the parts that the format requires: `“1.1” 设备检查`, but not `“8”字飞行` and `“2.0”时代`, which are
  /// words.
  var isWholeNumber: Bool {
    let parts = canonical.split(separator: ASCII.period)
    return parts.count > 1 && !parts.contains { $0.elementsEqual([ASCII.zero]) }
  }

  /// Whether a blank and a Han character follow, so that the numeral may be a number. `三 相电机` is one word with a blank in it.
  var isApartFromName: Bool {
    guard cursor < bytes.count, ASCII.isBlank(bytes[cursor]) || matches("\u{3000}") || matches("\u{A0}") else { return false }
    var name = self
    name.skipBlanks()
    guard name.cursor < bytes.count, (0xE4...0xE9).contains(bytes[name.cursor]) else { return false }
    return !MeasureWord.begins(bytes, at: name.cursor) && !Self.numeralEnds.contains { name.matches($0) }
  }

  /// What follows a numeral that is part of a word: 三相电机, 二维, 一般, 二手车, 三坐标, 四轴, 第一季度.
  private static let numeralEnds = [
    "相电", "相异步", "相交流", "维", "般", "体化", "手车", "手房", "坐标", "轴", "季度", "阶段", "年级", "氧", "极管", "角形", "废", "进制", "站式", "线城市",
    "川", "明治", "宝", "金件", "金工", "彩", "香", "谷", "花肉", "味",
  ]

  /// Whether a number has enough parts: in `A4 纸` it is a paper size, and a single numeral is a word.
  func isDeepEnough(_ hasLetter: Bool) -> Bool {
    guard context == .item || context == .reference, column != nil else { return true }
    return canonical.contains(ASCII.period)
  }

  /// `S1.1.1 能…`, `表1.1.1 能…`: skips a letter or character before the whole number of an item that is not the sign of a column, and a letter
  /// before the number of a content.
  mutating func skipOddPrefix() {
    if skipNumberWord() { return }
    if context == .name { return skipLetterOfContent() }
    guard context == .item, Reference.columnSign(bytes, at: cursor) == nil, cursor < bytes.count else { return }
    let length = ASCII.isLetter(bytes[cursor]) ? 1 : ["表", "图", "条", "例", "题", "注", "项"].contains { matches($0) } ? 3 : 0
    guard length > 0, let head = NumberHead.read(bytes, at: cursor + length, allowsSigns: false), head.depth == 3, head.end < bytes.count,
      ASCII.isBlank(bytes[head.end])
    else { return }
    cursor += length
    usesOtherNotation = true
  }

  /// `C1.2 账户管理`: its place among the contents shows that it is a number.
  private mutating func skipLetterOfContent() {
    guard cursor < bytes.count, ASCII.isLetter(bytes[cursor]),
      let head = NumberHead.read(bytes, at: cursor + 1, allowsSigns: false), head.depth == 2, head.end < bytes.count,
      ASCII.isBlank(bytes[head.end])
    else { return }
    cursor += 1
    usesOtherNotation = true
    isUncertain = true
  }

  /// `①2.2.1 能…`, `a)2.2.1 能…`, `~~2.2.1 能…`: skips the mark of another list, or another sign, before a whole number.
  mutating func skipMarkOfOtherList() {
    guard context == .item || context == .reference, cursor < bytes.count, let length = lengthOfMark() else { return }
    var number = self
    number.cursor += length
    number.skipBlanks()
    guard let head = NumberHead.read(bytes, at: number.cursor, allowsSigns: context == .reference),
      context == .item ? head.depth == 3 : head.depth > 1, head.end < bytes.count, ASCII.isBlank(bytes[head.end])
    else { return }
    cursor = number.cursor
    usesOtherNotation = true
  }

  private func lengthOfMark() -> Int? {
    let first = bytes[cursor]
    if ASCII.isLetter(first) {
      return [")", "）"].first { bytes[clamping: cursor + 1..<cursor + 1 + $0.utf8.count].elementsEqual($0.utf8) }.map { 1 + $0.utf8.count }
    }
    if first == ASCII.hyphen || first == UInt8(ascii: "~") {
      let count = bytes[cursor...].prefix { $0 == first }.count
      return count < 3 ? count : nil
    }
    var end = cursor
    switch UTF8Decoder.scalar(in: bytes.span, at: &end) {
    // ①, ⑴, ㈠, and the bullets of word processors from the private use area. ⒈ is the first part of a number.
    case 0x2460...0x2487, 0x3220...0x3229, 0xE000...0xF8FF: return end - cursor
    default: return nil
    }
  }

  // MARK: - Steps

  func matches(_ word: String) -> Bool {
    let length = word.utf8.count
    guard cursor + length <= bytes.count else { return false }
    return bytes[cursor..<cursor + length].elementsEqual(word.utf8)
  }

  mutating func skip(_ words: [String]) -> Bool {
    guard let word = words.first(where: { matches($0) }) else { return false }
    cursor += word.utf8.count
    return true
  }

  mutating func skipBlanks() {
    while cursor < bytes.count {
      if ASCII.isBlank(bytes[cursor]) {
        cursor += 1
      } else if matches("\u{3000}") {
        cursor += 3
      } else if matches("\u{A0}") {
        cursor += 2
      } else {
        break
      }
    }
  }

  /// `M2`, `Ｍ２`, `M 2`, `M. 2`, `M-2`, `M二`.
  mutating func readModuleLetters() -> Bool {
    var end = cursor
    var letters: [UInt8] = []
    var isWide = false
    while letters.count < 4, let (letter, length) = NumberHead.letter(bytes, at: end) {
      letters.append(letter)
      isWide = isWide || length > 1
      end += length
    }
    guard !letters.isEmpty else { return false }
    var digits = end
    if letters == [UInt8(ascii: "M")] || letters == [UInt8(ascii: "m")] {
      if digits < bytes.count, bytes[digits] == ASCII.period { digits += 1 }
      while digits < bytes.count, ASCII.isBlank(bytes[digits]) { digits += 1 }
      if digits == end, let sign = ["-", "_", "－", "–", "—"].first(where: { bytes[clamping: end..<bytes.count].starts(with: $0.utf8) }) {
        digits += sign.utf8.count
        isUncertain = true
      }
    }
    let isHan = digits == end && letters.count == 1 && context == .module && PrintedNumeral.han(bytes, at: digits) != nil
    guard isHan || NumberHead.digit(bytes, at: digits) != nil else {
      isUncertain = hasKindWord && isUncertain
      return false
    }
    if isHan { isUncertain = true }
    if digits > end || isWide || isHan { usesOtherNotation = true }
    canonical = letters
    hasKindWord = false
    cursor = digits
    return true
  }
}
