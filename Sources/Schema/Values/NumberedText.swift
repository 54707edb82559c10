import TextModel

/// A number and a text in one scalar, as in printed tables: `2.2.1 能进行账户信息设置`.
public struct NumberedText: Sendable {
  public let whole: Text
  public let code: NumberCode?
  /// The column according to a sign before the number, as in `A1.1.1`. Items of a standard have the column of their list.
  public let column: Column?
  private let codeByteRange: ByteRange
  private let titleByteRange: ByteRange

  public init(whole: Text, code: NumberCode?, codeBounds: Range<Int>, titleBounds: Range<Int>, column: Column? = nil) {
    self.whole = whole
    self.code = code
    self.column = column
    codeByteRange = ByteRange(codeBounds.lowerBound, codeBounds.upperBound)
    titleByteRange = ByteRange(titleBounds.lowerBound, titleBounds.upperBound)
  }

  /// The text without its number and without surrounding white space.
  public var title: Text { whole.slice(titleByteRange.start, titleByteRange.end) }
  /// In bytes from the start of `whole`.
  public var codeBounds: Range<Int> { codeByteRange.start..<codeByteRange.end }
  public var titleBounds: Range<Int> { titleByteRange.start..<titleByteRange.end }
}

extension NumberedText {
  /// A text that is not from a file, with its number, and the mark of a key skill before it.
  public init(code: NumberCode?, title: String, mark: String = "") {
    let title = code == nil ? title : Self.withoutSigns(title)
    let number = code.map(\.string) ?? ""
    let whole = Text(mark + (code == nil || title.isEmpty ? number + title : "\(number) \(title)"))
    let start = code == nil ? KeySkillMark.end(in: whole, from: 0) : mark.utf8.count
    let titleStart = code == nil ? start : max(0, whole.count - title.utf8.count)
    self.init(whole: whole, code: code, codeBounds: start..<start + number.utf8.count, titleBounds: titleStart..<whole.count)
  }

  /// A text that is not from a file, with its number at the start.
  public init(_ text: String, allowsLetters: Bool = false) {
    let whole = Text(text)
    let start = KeySkillMark.end(in: whole, from: 0)
    let scan = NumberScan.scan(whole, from: start, allowsLetters: allowsLetters)
    let title = scan.code == nil ? text : whole.slice(scan.titleStart, whole.count).string
    self.init(code: scan.code, title: title, mark: scan.code == nil ? "" : whole.slice(0, start).string)
  }

  /// Whether a second number is between the number and the text: `1.1.1-1.1.2 能…`.
  public var containsSeveralNumbers: Bool {
    code != nil
      && whole.withBytes { bytes in
        Range(clamping: codeByteRange.end, titleByteRange.start).contains { ASCII.isDigit(bytes[$0]) }
      }
  }

  /// The title without signs at its start that would be read as a part of the number.
  public var plainTitle: String { code == nil ? title.string : Self.withoutSigns(title.string) }

  /// Number, one space and title, whatever separates them in the file. The mark of a key skill is first, even if the file has it after the
  /// number.
  public var written: String {
    if containsSeveralNumbers { return whole.string }
    var mark = whole.slice(0, KeySkillMark.end(in: whole, from: 0)).string
    if mark.isEmpty, code != nil {
      mark = whole.slice(codeBounds.upperBound, KeySkillMark.end(in: whole, from: codeBounds.upperBound)).string.filter {
        $0 != " " && $0 != "\t"
      }
    }
    guard let code else { return mark + title.string }
    let end = KeySkillMark.endOfAsterisk(in: whole, from: codeBounds.upperBound)
    // Before the number, `*` would begin an alias.
    if end == titleBounds.lowerBound, end > codeBounds.upperBound {
      return mark + code.string + whole.slice(codeBounds.upperBound, end).string.filter { $0 != " " && $0 != "\t" } + " " + plainTitle
    }
    return mayJoin ? whole.string : mark + (plainTitle.isEmpty ? code.string : "\(code) \(plainTitle)")
  }

  /// Whether one space in place of the signs after the number might join it to a number in the title: `1: .1.1 焊接` as `1 .1.1 焊接`.
  private var mayJoin: Bool {
    whole.withBytes { bytes in
      let gap = bytes[clamping: Range(clamping: codeBounds.upperBound, titleBounds.lowerBound)]
      let title = bytes.dropFirst(clamping: titleBounds.lowerBound)
      guard let first = title.first, !ASCII.isDigit(first) || !gap.allSatisfy(ASCII.isBlank) else { return false }
      let end = title.firstIndex { $0 >= 0xE4 && $0 < 0xEF || ASCII.isLetter($0) || ASCII.isDigit($0) }
      return end.map { ASCII.isDigit(bytes[$0]) } ?? false
    }
  }

  /// Signs between two numbers are kept: otherwise the second number would be read as a part of the first.
  private static func withoutSigns(_ title: String) -> String {
    let rest = title.drop { $0 == " " || ",，、．。:：;；]］)）】".contains($0) }
    // `.1` would also be joined to the number.
    guard rest.drop(while: { ".-·".contains($0) }).first?.isNumber == true else { return String(rest) }
    // If there are many signs before `.1`, each reading omits some; the last one is enough to separate the numbers.
    guard rest.first?.isNumber == false, let sign = title.dropLast(rest.count).last(where: { $0 != " " }) else { return title }
    return "\(sign)\(rest)"
  }

  /// `1.1.23 类护理项目` if 1.1.2 is expected: the digits that belong to the text, before a measure word. Nil for any other number.
  public func digitsOfText(after expected: NumberCode) -> String? {
    guard let code, code != expected, code.string.hasPrefix(expected.string),
      title.isEmpty || title.hasPrefix("#") || whole.withBytes({ MeasureWord.begins($0, at: titleBounds.lowerBound) })
    else { return nil }
    let digits = code.string.dropFirst(expected.string.count)
    return digits.allSatisfy(\.isNumber) ? String(digits) : nil
  }

  /// Whether the text begins with a single letter or sign and a blank, which may belong to the number: `l 植保作业`, `2 Ⅱ 吹干`, `1.1.1 O 接待`.
  public var beginsWithOddWord: Bool {
    let start = title.string.unicodeScalars.prefix(3)
    guard let first = start.first, start.dropFirst().first == " " else {
      // `M〇 洗护`.
      return start.count == 3 && start.last == " " && start.dropFirst().first == "〇"
    }
    return !first.isHan && !(0x30...0x39).contains(first.value)
  }

  /// Whether the text begins with what may be the next part of its number: `3 .1 测绘`, `3 1 测绘`.
  public var beginsWithPart: Bool {
    let rest = title.string.drop { Self.partSigns.contains($0) }
    let afterDigits = rest.drop { $0.isNumber }
    return afterDigits.count < rest.count && (afterDigits.isEmpty || afterDigits.first == " ")
  }

  /// The signs that may be before a part of a number.
  public static let partSigns: Set<Character> = [" ", ".", "．", "。", "·", "-", "_"]

  /// Whether the text has no number of the format, but begins with another count.
  public var looksNumbered: Bool { code == nil && NumberNotation.looksNumbered(title) }
}

extension Located<NumberedText> {
  /// The range of the number; if there is none, an empty range before the text.
  public var codeRange: ByteRange { value.whole.range(of: value.codeBounds.lowerBound, value.codeBounds.upperBound, in: range) }
  public var titleRange: ByteRange { value.whole.range(of: value.titleBounds.lowerBound, value.titleBounds.upperBound, in: range) }
}

/// A defect in how a number is written.
public enum NumberDefect: UInt8, Sendable, Hashable, CaseIterable {
  /// `２．１`, `2。1`, `2、1`: full-width signs.
  case fullwidth
  /// `2.2账户管理`.
  case missingSpace
  /// `1-1`.
  case wrongSeparator
  /// `1.01`.
  case leadingZero
  /// `1.1.`, `1..2`.
  case strayPeriod
  /// U+3000 or a no-break space between number and text.
  case wideSpace
  /// `（1.1.1）`, `第1.1.1条`, `模块一`: a number in another notation.
  case otherNotation
  /// `1.1.l`, `1.O`: a letter that looks like a digit.
  case letterForDigit
  /// `1.1.1-1.1.2 能…`.
  case severalNumbers
}
