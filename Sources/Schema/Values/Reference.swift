import TextModel

/// A reference to a standard, as the author wrote it: `2.2 账户管理`, `junior/2.2 账户管理`, `A5.3.2 能撰写数据分析报告`.
public struct Reference: Sendable {
  public let whole: Text
  /// The column according to a letter, or to the list of the reference.
  public let column: Column?
  /// Whether the reference itself gives the column.
  public let spellsColumn: Bool
  public let code: NumberCode?
  /// Whether the number has superfluous signs or words around it: `（2.2）`.
  public let usesOtherNotation: Bool
  public let form: Form
  /// The references of a range or of several in one; empty for a range that is not valid. For a rest, what it is the rest of.
  public var members: [Reference] { group ?? [] }
  /// Nil for nearly every reference, which is cheaper to copy than an empty array.
  private let group: [Reference]?
  private let levelByteRange: ByteRange
  private let codeByteRange: ByteRange
  private let titleByteRange: ByteRange

  /// What kind of reference it is.
  public enum Form: Sendable, Hashable {
    case one
    /// `5.1～5.3`, from the first number to the last.
    case range
    /// `1.1 产品选择、1.2 产品采购`, if there is no list into which the two can be divided.
    case several
    /// `5 数据分析 其余`: the part of a function or content that the file's other references do not name. Without members, it is the rest of what
    /// its list is about.
    case rest
  }

  /// The text before the slash.
  public var level: Text? { levelByteRange.isEmpty ? nil : whole.slice(0, levelByteRange.end) }
  public var title: Text { whole.slice(titleByteRange.start, titleByteRange.end) }
  /// A range with its ends exchanged, `2.1～2.3` for `2.3～2.1`; nil if it is valid, or not valid when exchanged.
  public var exchangedRange: String? { form == .range && members.isEmpty ? WrittenRange.exchanged(whole) : nil }
  /// The first reference of a range without an end (`5.1～`); nil for anything else.
  public var openRangeStart: Reference? {
    guard form == .range, members.isEmpty else { return nil }
    return WrittenRange.openStart(whole).map { Self.read($0, listColumn: column).reference }
  }
  /// In bytes from the start of `whole`. `codeBounds` includes the letter of the column.
  public var levelBounds: Range<Int> { levelByteRange.start..<levelByteRange.end }
  public var codeBounds: Range<Int> { codeByteRange.start..<codeByteRange.end }
  public var titleBounds: Range<Int> { titleByteRange.start..<titleByteRange.end }

  /// `listColumn` is the column of the list that contains the reference, if that list is for one column.
  public static func read(_ whole: Text, listColumn: Column?) -> (reference: Reference, scan: NumberScan) {
    guard let usual = UsualReference(whole, isItem: listColumn != nil) else { return readAny(whole, listColumn: listColumn) }
    let reference = Reference(
      whole: whole, column: usual.column ?? listColumn, spellsColumn: usual.column != nil, code: usual.code, usesOtherNotation: false,
      form: .one, group: nil, levelByteRange: ByteRange(0, 0), codeByteRange: ByteRange(0, usual.codeEnd),
      titleByteRange: ByteRange(usual.titleStart, titleEnd(of: whole, from: usual.titleStart)))
    return (reference, NumberScan(code: usual.code, codeEnd: usual.codeEnd, titleStart: usual.titleStart))
  }

  /// A reference in the usual spelling, after whose number there is only a title; nil for any other. It cannot be a range, a rest or several,
  /// and nothing is wrong with its number.
  static func plain(_ whole: Text, listColumn: Column?) -> Reference? {
    guard let usual = UsualReference(whole, isItem: listColumn != nil),
      whole.withBytes({ ReferenceScan.isOnlyTitle($0, from: usual.titleStart) })
    else { return nil }
    return Reference(
      whole: whole, column: usual.column ?? listColumn, spellsColumn: usual.column != nil, code: usual.code, usesOtherNotation: false,
      form: .one, group: nil, levelByteRange: ByteRange(0, 0), codeByteRange: ByteRange(0, usual.codeEnd),
      titleByteRange: ByteRange(usual.titleStart, whole.count))
  }

  /// Reads a reference in any spelling.
  static func readAny(_ whole: Text, listColumn: Column?) -> (reference: Reference, scan: NumberScan) {
    let levelEnd = levelPrefixEnd(whole)
    let start = KeySkillMark.end(in: whole, from: levelEnd.map { $0 + 1 } ?? 0)
    let spelled = columnPrefix(whole, from: start)
    var scan = NumberScan.scan(whole, from: start + (spelled?.length ?? 0), allowsBareDigits: true)
    let isItem = spelled != nil || listColumn != nil
    if spelled == nil { scan.skipRowCount(of: whole) { isItem ? $0.depth == 3 : $0.depth > 1 && $0.depth < 4 } }
    scan.joinParts(of: whole) { number, rest in isItem ? number.depth == 3 : number.depth == 2 && rest.depth == 1 }
    scan.joinRepetition(of: whole)
    scan.skipUnit(of: whole)
    scan.joinDamagedParts(of: whole, depth: 3, needsSign: !isItem)
    if !isItem { scan.joinDamagedParts(of: whole, depth: 2, needsSign: true) }
    scan.skipMark(of: whole)
    scan.skipBullet(of: whole)
    if spelled != nil, !scan.defects.contains(.fullwidth), whole.withBytes({ $0[start] == 0xEF }) { scan.defects.insert(.fullwidth, at: 0) }
    var column = scan.code == nil ? nil : spelled?.column
    let notation = scan.mayUseOtherNotation(whole) ? NumberNotation.read(whole, from: start, .reference) : nil
    if let notation {
      scan = NumberScan(notation)
      column = notation.column
    }
    // `A3.1 沟通交流`: a content is not in a column, and has no letter.
    let hasNeedlessSign = notation == nil && column != nil && scan.code?.depth == 2 && !lacksPeriod(scan, whole)
    if hasNeedlessSign {
      column = nil
      scan.defects = [.otherNotation]
    }
    if scan.code == nil {
      scan.codeEnd = start
      scan.titleStart = start
    }
    let reference = Reference(
      whole: whole, column: column ?? listColumn, spellsColumn: column != nil, code: scan.code,
      usesOtherNotation: notation != nil || hasNeedlessSign, form: .one, group: nil, levelByteRange: ByteRange(0, levelEnd ?? 0),
      codeByteRange: ByteRange(start, scan.codeEnd),
      titleByteRange: ByteRange(scan.titleStart, titleEnd(of: whole, from: scan.titleStart)))
    return (reference, scan)
  }

  private static func titleEnd(of whole: Text, from start: Int) -> Int {
    var end = whole.count
    whole.withBytes { while end > start, ASCII.isBlank($0[end - 1]) { end -= 1 } }
    return end
  }

  /// Whether the number of an item lacks a part or a period: `能3.21 能修剪`, `知3..2 四肢`.
  private static func lacksPeriod(_ scan: NumberScan, _ whole: Text) -> Bool {
    if !scan.defects.filter({ $0 != .missingSpace }).isEmpty || (scan.code?.lastPart ?? 0) > 10 { return true }
    if let first = scan.code?.parent?.lastPart, first > 10 { return true }
    return whole.slice(scan.titleStart, whole.count).hasPrefix("能")
  }

  /// A range, or a rest; nil for a single reference.
  public static func group(_ whole: Text, listColumn: Column?) -> Reference? {
    group(whole, [], whole.withBytes { ReferenceScan($0) }, listColumn: listColumn)
  }

  /// A reference that is several: the pieces into which it was divided, a range, or a rest. Nil for a single reference.
  static func group(_ whole: Text, _ pieces: [Text], _ scan: ReferenceScan, listColumn: Column?) -> Reference? {
    var form = Form.several
    var texts = pieces
    if pieces.isEmpty {
      if scan.mayBeRest, let rest = ReferenceRest.read(whole) {
        form = .rest
        texts = rest.parent.map { [$0] } ?? []
      } else {
        let range = scan.mayHaveSecondNumber ? WrittenRange.read(whole) : nil
        guard range != nil || WrittenRange.openStart(whole) != nil else { return nil }
        form = .range
        texts = range?.members ?? []
      }
    }
    let end = ByteRange(whole.count, whole.count)
    return Reference(
      whole: whole, column: listColumn, spellsColumn: false, code: nil, usesOtherNotation: false, form: form,
      group: texts.map { read($0, listColumn: listColumn).reference }, levelByteRange: ByteRange(0, 0), codeByteRange: end,
      titleByteRange: end)
  }

  /// The end of the level, which is the text before the slash before the number, if it has no spaces and does not begin with a digit:
  /// levels (`五级/初级工`) and titles have slashes too.
  private static func levelPrefixEnd(_ text: Text) -> Int? {
    text.withBytes { bytes in
      guard let first = bytes.first else { return nil }
      if ASCII.isDigit(first) { return numericLevelEnd(bytes) }
      for (index, byte) in bytes.enumerated() {
        if ASCII.isBlank(byte) { return nil }
        guard byte == ASCII.slash else { continue }
        if NumberHead.isItemNumber(bytes, from: 0, to: index) || isColumnName(bytes[..<index]) { return nil }
        if index + 1 == bytes.count || isDigit(at: index + 1, in: bytes) || columnPrefix(text, from: index + 1) != nil { return index }
      }
      return nil
    }
  }

  /// `知/1.2.1`, `知识/1.2.1`: no level is called so.
  private static func isColumnName(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    ["能", "知", "任", "能力", "知识", "技能", "能力要求", "相关知识"].contains { bytes.elementsEqual($0.utf8) }
  }

  /// `5/2.2 账户管理`, if a standard has digits as names of levels. `1/2` without a title are two functions.
  static func numericLevelEnd(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    let digits = bytes.prefix(3).prefix(while: ASCII.isDigit).count
    guard (1...2).contains(digits), digits < bytes.count, bytes[digits] == ASCII.slash else { return nil }
    let next = digits + 1
    if let (_, length) = columnSign(bytes, at: next) { return NumberHead.digit(bytes, at: next + length) == nil ? nil : digits }
    guard let number = NumberHead.read(bytes, at: next, allowsSigns: false), number.end < bytes.count, ASCII.isBlank(bytes[number.end])
    else { return nil }
    // `1/2 英寸` is a measure.
    let text = bytes[number.end...].drop(while: ASCII.isBlank)
    guard let first = text.first, first >= 0x80 || ASCII.isLetter(first) else { return nil }
    return MeasureWord.begins(bytes, at: text.startIndex) ? nil : digits
  }

  /// Whether this name of a level is recognized before a slash.
  public static func canName(level: Text) -> Bool {
    let text = Text(Array(level.bytes) + Array("/1".utf8), from: 0, to: level.count + 2)
    return levelPrefixEnd(text) == level.count
  }

  private static func isDigit(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard offset < bytes.count else { return false }
    if ASCII.isDigit(bytes[offset]) { return true }
    return offset + 2 < bytes.count && bytes[offset] == 0xEF && bytes[offset + 1] == 0xBC && (0x90...0x99).contains(bytes[offset + 2])
  }

  /// `A`, `K`, `T`, 能, 知 or 任 before a digit. The digit is needed, since many texts begin with 能.
  private static func columnPrefix(_ text: Text, from start: Int) -> (column: Column, length: Int)? {
    text.withBytes { bytes in
      guard start < bytes.count, let (column, length) = columnSign(bytes, at: start) else { return nil }
      return isDigit(at: start + length, in: bytes) || isLetterForOne(at: start + length, in: bytes) ? (column, length) : nil
    }
  }

  /// `Al.2.1`: an l or I in place of the first digit.
  private static func isLetterForOne(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: "l") || bytes[offset] == UInt8(ascii: "I") else { return false }
    return NumberHead.read(bytes, at: offset + 2, allowsSigns: false)?.depth == 2 && bytes[offset + 1] == ASCII.period
  }

  static func columnSign(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> (Column, Int)? {
    guard start < bytes.count else { return nil }
    switch bytes[start] | 0x20 {
    case UInt8(ascii: "a"): return (.abilities, 1)
    case UInt8(ascii: "k"): return (.knowledge, 1)
    case UInt8(ascii: "t"): return (.tasks, 1)
    default: break
    }
    guard start + 2 < bytes.count else { return nil }
    switch (bytes[start], bytes[start + 1], bytes[start + 2]) {
    case (0xE8, 0x83, 0xBD): return (.abilities, 3)
    case (0xE7, 0x9F, 0xA5): return (.knowledge, 3)
    case (0xE4, 0xBB, 0xBB): return (.tasks, 3)
    // Ａ Ｋ Ｔ and ａ ｋ ｔ.
    case (0xEF, 0xBC, 0xA1), (0xEF, 0xBD, 0x81): return (.abilities, 3)
    case (0xEF, 0xBC, 0xAB), (0xEF, 0xBD, 0x8B): return (.knowledge, 3)
    case (0xEF, 0xBC, 0xB4), (0xEF, 0xBD, 0x94): return (.tasks, 3)
    default: return nil
    }
  }
}

extension Reference {
  /// A reference that is not from a file.
  public init(written text: Text, listColumn: Column? = nil) {
    self = Self.group(text, listColumn: listColumn) ?? Self.read(text, listColumn: listColumn).reference
  }
}

extension Located<Reference> {
  public var levelRange: ByteRange { value.whole.range(of: value.levelBounds.lowerBound, value.levelBounds.upperBound, in: range) }
  public var codeRange: ByteRange { value.whole.range(of: value.codeBounds.lowerBound, value.codeBounds.upperBound, in: range) }
  /// The range of a part of the reference, in bytes from its start; the whole range if the file spells it differently.
  public func range(of start: Int, _ end: Int) -> ByteRange { value.whole.range(of: start, end, in: range) }
  public var titleRange: ByteRange { value.whole.range(of: value.titleBounds.lowerBound, value.titleBounds.upperBound, in: range) }
}
