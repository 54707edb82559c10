import Linter
import TextModel

/// Finds what a chat, a table or the input method leaves at the start or the end of a text: `[微笑]`, `???`, `|`, 嗯. A text that consists
/// only of such a leftover has its own finding.
enum PasteLeftovers {
  /// The first one, in bytes from the start of the text.
  static func find(in text: Text) -> Range<Int>? {
    let mayContain = text.withBytes { starts.contains(sign($0, from: 0)) || ends.contains(sign($0, from: $0.count - 3)) }
    guard mayContain else { return nil }
    let string = text.string
    guard let found = atEnd(of: string) ?? atStart(of: string) else { return nil }
    guard hasLetters(text.slice(0, found.lowerBound)) || hasLetters(text.slice(found.upperBound, text.count)) else { return nil }
    return found
  }

  /// Nearly every text begins and ends with other characters. So few are compared faster than hashed.
  private static let starts = (["[", "【", "?", "？"] + interjections).compactMap(\.first).map { sign($0) }
  private static let ends = (["]", "】", "?", "？", "|", "｜"] + interjections).compactMap(\.last).map { sign($0) }

  private static func sign(_ character: Character) -> UInt32 {
    Array(String(character).utf8).withUnsafeBufferPointer { sign($0, from: 0) }
  }

  /// The Chinese character at an offset, or the ASCII character at the start or the end of a text.
  private static func sign(_ bytes: UnsafeBufferPointer<UInt8>, from offset: Int) -> UInt32 {
    guard let outer = offset == 0 ? bytes.first : bytes.last else { return 0 }
    guard outer >= 0x80, offset >= 0, offset + 3 <= bytes.count else { return UInt32(outer) }
    return UInt32(bytes[offset]) << 16 | UInt32(bytes[offset + 1]) << 8 | UInt32(bytes[offset + 2])
  }

  private static func atEnd(of string: String) -> Range<Int>? {
    let end = string.utf8.count
    let marks = string.reversed().prefix { questionMarks.contains($0) }
    if marks.count > 1 { return end - String(marks).utf8.count..<end }
    if let sign = (["|", "｜"] + interjections).first(where: string.hasSuffix) { return end - sign.utf8.count..<end }
    guard let opening = string.last == "]" ? "[" : string.last == "】" ? "【" : nil, let start = string.lastIndex(of: Character(opening)),
      emoticons.contains(String(string[start...].dropFirst().dropLast()))
    else { return nil }
    return string[..<start].utf8.count..<end
  }

  private static func atStart(of string: String) -> Range<Int>? {
    let marks = string.prefix { questionMarks.contains($0) }
    if marks.count > 1 { return 0..<marks.utf8.count }
    if let word = interjections.first(where: string.hasPrefix), let next = string.dropFirst(word.count).first, "能会，,、… ".contains(next) {
      return 0..<word.utf8.count
    }
    guard let closing = string.first == "[" ? "]" : string.first == "【" ? "】" : nil, let end = string.firstIndex(of: Character(closing)),
      emoticons.contains(String(string[..<end].dropFirst()))
    else { return nil }
    return 0..<string[...end].utf8.count
  }

  private static let questionMarks: Set<Character> = ["?", "？"]

  private static func hasLetters(_ text: Text) -> Bool { text.string.contains { $0.isLetter || $0.isNumber } }

  /// Filler words of speech. No requirement or name ends in one; 呃逆 is another word.
  private static let interjections = ["嗯", "呃", "噢", "哦", "啊", "哈哈", "呵呵", "嘿嘿", "嘻嘻"]

  /// The names of pictures that chat programs write in brackets, and what they write in place of a picture.
  private static let emoticons: Set<String> = [
    "微笑", "撇嘴", "发呆", "得意", "流泪", "害羞", "闭嘴", "大哭", "尴尬", "发怒", "调皮", "呲牙", "惊讶", "难过", "囧", "抓狂", "偷笑", "愉快", "白眼",
    "傲慢", "惊恐", "憨笑", "悠闲", "咒骂", "疑问", "嘘", "晕", "敲打", "再见", "擦汗", "抠鼻", "鼓掌", "坏笑", "鄙视", "委屈", "快哭了", "阴险", "亲亲",
    "可怜", "笑脸", "生病", "脸红", "破涕为笑", "恐惧", "失望", "无语", "嘿哈", "捂脸", "奸笑", "机智", "皱眉", "耶", "吃瓜", "加油", "汗", "天啊", "强",
    "弱", "握手", "胜利", "抱拳", "勾引", "拳头", "OK", "玫瑰", "爱心", "心碎", "合十", "旺柴", "好的", "打脸", "哇", "翻白眼", "让我看看", "叹气", "苦涩",
    "裂开", "动画表情", "表情", "图片", "Smile", "Grin", "Facepalm", "ThumbsUp", "Sob", "Doge", "Emm", "doge", "笑哭", "赞",
  ]
}
