import TextModel

/// Several entries of a list that were written as one: `1.1.1 能调试研磨度 1.1.2 能萃取浓缩咖啡`, `1.1 产品选择、1.2 产品采购`, `2.1,2.2`.
struct EntryBoundaries {
  /// The boundary between two entries.
  struct Boundary {
    /// The range between the two, in bytes from the start of the text; may be empty.
    let gap: Range<Int>
    /// The number of the second entry.
    let number: Range<Int>
    /// The level and the sign of the column before the first number, if the second lacks them: `能2.1.1、2.1.2`. Usually empty.
    let sign: Range<Int>
    /// `3.1.2 能松闸盘车3.1.1 困人救援流程`: the second entry is the first one of another column.
    let isOtherColumn: Bool
  }

  enum Kind {
    /// Items of a standard, whose numbers follow one another in one content.
    case items
    case references
  }

  let bytes: UnsafeBufferPointer<UInt8>
  let kind: Kind
  let first: NumberHead
  private let isBareList: Bool
  /// `（1）A2.2.1 …（2）A2.2.2 …`, `“A2.2.1 …”、“A2.2.2 …”`: what is before the first number.
  let opening: Opening

  /// The boundaries in a text, in order; empty for a single entry, as in nearly every text.
  static func boundaries(in bytes: UnsafeBufferPointer<UInt8>, _ kind: Kind) -> [Boundary] {
    guard bytes.count > 6 || kind == .references && isShortList(bytes), ReferenceScan(bytes).mayHaveSecondNumber else { return [] }
    let opening = Opening(bytes)
    guard let first = NumberHead.read(bytes, at: opening.length, allowsSigns: kind == .references) else { return [] }
    let finder = EntryBoundaries(
      bytes: bytes, kind: kind, first: first, isBareList: kind == .references && isBareList(bytes), opening: opening)
    let boundaries = finder.run()
    return boundaries.isEmpty || endsInExclusion(bytes) ? [] : boundaries
  }

  /// Whether a text is as short as `1；2`. With another sign than a semicolon it may be 1.2.
  private static func isShortList(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.count > 2 && bytes.indices.contains { bytes[$0] == ASCII.semicolon || bytes[$0...].starts(with: "；".utf8) }
  }

  private func run() -> [Boundary] {
    var boundaries: [Boundary] = []
    var cursor = first.end
    var last = first
    var brackets = BracketDepth(from: first.end)
    while cursor < bytes.count {
      guard let (gap, sign) = gap(at: cursor) else {
        if let end = rangeEnd(at: cursor, last) {
          last = end
          cursor = end.end
        } else {
          cursor += 1
        }
        continue
      }
      guard let head = NumberHead.read(bytes, at: gap.upperBound, allowsSigns: kind == .references), isNext(head, last, gap, sign),
        !brackets.isOpen(in: bytes, at: gap.lowerBound)
      else {
        cursor = max(gap.upperBound, cursor + 1)
        continue
      }
      let inheritsColumn = kind == .references && first.isSigned && !head.isSigned && head.depth == first.depth
      let inherited = inheritsColumn ? inheritedSign(of: head) : first.start..<first.start
      let isEarlier = kind == .items && head.code.lastPart ?? 0 < last.code.lastPart ?? 0
      boundaries.append(
        Boundary(
          gap: gap, number: head.start..<head.end, sign: inherited, isOtherColumn: isEarlier))
      last = head
      cursor = head.end
      brackets = BracketDepth(from: cursor)
    }
    return boundaries
  }

  /// What is before the first number and applies to a later one: `L5/能2.1.1、2.1.2`. A number with a name of its own may be of another level.
  private func inheritedSign(of head: NumberHead) -> Range<Int> {
    let end = first.digits.lowerBound
    let slash = bytes[first.start..<end].lastIndex(of: ASCII.slash)
    guard let slash, isTitle(at: skipBlanks(head.end)) else { return first.start..<end }
    return (slash + 1)..<end
  }

  /// `1.1～1.3`: the second number ends a range, and does not begin an entry.
  private func rangeEnd(at offset: Int, _ last: NumberHead) -> NumberHead? {
    guard kind == .references, let dash = Dash(bytes, at: offset) else { return nil }
    guard let head = NumberHead.read(bytes, at: dash.end, allowsSigns: true), head.depth == last.depth || head.depth == 1 else {
      return nil
    }
    return head
  }

  private func isNext(_ head: NumberHead, _ last: NumberHead, _ gap: Range<Int>, _ sign: Sign) -> Bool {
    guard head.code != last.code || head.isSigned, isFollowedByText(head.end) else { return false }
    // `K1.1.1 A4纸存放要求`: the letter of a reference is before three parts, or before as many as the first number has.
    if head.hasLetter, head.depth < 3, !first.hasLetter || head.depth != first.depth || head.depth == 1 { return false }
    // `1.1 1.2 mm 刀头`, `能效 2.1 级`: the number belongs to a measure.
    if MeasureWord.begins(bytes, at: skipBlanks(head.end)) { return false }
    let isAfterWord = sign == .blank || sign == .none
    if isAfterWord, Self.endsInConnective(bytes, from: last.end, to: gap.lowerBound) { return false }
    switch kind {
    case .items:
      if isAfterWord, Self.isCited(bytes, from: last.end, to: gap.lowerBound, before: head.end) { return false }
      // `1.1.1 能按1.1.1、1.1.2条执行`: both are cited.
      if gap.lowerBound > last.end, Self.endsInNumber(bytes, from: last.end, to: gap.lowerBound, depth: head.depth) { return false }
      return first.depth >= 2 && head.depth == first.depth && head.code.parent == first.code.parent && hasTitle(last, gap)
        && isLaterItem(head, last)
    case .references: return isNextReference(head, last, gap, sign)
    }
  }

  /// Whether an item may follow another one: joined items were on neighbouring lines, and each has a text.
  private func isLaterItem(_ head: NumberHead, _ last: NumberHead) -> Bool {
    guard let number = head.code.lastPart, let before = last.code.lastPart else { return false }
    let text = skipBlanks(head.end)
    guard text < bytes.count, Punctuation.length(bytes, at: text) == nil, abs(number - before) <= 3 else { return false }
    // `1.2.2 能处理投诉 1.2.1 接待要求`: the cells of two columns.
    return number > before || number != before && isModal(at: skipBlanks(last.end)) && !isModal(at: text)
  }

  private func isModal(at offset: Int) -> Bool { offset < bytes.count && bytes[offset...].starts(with: "能".utf8) }

  private func isNextReference(_ head: NumberHead, _ last: NumberHead, _ gap: Range<Int>, _ sign: Sign) -> Bool {
    if isBareList, sign == .comma { return true }
    // `K1.1.1 K2.1.1型设备知识`: the code begins the title.
    if sign == .blank, head.hasLetter, isTitle(at: head.end), self.sign(at: head.end, afterBlank: false) == nil, !hasTitle(last, gap) {
      return false
    }
    // `A1.1.1 能调试研磨度/A1.1.2 …`: the text before the slash is the title.
    if sign == .blank, head.hasLevel, !hasTitle(last, gap) { return false }
    // `使用 6.1、6.2 版`: a measure is followed by another one.
    let followsNumber = gap.lowerBound > 0 && NumberHead.digit(bytes, at: digitStart(before: gap.lowerBound)) != nil
    if followsNumber, gap.lowerBound != last.end { return false }
    // `3<TAB>2.1 信息展示`, `1、2.1 信息展示`: the row number of a table.
    if gap.lowerBound == last.end, last.depth == 1, !last.isSigned, head.depth > 1, !isBareList { return false }
    let sameSort = head.isSigned || head.depth == first.depth || first.depth <= 2 && head.depth <= 3 && head.depth >= 2
    switch sign {
    // `A2.2.1 能测量直径A2.2.2 能更换导靴`, `A2.2.2 能更换导靴K2.2.1 报废标准`.
    case .none where head.hasLetter:
      return head.depth == 3 && first.depth == 3 && hasTitle(last, gap)
        && (isNextNumber(head, last) || skipBlanks(head.end) > head.end && isTitle(at: skipBlanks(head.end)))
    // `2.1 接待点单2.2 设备维护`: the next number.
    case .none:
      return head.depth >= 2 && head.depth == first.depth && hasTitle(last, gap) && isNextNumber(head, last)
    // `1.1 产品选择 - 1.3 产品付款` is a range; two lines that were joined have neighbouring numbers.
    case .bullet:
      return sameSort && head.depth >= 2 && (gap.count > 3 || isNextNumber(head, last))
    case .blank where bytes[gap].contains(where: ASCII.isLineBreak):
      return head.depth >= 2 && sameSort || hasTitle(last, gap) && isFunction(head)
    case .blank:
      return head.isSigned && first.isSigned && sameSort
        || head.depth >= 2 && head.depth == first.depth && head.code.parent == first.code.parent
        || continuesNumbering(head, last) && hasTitle(last, gap) && isFunction(head)
    case .pause: return head.depth >= 2 && first.depth >= 2 && sameSort || hasTitle(last, gap) && isFunction(head)
    case .comma: return head.depth >= 2 && sameSort || hasTitle(last, gap) && isFunction(head)
    case .word:
      return head.depth >= 2 && sameSort
        && (gap.lowerBound == last.end || head.depth == 2 || head.hasLetter && first.hasLetter && isTitle(at: skipBlanks(head.end)))
    }
  }

  private func isNextNumber(_ head: NumberHead, _ last: NumberHead) -> Bool {
    head.code == last.code.lastPart.flatMap { last.code.replacingLastPart(with: $0 + 1) }
  }

  /// Whether a number of one part begins a function, as in `1 选品与采购、2 平台运营`: it needs a text after it, and another function or content
  /// before it.
  private func isFunction(_ head: NumberHead) -> Bool {
    first.depth <= 2 && head.depth == 1 && !head.isSigned && head.end < bytes.count && skipBlanks(head.end) > head.end
      && skipBlanks(head.end) < bytes.count && NumberHead.digit(bytes, at: skipBlanks(head.end)) == nil
  }

  /// Whether a second function begins without a sign before it, as in `1 住客接待 2 客房服务`: it must have the next number.
  private func continuesNumbering(_ head: NumberHead, _ last: NumberHead) -> Bool {
    guard head.depth == 1, last.depth == 1, let number = last.code.lastPart else { return false }
    let text = skipBlanks(head.end)
    return head.code.lastPart == number + 1 && isTitle(at: text)
  }

  /// Whether a Chinese character is at an offset.
  private func isTitle(at text: Int) -> Bool { text < bytes.count && bytes[text] >= 0xE4 && bytes[text] <= 0xE9 }

  /// Whether there is a title between a number and the gap: `1.1.1～1.1.2` has none.
  private func hasTitle(_ last: NumberHead, _ gap: Range<Int>) -> Bool {
    let start = skipBlanks(last.end)
    return gap.lowerBound > start && (Dash(bytes, at: start)?.end ?? start) < gap.lowerBound
  }

  private func digitStart(before offset: Int) -> Int {
    if offset > 2, bytes[offset - 3] == 0xEF, bytes[offset - 2] == 0xBC { return offset - 3 }
    return offset - 1
  }

  /// Whether a number is followed by a text or by nothing: `1.2%` and `1.2mm` are measures.
  private func isFollowedByText(_ end: Int) -> Bool {
    guard end < bytes.count else { return true }
    let byte = bytes[end]
    // `A2.2.1: 能测量; A2.2.2: 能更换`.
    if byte == ASCII.colon { return end + 1 < bytes.count && ASCII.isBlank(bytes[end + 1]) }
    return ASCII.isBlank(byte) || ASCII.isLineBreak(byte) || byte >= 0x80 || Punctuation.length(bytes, at: end) != nil
      || kind == .references && (byte == ASCII.slash || byte == ASCII.hyphen || byte == UInt8(ascii: "~"))
  }
}
