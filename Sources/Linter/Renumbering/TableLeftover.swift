/// Texts of a table that are left between the items copied from it: a remark that it continues, the heads of its columns, an empty cell, a
/// date.
public enum TableLeftover {
  public static func isLikely(_ text: String) -> Bool {
    let word = text.filter { !$0.isWhitespace }
    guard !word.isEmpty else { return false }
    return emptyCells.contains(word.lowercased()) || isInBrackets(word) || isHeadOfColumns(text) || isDate(word)
  }

  private static let emptyCells: Set<String> = ["无", "略", "同上", "n/a", "na", "null", "none", "nil", "续表", "接上表", "待补"]

  /// `（续表）`, `(下同)`.
  private static func isInBrackets(_ word: String) -> Bool {
    guard let first = word.first, let last = word.last, "（(【[".contains(first), "）)】]".contains(last) else { return false }
    return !word.dropFirst().dropLast().contains { "（(）)".contains($0) }
  }

  /// `工作内容 技能要求 相关知识`.
  private static func isHeadOfColumns(_ text: String) -> Bool {
    let words = text.split { $0.isWhitespace || "|/、，,".contains($0) }
    return !words.isEmpty && words.allSatisfy { heads.contains(String($0)) }
  }

  private static let heads: Set<String> = [
    "序号", "编号", "职业功能", "工作内容", "工作任务", "技能要求", "能力要求", "工作能力要求", "专业能力要求", "相关知识", "相关知识要求", "知识要求", "申报条件", "等级", "学时", "备注",
  ]

  /// `2026年3月修订`, `2026-03-01`.
  private static func isDate(_ word: String) -> Bool {
    let year = word.prefix { $0.isASCIIDigit }
    guard year.count == 4, year.hasPrefix("19") || year.hasPrefix("20") else { return false }
    let rest = word.dropFirst(4)
    if rest.hasPrefix("年") { return rest.dropFirst().first.map { $0.isNumber } ?? true }
    guard let sign = rest.first, "-/.".contains(sign) else { return false }
    return rest.dropFirst().allSatisfy { $0.isNumber || "-/.".contains($0) }
  }
}
