import Linter
import TextModel

/// Finds what a word processor leaves at the end of a text: the mark of a comment (`[w1]`, `批注[王1]`) or of a change (`（本条新增）`), and the code of a field (`\* MERGEFORMAT`). What may be a part of the text is not found.
enum WordLeftovers {
  /// In bytes from the start of the text, with the blanks before it.
  static func find(in text: Text) -> Range<Int>? {
    let length: Int? =
      switch text.withBytes({ last(of: $0) }) {
      case .bracket: changeMark(text) ?? commentMark(text.string)
      case .parenthesis: changeMark(text)
      case .letter: fieldCode(text.string)
      case .stop: text.withBytes { bytes in faults.first { bytes.suffix($0.utf8.count).elementsEqual($0.utf8) } }?.utf8.count
      case nil: nil
      }
    guard let length, length < text.count else { return nil }
    let start = text.withBytes { bytes in bytes[..<(text.count - length)].lastIndex { !ASCII.isBlank($0) } }
    return start.map { $0 + 1..<text.count }
  }

  private enum Last {
    case bracket
    case parenthesis
    case letter
    case stop
  }

  /// Nearly every text ends with another character.
  private static func last(of bytes: UnsafeBufferPointer<UInt8>) -> Last? {
    switch bytes.last {
    case ASCII.rightBracket: return .bracket
    case UInt8(ascii: ")"): return .parenthesis
    case UInt8(ascii: "T"), UInt8(ascii: "t"): return .letter
    default: break
    }
    guard bytes.count > 3 else { return nil }
    switch (bytes[bytes.count - 3], bytes[bytes.count - 2], bytes[bytes.count - 1]) {
    case (0xEF, 0xBC, 0x89): return .parenthesis
    case (0xE3, 0x80, 0x91): return .bracket
    case (0xE3, 0x80, 0x82): return .stop
    default: return nil
    }
  }

  // MARK: Marks of changes

  private static let maximumMarkLength = 24
  /// Remarks about the change of a text, not about its subject.
  private static let changes: Set<Text> = Set(
    ["已", "拟", "待", "本条", "此条", "本项"].flatMap { prefix in ["新增", "修改", "修订", "删除", "调整"].map { Text(prefix + $0) } })

  private static func changeMark(_ text: Text) -> Int? {
    let inner: Range<Int>? = text.withBytes { bytes in
      let closing = bytes[bytes.count - 1] < 0x80 ? 1 : 3
      let end = bytes.count - closing
      var start = end
      while start > 0, end - start < maximumMarkLength {
        if closing == 1, bytes[start - 1] == UInt8(ascii: "(") || bytes[start - 1] == ASCII.leftBracket { return start..<end }
        if closing == 3, start > 3, bytes[start - 1] == 0x88 || bytes[start - 1] == 0x90,
          bytes[start - 3] == 0xEF || bytes[start - 3] == 0xE3
        {
          return start..<end
        }
        start -= 1
      }
      return nil
    }
    guard let inner else { return nil }
    let word = text.slice(inner.lowerBound, inner.upperBound)
    guard changes.contains(word) else { return nil }
    return text.count - inner.lowerBound + (text.count - inner.upperBound)
  }

  // MARK: Marks of comments and notes

  /// `[w1]`, `[王1]`: the initials of an author and a count. Capital letters may name a thing, as in `[K1]`, unless 批注 is before them.
  private static func commentMark(_ string: String) -> Int? {
    guard let start = string.lastIndex(of: "[") else { return nil }
    let inner = string[start...].dropFirst().dropLast()
    let initials = inner.prefix { $0.isLetter }
    let count = inner.dropFirst(initials.count)
    guard !initials.isEmpty, initials.count <= maximumInitialsLength, !count.isEmpty, count.count <= 3,
      count.allSatisfy({ $0.isASCII && $0.isNumber })
    else { return nil }
    var before = string[..<start]
    while before.last == " " { before = before.dropLast() }
    if before.hasSuffix(comment) { return string.utf8.count - before.dropLast(comment.count).utf8.count }
    let isAuthor = initials.count <= 3 && initials.allSatisfy { $0.isASCII && $0.isLowercase } || authors.contains(String(initials))
    guard isAuthor, before.endIndex == start, let last = before.last, last.unicodeScalars.allSatisfy(\.isHan) else { return nil }
    return string[start...].utf8.count
  }

  private static let comment = "批注"
  private static let maximumInitialsLength = 13
  /// Surnames that are not the name of a thing, and the names that programs give to users.
  private static let surnames = """
    王李张刘陈杨赵吴周徐孙朱胡郭何罗郑梁谢宋唐韩冯邓曹彭曾肖田董袁潘蒋蔡杜叶苏魏吕丁沈姚卢姜崔谭陆廖贾韦邹孟熊秦邱尹薛闫侯陶黎贺顾郝龚邵钱严覃武莫
    """
  private static let authors = Set(surnames.map { String($0) } + ["微软用户", "Administrator", "admin", "DELL", "Dell", "Lenovo", "lenovo"])

  // MARK: Fields

  private static func fieldCode(_ string: String) -> Int? {
    codes.first(where: string.hasSuffix)?.utf8.count
  }

  private static let codes = ["\\* MERGEFORMAT", "\\*MERGEFORMAT", "* MERGEFORMAT", "\\* CHARFORMAT", "MERGEFORMAT"]
  /// The text that a word processor shows for a reference without a target.
  private static let faults = ["错误！未找到引用源。", "错误!未找到引用源。", "错误！未定义书签。", "错误!未定义书签。"]
}
