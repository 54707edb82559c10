import TextModel

/// Several numbers before the name of one function, content, module or unit: `1.1、1.2 设备操作`, `M1-M2 原料与设备`, `1和2 饮品制作`. Only the author
/// knows whether they are several entries, or which number is meant.
struct HeadingNumbers {
  /// At least two, in the order of the text.
  let codes: [NumberCode]
  /// The end of the first number.
  let firstEnd: Int
  /// The start of the text after the last number.
  let titleStart: Int

  /// Nil for a heading with one number, as for nearly all of them.
  static func read(_ text: Text, from start: Int, _ role: NumberedRole) -> HeadingNumbers? {
    let depth: Int? =
      switch role {
      case .function, .module: 1
      case .content: 2
      case .unit: nil
      default: 0
      }
    guard depth != 0 else { return nil }
    return text.withBytes { bytes in
      guard ReferenceScan(bytes).mayHaveSecondNumber else { return nil }
      return HeadingNumbersReading(bytes: bytes, depth: depth, role: role).run(from: start)
    }
  }

  fileprivate init(codes: [NumberCode], firstEnd: Int, titleStart: Int) {
    self.codes = codes
    self.firstEnd = firstEnd
    self.titleStart = titleStart
  }

  /// The number that belongs to a place in the list, or else the first one. Nil if only the place could tell that the text begins with numbers:
  /// `A3、A4 裁切`, `Q1、Q2 复盘`, `3、4 月促销`.
  func scan(atPosition position: Int?) -> NumberScan? {
    let own = position.flatMap { position in codes.first { Self.number($0) == position + 1 } }
    if own == nil, let first = codes.first, first.depth == 1, first[0] | 0x20 != UInt8(ascii: "m") { return nil }
    return NumberScan(code: own ?? codes.first, codeEnd: firstEnd, titleStart: titleStart, defects: [.severalNumbers])
  }

  /// The last part without its letters: 2 for `1.2` and `M2`.
  fileprivate static func number(_ code: NumberCode) -> Int? {
    let digits = code.bytes.reversed().prefix(while: ASCII.isDigit).count
    return Int(String(decoding: code.bytes.suffix(clamping: digits), as: UTF8.self))
  }
}

/// Reads the numbers at the start of one heading.
private struct HeadingNumbersReading {
  let bytes: UnsafeBufferPointer<UInt8>
  /// How many parts a number of the list has; nil if the author decides.
  let depth: Int?
  let role: NumberedRole

  private enum Sign {
    case blank
    case hyphen
    case dash
    case slash
    case other
  }

  private struct Part {
    let code: NumberCode
    let number: Int
    let letters: [UInt8]
    let end: Int
    /// Whether the text can be no count: it has letters, or several parts.
    let isClear: Bool
  }

  private static let words = ["和", "与", "及", "以及", "/", "／"]

  func run(from start: Int) -> HeadingNumbers? {
    guard let first = part(at: start, after: nil) else { return nil }
    var parts = [first]
    var last = first
    while let (sign, next) = separator(at: last.end), let part = part(at: next, after: (last, sign)) {
      parts.append(part)
      last = part
    }
    guard parts.count > 1 else { return nil }
    let title = skipBlanks(last.end)
    if title < bytes.count {
      guard title > last.end || last.isClear && bytes[title] >= 0xE3 else { return nil }
      // `1.1 1.2 mm 刀头`, `M5、M6 螺栓装配`, `A3、A4 纸裁切`.
      guard !MeasureWord.begins(bytes, at: title), !begins("螺", at: title), !begins("纸", at: title) else { return nil }
      if !last.isClear, !(0xE4...0xE9).contains(bytes[title]) || isCountOfPeople(at: title) { return nil }
    } else if !last.isClear {
      return nil
    }
    return HeadingNumbers(codes: parts.map(\.code), firstEnd: first.end, titleStart: title)
  }

  /// `3～4 人协作`, but not `3～4 人员管理`.
  private func isCountOfPeople(at title: Int) -> Bool {
    begins("人", at: title) && !["员", "事", "力", "才", "工", "机", "体"].contains { begins($0, at: title + 3) }
  }

  private func part(at start: Int, after previous: (part: Part, sign: Sign)?) -> Part? {
    var cursor = start
    if role.allowsLetters { while cursor < bytes.count, ASCII.isLetter(bytes[cursor]), cursor - start < 4 { cursor += 1 } }
    let letters = Array(bytes[clamping: start..<cursor])
    guard let head = NumberHead.read(bytes, at: cursor, allowsSigns: false), let number = head.code.lastPart else { return nil }
    guard let (last, sign) = previous else {
      guard depth.map({ head.depth == $0 }) ?? (head.depth > 1 || !letters.isEmpty) else { return nil }
      return NumberCode(letters + head.code.bytes).map {
        Part(code: $0, number: number, letters: letters, end: head.end, isClear: !letters.isEmpty || head.depth > 1)
      }
    }
    let isWhole = head.depth == last.code.depth && letters.map { $0 | 0x20 } == last.letters.map { $0 | 0x20 }
    if isWhole, !letters.isEmpty || head.depth > 1 {
      guard let code = NumberCode(last.letters + head.code.bytes), code != last.code else { return nil }
      switch sign {
      case .blank:
        guard code.parent == last.code.parent, letters.isEmpty ? number == last.number + 1 : number > last.number else { return nil }
      // `1.1-1.2` may be 1.1.1.2.
      case .hyphen: guard !letters.isEmpty else { return nil }
      case .dash, .slash, .other: break
      }
      return Part(code: code, number: number, letters: last.letters, end: head.end, isClear: true)
    }
    // `1、2`, `M1、2`, `1.1、2`: the last part of the next number. `M1、2` among units is M1.2.
    guard role != .unit || last.code.depth > 1, letters.isEmpty, head.depth == 1, mayJoin(sign, last, number),
      let code = last.code.depth > 1 ? last.code.replacingLastPart(with: number) : NumberCode(last.letters + head.code.bytes)
    else { return nil }
    return Part(code: code, number: number, letters: last.letters, end: head.end, isClear: false)
  }

  /// Whether a sign joins a number and the last part of the next one. `3/4 拍演奏` has a fraction.
  private func mayJoin(_ sign: Sign, _ last: Part, _ number: Int) -> Bool {
    switch sign {
    case .other: number == last.number + 1
    case .slash: number == last.number + 1 && !last.letters.isEmpty
    case .dash: number > last.number
    case .blank, .hyphen: false
    }
  }

  /// What is between two numbers, and the offset after it.
  private func separator(at offset: Int) -> (Sign, Int)? {
    let next = skipBlanks(offset)
    guard next < bytes.count else { return nil }
    if let length = Punctuation.length(bytes, at: next) { return (.other, skipBlanks(next + length)) }
    if let word = Self.words.first(where: { begins($0, at: next) }) {
      return (word == "/" || word == "／" ? .slash : .other, skipBlanks(next + word.utf8.count))
    }
    if let dash = Dash(bytes, at: next) { return (dash.isHyphen ? .hyphen : .dash, dash.end) }
    return next > offset ? (.blank, next) : nil
  }

  private func begins(_ word: String, at offset: Int) -> Bool {
    bytes[clamping: offset..<offset + word.utf8.count].elementsEqual(word.utf8)
  }

  private func skipBlanks(_ start: Int) -> Int {
    var cursor = start
    while cursor < bytes.count {
      if ASCII.isBlank(bytes[cursor]) {
        cursor += 1
      } else if begins("\u{3000}", at: cursor) {
        cursor += 3
      } else if begins("\u{A0}", at: cursor) {
        cursor += 2
      } else {
        break
      }
    }
    return cursor
  }
}
