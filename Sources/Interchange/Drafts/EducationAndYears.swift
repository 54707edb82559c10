import Schema
import TextModel

/// Education and years of work in one text: 本科及以上，3年以上; 大专以上学历2年经验; 本科/3年.
struct EducationAndYears {
  /// Nil if the text has none or several.
  let education: Education?
  let years: Quantity?
  /// A text with two numbers of years, of which `years` is the lower: 3-5年.
  private(set) var range: String?
  /// Whether the text contains nothing else.
  let isWhole: Bool

  init(_ text: String) {
    var educations: [Education] = []
    var years: [Quantity] = []
    var isWhole = true
    for piece in Self.pieces(text) {
      if let education = RequiredEducation.find(piece), education != .any || !piece.contains("经验") {
        educations.append(education)
        isWhole = isWhole && RequiredEducation.isWhole(piece)
      } else if Self.mayBeYears(piece), let found = YearsOfWork(piece) {
        years.append(found.number)
        isWhole = isWhole && found.isWhole
        if found.isRange { range = piece }
      } else {
        isWhole = false
      }
    }
    education = educations.count == 1 ? educations.first : nil
    self.years = years.count == 1 ? years.first : nil
    self.isWhole = isWhole && educations.count <= 1 && years.count <= 1
  }

  /// Whether a text may be a requirement of years. 3年以上的经验优先 is a preference.
  private static func mayBeYears(_ piece: String) -> Bool {
    (piece.contains("年") || piece.lowercased().contains("year")) && !piece.contains("优先")
  }

  private static func pieces(_ text: String) -> [String] {
    guard text.utf8.count <= 600 else { return [text] }
    return text.split { "，,；;。\n".contains($0) }.flatMap { clause -> [String] in
      let clause = withoutLabel(PrintedText.trimmed(clause))
      if clause.isEmpty { return [] }
      if isUnderstood(clause) { return [clause] }
      let parts = clause.split { "/／｜|、".contains($0) }.map { PrintedText.trimmed($0) }
      if parts.count > 1, parts.allSatisfy(isUnderstood) { return parts }
      return divided(clause) ?? [clause]
    }
  }

  private static func isUnderstood(_ text: String) -> Bool {
    RequiredEducation.find(text) != nil || mayBeYears(text) && DraftFacts.years(text) != nil
  }

  /// The text without its label: 学历：大专.
  private static func withoutLabel(_ clause: String) -> String {
    guard let colon = clause.prefix(12).firstIndex(where: { $0 == "：" || $0 == ":" }) else { return clause }
    return PrintedText.trimmed(clause[colon...].dropFirst())
  }

  /// Divides 大专以上学历并有2年以上经验 before the number of years.
  private static func divided(_ clause: String) -> [String]? {
    let characters = Array(clause)
    guard let year = characters.firstIndex(of: "年") else { return nil }
    var start = year
    while start > 0, isOfNumber(characters[start - 1]) { start -= 1 }
    guard start > 0, start < year else { return nil }
    var left = String(characters[..<start])
    while let word = connectives.first(where: { left.hasSuffix($0) }) { left = String(left.dropLast(word.count)) }
    let right = String(characters[start...])
    return EducationWording.find(left) != nil && DraftFacts.years(right) != nil ? [left, right] : nil
  }

  private static func isOfNumber(_ character: Character) -> Bool {
    character.isNumber || "-~～—至.一二两三四五六八十".contains(character)
  }

  private static let connectives = ["至少", "不少于", "不低于", "具有", "具备", "拥有", "需", "并", "且", "及", "和", "与", "有", "满", " ", "　"]
}

extension DraftReader {
  /// Reads a value below a label for education and years together. Its other text becomes a qualification.
  mutating func setRequirement(_ label: String, _ value: TableCell) {
    let found = EducationAndYears(value.text)
    let isTaken = read(found, line: value.line)
    if !isTaken || !found.isWhole { addQualification(label, value) }
  }

  /// Stores education and years in the draft; false if it has other values.
  mutating func read(_ found: EducationAndYears, line: Int) -> Bool {
    var isTaken = found.education != nil || found.years != nil
    if let education = found.education {
      if draft.education == nil { draft.education = education }
      isTaken = draft.education == education
    }
    if let years = found.years {
      if draft.years == nil { draft.years = years }
      isTaken = isTaken && draft.years == years
      if isTaken, let range = found.range { noteRange(range, line) }
    }
    return isTaken
  }

  /// Reports that the lower number of 3-5年 was taken; the text is kept.
  mutating func noteRange(_ text: String, _ line: Int) {
    let written = PrintedText.excerpt(text)
    guard let years = draft.years, keptNames.insert("years \(written)").inserted else { return }
    report.add(
      .assumed, line,
      Bilingual(
        zh: "“\(written)”按较小的数取 \(years) 年，原文保留", en: "of “\(written)” the lower number, \(years), was taken, and the text kept"))
  }

  /// Reports 一年半 and 6个月, which the field of years does not hold; the text is kept.
  mutating func noteFraction(_ text: String, _ line: Int) {
    let written = PrintedText.excerpt(text)
    report.add(
      .doubtful, line,
      Bilingual(
        zh: "“\(written)”不是整数年，工作年限没有填写，原文保留在任职资格中",
        en: "“\(written)” is not a whole number of years: the years were left out, and the text kept among the qualifications"))
  }

  /// Whether a text of a list is about such a time of work.
  static func isPartOfYears(_ text: String) -> Bool {
    let folded = text.lowercased()
    return ["经验", "经历", "从业", "experience"].contains(where: folded.contains) && YearsOfWork.isFraction(text)
  }
}
