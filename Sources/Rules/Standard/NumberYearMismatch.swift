import Linter
import Schema
import TextModel

/// A standard whose number has another year than its publication.
struct NumberYearMismatch: Rule {
  let id: RuleID = "number-year-mismatch"
  let severity = Severity.warning
  let documentKinds: Set<DocumentKind> = [.standard]

  func check(_ subject: Subject, report: (Finding) -> Void) {
    guard let standard = subject.standard?.standard, let number = standard.number, let published = standard.published,
      let code = StandardNumber.find(in: number.value), let year = code.year
    else { return }
    let numberYear = number.value.slice(year.lowerBound, year.upperBound)
    let publishedYear = published.value.slice(0, 4)
    // `45066` is not a year; `2024-XX-XX` begins with one.
    guard publishedYear.bytes.count == 4, publishedYear.bytes.allSatisfy(ASCII.isDigit), numberYear != publishedYear,
      published.value.slice(4, 5).bytes.first.map(ASCII.isDigit) != true || !Self.isUnreadable(published.value),
      !Self.isPublicationWrong(standard)
    else { return }
    report(
      Finding(
        at: number.range(of: year.lowerBound, year.upperBound),
        Bilingual(
          zh: "标准编号的年份 \(numberYear) 与发布年份 \(publishedYear) 不一致",
          en: "The standard number has the year \(numberYear), but the standard was published in \(publishedYear)"),
        about: .here(publishedYear.string),
        notes: [Note(subject.location(published.range), Bilingual(zh: "发布日期", en: "the date of publication"))],
        fixes: [
          subject.fix(
            Bilingual(zh: "编号中的年份改为 \(publishedYear)", en: "Change the year in the number to \(publishedYear)"), .assist,
            replacing: number.range(of: year.lowerBound, year.upperBound), with: publishedYear.string)
        ]))
  }

  private static func isUnreadable(_ text: Text) -> Bool {
    switch CalendarDate.read(text) {
    case .notADate, .likely: true
    case .date, .otherForm, .impossible: false
    }
  }

  /// Whether the date of effect is in the year of the number, and before the publication. Then `invalid-date` reports the date of
  /// publication.
  private static func isPublicationWrong(_ standard: Standard) -> Bool {
    guard let published = standard.published.flatMap({ date(in: $0.value) }),
      let effective = standard.effective.flatMap({ date(in: $0.value) })
    else { return false }
    return effective < published && isYearOfNumber(effective, standard)
  }

  private static func date(in text: Text) -> CalendarDate? {
    switch CalendarDate.read(text) {
    case .date(let date), .otherForm(let date): date
    case .impossible, .likely, .notADate: nil
    }
  }

  /// Whether the number of a standard has the year of a date.
  static func isYearOfNumber(_ date: CalendarDate, _ standard: Standard) -> Bool {
    guard let number = standard.number, let year = StandardNumber.find(in: number.value)?.year else { return false }
    return number.value.slice(year.lowerBound, year.upperBound).string == "\(date.year)"
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "编号年份与发布日期不一致", en: "Year in the number and year of publication differ"),
    rationale: Bilingual(
      zh: "标准编号末尾的四位数是发布年份，与发布日期不一致，说明其中一处没有更新。",
      en:
        "The four digits at the end of a standard number are the year of publication. If they differ from the publication date, one of the two was not updated."
    ),
    basis: Bilingual(zh: "标准编号由标准代号、顺序号和年份号组成", en: "A standard number consists of a code, a serial number and the year of publication"),
    bad: [
      RuleExample(
        .standard,
        """
        number: T/ABC 012—2020
        #                 ^^^^ warning[number-year-mismatch]
        published: 2021-03-01
        """)
    ],
    good: [RuleExample(.standard, "number: T/ABC 012—2021\npublished: 2021-03-01\n")])
}
