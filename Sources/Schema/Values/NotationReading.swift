import TextModel

/// Reads a number in another notation, with the signs around it.
struct NotationReading {
  let bytes: UnsafeBufferPointer<UInt8>
  let start: Int
  let context: NumberNotation.Context
  var cursor: Int
  var canonical: [UInt8] = []
  var column: Column?
  var hasKindWord = false
  /// Whether the text may also be a name: `项目一 …`, `M-1 …`. The neighbours decide.
  var isUncertain = false
  /// Whether the number must be that of an item, with three parts: a sign is between the sign of its column and the number.
  var needsItem = false
  /// Whether the text is a number that is not in the format's notation.
  var usesOtherNotation = false
  var isHanNumeral = false

  init(bytes: UnsafeBufferPointer<UInt8>, start: Int, context: NumberNotation.Context) {
    self.bytes = bytes
    self.start = start
    self.context = context
    cursor = start
  }

  mutating func run() -> NumberNotation? {
    var marks = 0
    while marks < 3, skip(Self.bullets) || cursor < bytes.count && bytes[cursor] == 0xEF && skip(Self.fontBullets) {
      usesOtherNotation = true
      skipBlanks()
      marks += 1
    }
    if marks == 0 { skipMarkOfOtherList() }
    readSignInBrackets()
    let isQuoted = skip(Self.openQuotes)
    let isBracketed = isQuoted || skip(Self.openBrackets)
    let isOrdinal = skip(["第"])
    if isBracketed || isOrdinal { usesOtherNotation = true }
    if !isOrdinal { readWord() }
    let hasLetter = readLetter()
    guard readNumber() else { return nil }
    if isOrdinal {
      // The word after 第 is missing: `第1 住客接待`.
      let isBare = context == .name && cursor < bytes.count && ASCII.isBlank(bytes[cursor]) || context == .reference && isApartFromName
      guard let unit = Self.units.first(where: { matches($0) }) ?? (isBare ? "" : nil) else { return nil }
      cursor += unit.utf8.count
      if context == .module || context == .unit { hasKindWord = true }
    }
    if isBracketed, !skip(isQuoted ? Self.closeQuotes : Self.closeBrackets) || isQuoted && !isWholeNumber { return nil }
    // `一 住客接待`.
    if isHanNumeral, isApartFromName { usesOtherNotation = true }
    let isClosed = skipClosers(isBracketed: isBracketed)
    // `任务2小时训练`.
    if isUncertain, !isClosed, cursor < bytes.count, !ASCII.isBlank(bytes[cursor]), !matches("\u{3000}") { return nil }
    if isClosed { usesOtherNotation = true }
    guard usesOtherNotation, isBounded(isClosed: isClosed || isBracketed), isDeepEnough(hasLetter) else { return nil }
    // 任务3.1 is a content, which is not in a column.
    if context == .reference, canonical.count(where: { $0 == ASCII.period }) == 1 { column = nil }
    let end = cursor
    skipBlanks()
    // In `（1）1.1.1 能…` the number follows the mark of another list.
    if let head = NumberHead.read(bytes, at: cursor, allowsSigns: true) {
      if head.depth > 1 { return readNumberAfterMark(head) }
      // `（二）1 体征观测` may be 2.1, or the first point of the second.
      if isBracketed, head.start == end { return nil }
    }
    guard let code = NumberCode(canonical), !needsItem || code.depth == 3, !hasKindWord || cursor > end || !isBeforeKindWord else {
      return nil
    }
    return NumberNotation(
      code: code, end: end, titleStart: cursor, column: column, hasKindWord: hasKindWord, isUncertain: isUncertain)
  }

  /// `1) 1.1 产品选择`: ignores the mark of another list, and reads the number after it.
  private mutating func readNumberAfterMark(_ head: NumberHead) -> NumberNotation? {
    let hasOwnDepth =
      switch context {
      case .item: head.depth == 3
      case .name: head.depth == 2
      case .reference: true
      case .module, .unit: false
      }
    guard hasOwnDepth, !head.hasLevel, canonical.allSatisfy(ASCII.isDigit) else { return nil }
    let sign = Reference.columnSign(bytes, at: head.start)?.0
    guard head.isSigned == (sign != nil), context != .name || sign == nil else { return nil }
    cursor = head.end
    guard isBounded(isClosed: false) else { return nil }
    skipBlanks()
    return NumberNotation(code: head.code, end: head.end, titleStart: cursor, column: sign ?? column, hasKindWord: false)
  }

  // MARK: - In front

  private static let bullets = ["*", "@", "§", "•", "·", "●", "○", "■", "□", "◆", "#", "√", "✓", "✔", "☑", "☐"]
  /// The bullets of a word processor's font, all in the private use area.
  private static let fontBullets = ["\u{F06C}", "\u{F06E}", "\u{F075}", "\u{F0A7}", "\u{F0B7}", "\u{F0D8}", "\u{F0FC}"]
  static let openBrackets = ["（", "(", "[", "【", "［", "〔", "〈", "《", "<"]
  static let closeBrackets = ["）", ")", "]", "】", "］", "〕", "〉", "》", ">"]
  private static let openQuotes = ["“", "‘", "「", "『"]
  private static let closeQuotes = ["”", "’", "」", "』"]
  private static let units = ["条", "章", "节", "款", "项", "点", "课", "讲", "单元", "模块", "部分", "篇"]
  static let columnWords: [(word: String, column: Column)] = [
    ("能力要求", .abilities), ("能力", .abilities), ("技能", .abilities), ("相关知识", .knowledge), ("知识", .knowledge), ("任务", .tasks),
    ("ability", .abilities), ("Ability", .abilities), ("skill", .abilities), ("Skill", .abilities), ("knowledge", .knowledge),
    ("Knowledge", .knowledge), ("task", .tasks), ("Task", .tasks),
  ]
  private static let nameWords = ["职业功能", "工作内容", "工作领域", "工作任务", "职能", "功能", "内容"]
  static let kindWords = ["模块", "单元", "Module", "module", "MODULE", "Unit", "unit", "UNIT"]

  /// Words for a module that are also in the names of modules.
  static let otherKindWords = ["项目", "任务", "课题", "专题", "主题"]

  private mutating func readWord() {
    switch context {
    case .module, .unit:
      if context == .module, skip(Self.otherKindWords) || skipNumberWord() { isUncertain = true } else if !skip(Self.kindWords) { return }
      hasKindWord = true
      usesOtherNotation = true
      skipBlanks()
    case .item, .reference:
      guard let found = Self.columnWords.first(where: { matches($0.word) }) else {
        if context == .reference { skipNameWord() }
        return skipOddPrefix()
      }
      let mark = cursor
      cursor += found.word.utf8.count
      skipBlanks()
      if skipJoiner() { skipBlanks() }
      guard NumberHead.digit(bytes, at: cursor) != nil else {
        cursor = mark
        return
      }
      column = found.column
      usesOtherNotation = true
    case .name:
      skipNameWord()
      skipOddPrefix()
    }
  }

  /// `职业功能1`, `内容1.1`.
  private mutating func skipNameWord() {
    guard let word = Self.nameWords.first(where: { matches($0) }), NumberHead.digit(bytes, at: cursor + word.utf8.count) != nil else {
      return
    }
    cursor += word.utf8.count
    usesOtherNotation = true
  }

  /// `A` of an ability, `M` of a module.
  private mutating func readLetter() -> Bool {
    switch context {
    case .module, .unit: return readModuleLetters()
    case .item, .reference:
      guard column == nil, let (sign, length) = Reference.columnSign(bytes, at: cursor) else { return false }
      let mark = cursor
      cursor += length
      // `A-4.1.1`, `K.1.2.1`, `知：1.2.1`.
      let isJoined = skipJoiner()
      if isJoined { skipBlanks() }
      guard NumberHead.digit(bytes, at: cursor) != nil else {
        cursor = mark
        return false
      }
      column = sign
      if context == .item || isJoined { usesOtherNotation = true }
      return true
    case .name: return false
    }
  }

  // MARK: - The number

  private mutating func readNumber() -> Bool {
    guard readPart() else { return false }
    // `二.一 体征观测`, `②.①`: the parts after the first one, if the last one is followed by a blank or nothing.
    while let length = separator(), let (number, size) = numeral(at: cursor + length) {
      let end = cursor + length + size
      guard end == bytes.count || ASCII.isBlank(bytes[end]) || bytes[end] == ASCII.period else { break }
      canonical += [ASCII.period] + Array(String(number).utf8)
      cursor = end
      usesOtherNotation = true
      isHanNumeral = false
      if canonical.count > 12 { return false }
    }
    readPartInBrackets()
    return true
  }

  /// A numeral in another script: its value and its length in bytes.
  func numeral(at offset: Int) -> (Int, Int)? {
    PrintedNumeral.circled(bytes, at: offset) ?? PrintedNumeral.han(bytes, at: offset)
      ?? NumberHead.digit(bytes, at: offset).map { (Int($0.0 - ASCII.zero), $0.1) }
  }

  private mutating func readPart() -> Bool {
    if let (number, length) = PrintedNumeral.circled(bytes, at: cursor) {
      canonical += Array(String(number).utf8)
      cursor += length
      usesOtherNotation = true
      return true
    }
    if context == .name || context == .reference, let (number, length) = PrintedNumeral.roman(bytes, at: cursor) {
      canonical += Array(String(number).utf8)
      cursor += length
      usesOtherNotation = true
      // Ⅱ型糖尿病 begins with a word.
      return cursor < bytes.count && (ASCII.isBlank(bytes[cursor]) || separator().flatMap { numeral(at: cursor + $0) } != nil)
    }
    if NumberHead.digit(bytes, at: cursor) != nil { return readDigits() }
    guard let (number, length) = PrintedNumeral.han(bytes, at: cursor) else { return false }
    canonical += Array(String(number).utf8)
    cursor += length
    isHanNumeral = true
    return true
  }

  private mutating func readDigits() -> Bool {
    var depth = 0
    var signs: Set<UInt8> = []
    while depth < 4 {
      var digits: [UInt8] = []
      while let (value, length) = NumberHead.digit(bytes, at: cursor), digits.count < 4 {
        digits.append(value)
        cursor += length
      }
      guard !digits.isEmpty, digits.count < 4 else { return false }
      canonical += digits.dropLast().drop { $0 == ASCII.zero } + digits.suffix(1)
      depth += 1
      guard let length = separator(), NumberHead.digit(bytes, at: cursor + length) != nil else { return true }
      // `1.1-3` may be 1.1.3, or 1.1 to 1.3.
      signs.insert(bytes[cursor] == ASCII.hyphen || matches("－") ? ASCII.hyphen : ASCII.period)
      if context == .reference, signs.count > 1 { return false }
      canonical.append(ASCII.period)
      cursor += length
    }
    return false
  }

  func separator() -> Int? {
    guard cursor < bytes.count else { return nil }
    if bytes[cursor] == ASCII.period || bytes[cursor] == ASCII.hyphen { return 1 }
    return ["．", "。", "－"].first { matches($0) }.map(\.utf8.count)
  }
}
