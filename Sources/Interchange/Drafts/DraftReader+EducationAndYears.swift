import Schema

extension DraftReader {
  /// Reads a value below a label for education and years together. Its other text becomes a qualification.
  mutating func setAsked(_ label: String, _ value: TableCell) {
    let asked = EducationAndYears(value.text)
    let isTaken = read(asked, line: value.line)
    if !isTaken || !asked.isWhole { addQualification(label, value) }
  }

  /// Stores education and years in the draft; false if it has other values.
  mutating func read(_ asked: EducationAndYears, line: Int) -> Bool {
    var isTaken = asked.education != nil || asked.years != nil
    if let education = asked.education {
      if draft.education == nil { draft.education = education }
      isTaken = draft.education == education
    }
    if let years = asked.years {
      if draft.years == nil { draft.years = years }
      isTaken = isTaken && draft.years == years
      if isTaken, let range = asked.range { noteRange(range, line) }
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
