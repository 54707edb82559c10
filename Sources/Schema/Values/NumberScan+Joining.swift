import TextModel

extension NumberScan {
  /// Joins a number with blanks in it: `1. 1.1 能…`, `1. 1. 1 能…`, `2. 3 敌害防范`. `fits` returns whether a number may have the depth of the
  /// whole.
  mutating func joinParts(of text: Text, fits: (_ whole: NumberCode, _ rest: NumberCode) -> Bool) {
    guard defects.contains(.strayPeriod) || defects.contains(.fullwidth), var whole = code else { return }
    var (end, title) = (codeEnd, titleStart)
    while title > end, title < text.count, text.endsInPeriod(at: end) {
      let rest = NumberScan.scan(text, from: title, allowsBareDigits: true)
      guard let more = rest.code, more.count + whole.count < 15, let joined = NumberCode(whole.bytes + [ASCII.period] + more.bytes) else {
        return
      }
      (whole, end, title) = (joined, rest.codeEnd, rest.titleStart)
      // `2. 3种登记表` has a count.
      let isWhole = title > end || end == text.count || whole.depth == 3 && !text.withBytes { MeasureWord.begins($0, at: title) }
      guard isWhole, fits(whole, more) else { continue }
      code = whole
      codeEnd = end
      titleStart = title
      return
    }
  }
}

extension Text {
  /// Whether there is a period of either width before an offset.
  fileprivate func endsInPeriod(at end: Int) -> Bool {
    withBytes { bytes in
      guard end > 0, end <= bytes.count else { return false }
      return bytes[end - 1] == ASCII.period || end > 2 && ["．", "。"].contains { bytes[(end - 3)..<end].elementsEqual($0.utf8) }
    }
  }
}

extension NumberScan {
  /// Skips the repetition in `2.2.1 2.2.1 能…`, where the first number comes from an automatic list.
  mutating func joinRepetition(of text: Text) {
    guard let code, code.depth > 1, titleStart > codeEnd, titleStart < text.count, text.withBytes({ ASCII.isDigit($0[titleStart]) }) else {
      return
    }
    let again = NumberScan.scan(text, from: titleStart)
    guard again.code == code, again.titleStart > again.codeEnd else { return }
    // `1.1 1.1 版软件`: the second number belongs to a measure.
    guard !text.withBytes({ MeasureWord.begins($0, at: again.titleStart) }) else { return }
    codeEnd = again.codeEnd
    titleStart = again.titleStart
    defects = [.otherNotation]
  }
}

extension NumberScan {
  /// Joins parts with another sign, or a blank, in place of a period: `1.1 .2 能…`, `1.1：2 能…`, `1,1,2 能…`. `depth` is the number of parts
  /// that is expected. With `needsSign`, a blank or a sign that also occurs in texts is not enough.
  mutating func joinDamagedParts(of text: Text, depth: Int, needsSign: Bool = false) {
    // Nearly all numbers are followed by a title.
    if needsSign, code != nil, !text.withBytes({ titleStart < $0.count && NumberDivider.mayBegin($0[titleStart]) }) { return }
    guard code.map({ $0.depth < depth }) ?? true, codeEnd < text.count else { return }
    // The scan does not recognize `1,1,2` as the start of a number.
    let isStrict = needsSign || code == nil
    guard let (first, firstEnd) = code.map({ ($0, codeEnd) }) ?? text.withBytes({ Self.firstPart($0, at: codeEnd) }) else { return }
    var code = first
    let joined = text.withBytes { bytes -> (end: Int, title: Int)? in
      var cursor = firstEnd
      // The scan may have included the period at the end of the first part.
      while cursor > 0, bytes[cursor - 1] == ASCII.period { cursor -= 1 }
      while code.depth < depth {
        guard let (next, hasSign) = NumberDivider.end(in: bytes, from: cursor, isStrict: isStrict),
          let part = NumberHead.read(bytes, at: next, allowsSigns: false), part.digits.lowerBound == next,
          hasSign || depth == 3 && (part.code.count <= 2 || code.depth + part.depth == depth),
          !isStrict || hasSign && part.digits.count <= 2 * part.depth, code.depth + part.depth <= depth,
          let whole = NumberCode(code.bytes + [ASCII.period] + part.code.bytes)
        else { return nil }
        code = whole
        cursor = part.end
      }
      var title = cursor
      while title < bytes.count, ASCII.isBlank(bytes[title]) { title += 1 }
      // `1.1 2 种工具` has a count in its text, unlike `1 1 1 层门防护要求`.
      let isWhole = first.depth == 1 && depth == 3
      guard title > cursor || title == bytes.count, isWhole || !MeasureWord.begins(bytes, at: title) else { return nil }
      return (cursor, title)
    }
    guard let joined else { return }
    self.code = code
    codeEnd = joined.end
    titleStart = joined.title
    defects = [.otherNotation]
  }

  private static func firstPart(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> (NumberCode, end: Int)? {
    guard let head = NumberHead.read(bytes, at: start, allowsSigns: false), head.depth == 1, head.code.count <= 2 else { return nil }
    return (head.code, head.end)
  }

  /// Skips the row number of a table before the number: `3<TAB>2.1 信息展示`, `1、2.1 信息展示`, `3 M3 物流`. `fits` returns whether a number may
  /// follow it. False if there is none.
  @discardableResult
  mutating func skipRowCount(of text: Text, allowsLetters: Bool = false, fits: (NumberCode) -> Bool) -> Bool {
    if let code, code.depth > 1 || code.count > 2 || !code.bytes.allSatisfy(ASCII.isDigit) { return false }
    let isRead = code != nil
    let next = text.withBytes { bytes -> Int? in
      func skipBlanks(_ start: Int) -> Int { bytes[min(start, bytes.count)...].firstIndex { !ASCII.isBlank($0) } ?? bytes.count }
      let digits = isRead ? 0 : bytes[min(codeEnd, bytes.count)...].prefix(while: ASCII.isDigit).count
      guard isRead || (1...2).contains(digits) else { return nil }
      let end = codeEnd + digits
      let sign = skipBlanks(end)
      let length = Punctuation.length(bytes, at: sign)
      let next = skipBlanks(sign + (length ?? 0))
      return next > end && next < bytes.count && (isRead || length != nil) ? next : nil
    }
    guard let next else { return false }
    let second = NumberScan.scan(text, from: next, allowsLetters: allowsLetters)
    guard let number = second.code, fits(number), second.defects.isEmpty, second.titleStart > second.codeEnd,
      second.titleStart < text.count,
      !text.withBytes({ MeasureWord.begins($0, at: second.titleStart) })
    else { return false }
    code = number
    codeEnd = second.codeEnd
    titleStart = second.titleStart
    defects = [.otherNotation]
    return true
  }

  /// Whether a text begins with a row number before the number of a content or item.
  static func beginsWithRowCount(_ text: Text) -> Bool {
    var scan = NumberScan.scan(text, allowsBareDigits: true)
    return scan.skipRowCount(of: text) { $0.depth > 1 }
  }

  /// Skips a word for a clause between the number and the text: `2.1节 洗浴吹干`.
  mutating func skipUnit(of text: Text) {
    guard code != nil, titleStart == codeEnd, titleStart + 3 <= text.count else { return }
    let isUnit = text.withBytes { bytes in
      let next = titleStart + 3
      return (next == bytes.count || ASCII.isBlank(bytes[next]))
        && ["节", "章", "条", "款", "项"].contains { bytes[titleStart..<next].elementsEqual($0.utf8) }
    }
    guard isUnit else { return }
    codeEnd += 3
    titleStart = codeEnd
    text.withBytes { while titleStart < $0.count, ASCII.isBlank($0[titleStart]) { titleStart += 1 } }
    defects = [.otherNotation]
  }

  /// Skips brackets around or after the number of a term or clause: `5.3) 分蜂热`, `（5.3）分蜂热`.
  mutating func skipBrackets(of text: Text) {
    let opening = code == nil ? text.withBytes { Self.bracket($0, at: codeEnd, "（", "(") } : 0
    guard let opening else { return }
    var inner = opening > 0 ? NumberScan.scan(text, from: codeEnd + opening) : self
    guard inner.code?.depth ?? 0 > 1, inner.titleStart == inner.codeEnd,
      let closing = text.withBytes({ Self.bracket($0, at: inner.codeEnd, "）", ")") })
    else { return }
    inner.codeEnd += closing
    inner.titleStart = inner.codeEnd
    text.withBytes { while inner.titleStart < $0.count, ASCII.isBlank($0[inner.titleStart]) { inner.titleStart += 1 } }
    inner.defects = [.otherNotation]
    self = inner
  }

  /// The length of a bracket in either width, in bytes; 0 if there is none.
  private static func bracket(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, _ wide: StaticString, _ narrow: Unicode.Scalar) -> Int? {
    guard offset >= 0, offset < bytes.count else { return nil }
    if bytes[offset] == UInt8(ascii: narrow) { return 1 }
    return bytes[offset...].starts(with: wide.withUTF8Buffer { Array($0) }) ? wide.utf8CodeUnitCount : nil
  }

  /// Drops a number with too few parts if a measure word follows, since it is a count: `2 种登记表`, `1.2 mm 刀头`, `2.5倍放大镜`. A name may also
  /// begin with a number that no list has: `4.0工厂`, `2025-03`.
  mutating func dropCount(of text: Text, depth: Int, from start: Int, isName: Bool) {
    guard let code, code.depth < depth else { return }
    let isOther =
      isName && titleStart == codeEnd && code.bytes.split(separator: ASCII.period).contains { $0.count > 3 || $0.first == ASCII.zero }
    guard isOther || titleStart < text.count && text.withBytes({ MeasureWord.begins($0, at: titleStart) }) else { return }
    self = NumberScan(code: nil, codeEnd: start, titleStart: start)
  }
}

/// A sign between two parts of a number in place of a period.
private enum NumberDivider {
  private static let signs = [".", "。", "．", ":", "：", ",", "，", ";", "；", "/", "_", "、", "·"].map { Array($0.utf8) }
  /// The signs that do not occur in a measure, ratio or fraction.
  private static let clearSigns = [".", "。", "．", ",", "，", ";", "；", "_"].map { Array($0.utf8) }

  /// Whether a clear sign may begin with a byte.
  static func mayBegin(_ byte: UInt8) -> Bool {
    byte < ASCII.zero || byte == ASCII.semicolon || byte == UInt8(ascii: "_") || byte == 0xE3 || byte == 0xEF
  }

  /// The end of blanks and at most one sign; nil if there is neither.
  static func end(in bytes: UnsafeBufferPointer<UInt8>, from start: Int, isStrict: Bool) -> (end: Int, hasSign: Bool)? {
    var cursor = skipBlanks(in: bytes, from: start)
    var hasSign = false
    let signs = isStrict ? clearSigns : signs
    if let sign = signs.first(where: { cursor + $0.count <= bytes.count && bytes[cursor..<cursor + $0.count].elementsEqual($0) }) {
      cursor = skipBlanks(in: bytes, from: cursor + sign.count)
      hasSign = true
    }
    return cursor > start ? (cursor, hasSign) : nil
  }

  private static func skipBlanks(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var cursor = start
    while cursor < bytes.count {
      if ASCII.isBlank(bytes[cursor]) {
        cursor += 1
      } else if cursor + 2 < bytes.count, bytes[cursor] == 0xE3, bytes[cursor + 1] == 0x80, bytes[cursor + 2] == 0x80 {
        cursor += 3
      } else {
        break
      }
    }
    return cursor
  }
}
