import Schema
import TextModel

/// The lowest education that a text asks for, and whether the text says more than that.
enum RequiredEducation {
  static func find(_ text: String) -> Education? {
    if let found = EducationWording.find(text) { return found }
    let bare = bare(text)
    return bare == text || bare.isEmpty ? nil : EducationWording.find(bare)
  }

  /// Whether a text that names an education says nothing else: 全日制本科, 高中/中专 and 本科，硕士优先 say more.
  static func isWhole(_ text: String) -> Bool {
    let folded = text.lowercased()
    guard folded.utf8.count <= maximumLength, bare(text) == text, !more.contains(where: folded.contains) else { return false }
    var levels: Set<Education> = []
    for conjunction in [" or ", " and "] where folded.contains(conjunction) {
      levels.formUnion(folded.split(separator: conjunction).compactMap { EducationWording.find(String($0)) })
    }
    levels.formUnion(folded.split { "、/／或和与及,，;；|（）()".contains($0) }.compactMap { EducationWording.find(PrintedText.trimmed($0)) })
    return levels.count <= 1
  }

  private static let maximumLength = 200

  /// Words of which the field of a job description has none.
  private static let more = ["全日制", "统招", "正规", "普通高等", "优先", "preferred"]
  /// Words before or after an education that leave it the same.
  private static let words = ["国家承认的", "国家认可的", "教育部认可的", "国家承认", "国民教育系列", "应届"]

  /// The text without such words, the year of leaving school, and a preference in brackets: 2023届本科毕业生, 本科（985/211优先）.
  private static func bare(_ text: String) -> String {
    guard text.utf8.count <= maximumLength else { return text }
    var bare = text
    for word in words where bare.contains(word) { bare = bare.replacing(word, with: "") }
    if let mark = bare.firstIndex(of: "届") {
      let year = bare[..<mark].reversed().prefix { $0.isASCIIDigit }.count
      if year == 4 || year == 2 { bare = String(bare[..<mark].dropLast(clamping: year) + bare[mark...].dropFirst()) }
    }
    if let open = bare.firstIndex(where: \.isOpeningParenthesis), let close = bare[open...].firstIndex(where: \.isClosingParenthesis),
      bare[open..<close].contains("优先")
    {
      bare = String(bare[..<open] + bare[close...].dropFirst())
    }
    return bare == text ? text : PrintedText.trimmed(bare)
  }
}
