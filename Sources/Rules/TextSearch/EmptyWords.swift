import TextModel

/// Texts without content: only signs, 无, 同上, xxx.
enum EmptyWords {
  /// Whether a text says more than these words.
  static func isInformative(_ text: Text) -> Bool {
    let word = text.string.lowercased().filter { $0.isLetter || $0.isNumber }
    guard !word.isEmpty else { return false }
    return !words.contains(word) && !(Set(word).count == 1 && word.unicodeScalars.allSatisfy(\.isASCII))
  }

  private static let words: Set<String> = [
    "无", "没有", "暂无", "同上", "略", "同前", "其他", "其它", "原因", "理由", "不知道", "不详", "省略", "none", "na", "no", "nil", "null", "same", "seeabove",
    "reason", "tbd", "todo", "todosaywhy", "saywhy", "请填写", "请填写理由", "请补充", "待定", "未定",
  ]
}
