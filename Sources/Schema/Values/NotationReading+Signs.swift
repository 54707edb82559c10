import TextModel

/// Signs and words around a number, and between its parts.
extension NotationReading {
  /// `1.1.（2） 能…`, `1.1(2) 能…`, `1.（2） 设备操作`: reads the last part of the number of an item or content in brackets.
  mutating func readPartInBrackets() {
    guard context != .module, context != .unit, let length = separator() ?? (context == .name ? nil : 0),
      canonical.count(where: { $0 == ASCII.period }) == (context == .name ? 0 : 1)
    else { return }
    var part = self
    part.cursor += length
    guard let open = ["（", "("].firstIndex(where: { part.skip([$0]) }), let (number, size) = numeral(at: part.cursor) else { return }
    part.cursor += size
    guard part.skip([["）", ")"][open]]), part.cursor == bytes.count || ASCII.isBlank(bytes[part.cursor]) else { return }
    canonical += [ASCII.period] + Array(String(number).utf8)
    cursor = part.cursor
    usesOtherNotation = true
    isHanNumeral = false
  }

  /// `(K)1.2.1`, `（知）1.2.1`, `【知识】1.2.1`: reads the sign or word of a column in brackets before the number of an item.
  mutating func readSignInBrackets() {
    guard context == .item || context == .reference else { return }
    var sign = self
    guard let open = Self.openBrackets.firstIndex(where: { sign.skip([$0]) }) else { return }
    let word = Self.columnWords.first { sign.matches($0.word) }
    guard let (found, length) = word.map({ ($0.column, $0.word.utf8.count) }) ?? Reference.columnSign(bytes, at: sign.cursor) else {
      return
    }
    sign.cursor += length
    guard sign.skip([Self.closeBrackets[open]]) else { return }
    sign.skipBlanks()
    guard NumberHead.digit(bytes, at: sign.cursor) != nil else { return }
    cursor = sign.cursor
    column = found
    usesOtherNotation = true
    needsItem = true
  }

  /// Skips a sign between the sign of a column and the number of an item: `K.1.2.1`, `知·1.2.1`, `A-4.1.1`.
  mutating func skipJoiner() -> Bool {
    let isHyphenAfterLetter = matches("-") && cursor > start && bytes[cursor - 1] < 0x80
    guard skip(["-", "－", "–", "—", "_", "＿", ".", "．", "。", "·", "・", "•", ":", "：", "、", "，", ",", "/", "／"]) else { return false }
    if !isHyphenAfterLetter { needsItem = true }
    return true
  }

  private static let numberWords = ["№", "No.", "NO.", "no.", "Nr.", "No", "NO", "编号", "序号"]

  /// `№1.1.2 能…`, `No. 1.1 信息展示`, `编号：1.1`: skips a sign or word for "number" before a number that a blank follows.
  mutating func skipNumberWord() -> Bool {
    var number = self
    guard number.skip(Self.numberWords) else { return false }
    let isClear = bytes[number.cursor - 1] != UInt8(ascii: "o") && bytes[number.cursor - 1] != UInt8(ascii: "O")
    number.skipBlanks()
    if number.skip(["：", ":"]) { number.skipBlanks() }
    guard let head = NumberHead.read(bytes, at: number.cursor, allowsSigns: context == .reference), head.end < bytes.count,
      ASCII.isBlank(bytes[head.end])
    else { return false }
    switch context {
    case .item: guard head.depth == 3 else { return false }
    case .reference: guard head.depth > 1, !head.hasLevel else { return false }
    case .name, .module, .unit: isUncertain = head.depth == 1 || !isClear
    }
    cursor = number.cursor
    usesOtherNotation = true
    return true
  }

  /// `项目1、项目2 原料`: another number with its word follows.
  var isBeforeKindWord: Bool {
    (Self.kindWords + Self.otherKindWords).contains { word in
      guard matches(word) else { return false }
      return numeral(at: cursor + word.utf8.count) != nil
    }
  }
}
