import Linter
import Schema
import TextModel

/// A date that does not exist, or a date of effect before publication.
struct InvalidDate: Rule {
  let id: RuleID = "invalid-date"
  let severity = Severity.error
  let documentKinds: Set<DocumentKind> = [.standard]
  let rewrites: Set<RewrittenPart> = [.value]

  func check(_ subject: Subject, report: (Finding) -> Void) {
    guard let standard = subject.standard?.standard else { return }
    let finder = PlaceholderFinder(words: subject.words)
    let published = check(standard.published, finder, subject, report)
    let effective = check(standard.effective, finder, subject, report)
    guard let published, let effective, let range = standard.effective?.range, let origin = standard.published?.range, effective < published
    else {
      return
    }
    if published.year != effective.year, NumberYearMismatch.isYearOfNumber(effective, standard) {
      report(wrongYear(published, effective, at: origin, subject))
      return
    }
    report(
      Finding(
        at: range,
        Bilingual(
          zh: "实施日期 \(effective) 早于发布日期 \(published)",
          en: "The standard takes effect on \(effective), before it is published on \(published)"),
        about: .here(published.description), notes: [Note(subject.location(origin), Bilingual(zh: "发布日期", en: "the date of publication"))]))
  }

  /// The finding for a standard whose number has the year of the date of effect. Then the date of publication is wrong.
  private func wrongYear(_ published: CalendarDate, _ effective: CalendarDate, at range: ByteRange, _ subject: Subject) -> Finding {
    let wanted = published.inYear(effective.year).flatMap { $0 <= effective ? $0 : nil }
    return Finding(
      at: range,
      Bilingual(
        zh: "发布日期 \(published) 晚于实施日期 \(effective)，也与标准编号的年份不一致",
        en:
          "The date of publication \(published) is after the date of effect \(effective), and the number of the standard has another year"),
      about: .here(published.description),
      fixes: wanted.map { date in
        [
          subject.fix(Bilingual(zh: "改为 \(date)", en: "Change to \(date)"), .unsafe, replacing: range, with: date.description)
        ]
      } ?? [])
  }

  /// Checks a date. A placeholder is not a date, and is not reported here.
  private func check(_ date: Located<Text>?, _ finder: PlaceholderFinder, _ subject: Subject, _ report: (Finding) -> Void)
    -> CalendarDate?
  {
    guard let date, finder.find(in: date.value) == nil else { return nil }
    switch CalendarDate.read(date.value) {
    case .date(let value): return value
    case .otherForm(let value):
      report(
        Finding(
          at: date.range, Bilingual(zh: "日期“\(date.value)”应写作 \(value)", en: "The date “\(date.value)” should be written \(value)"),
          fixes: [
            subject.fix(Bilingual(zh: "改为 \(value)", en: "Change to \(value)"), .safe, replacing: date.range, with: value.description)
          ]))
      return value
    case .impossible(let exchanged):
      report(
        Finding(
          at: date.range, Bilingual(zh: "没有 \(date.value) 这一天", en: "The date \(date.value) does not exist"),
          fixes: exchanged.map { [fix(to: $0, date, subject)] } ?? []))
    case .likely(let value):
      report(
        Finding(
          at: date.range,
          Bilingual(
            zh: "“\(date.value)”不是“年-月-日”形式的日期，是否为 \(value)？",
            en: "“\(date.value)” is not a date in the order year, month, day; did you mean \(value)?"),
          fixes: [fix(to: value, date, subject)]))
    case .notADate:
      report(
        Finding(
          at: date.range,
          Bilingual(
            zh: "“\(date.value)”不是完整的日期，应写作“年-月-日”，如 2024-06-01",
            en: "“\(date.value)” is not a complete date; write year, month and day, as in 2024-06-01")))
    }
    return nil
  }

  private func fix(to value: CalendarDate, _ date: Located<Text>, _ subject: Subject) -> Fix {
    subject.fix(Bilingual(zh: "改为 \(value)", en: "Change to \(value)"), .unsafe, replacing: date.range, with: value.description)
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "日期无效", en: "Invalid date"),
    rationale: Bilingual(
      zh: "日期写作“年-月-日”，如 2024-06-01；“2024年6月1日”“2024/6/1”可以自动改成这种写法。不存在的日期和早于发布日期的实施日期多是笔误。草案可以写 2024-XX-XX。",
      en:
        "Dates are written year-month-day, as in 2024-06-01; 2024年6月1日 and 2024/6/1 can be changed to this form automatically. A date that does not exist, or a date of effect before the date of publication, is usually a mistake. Drafts may say 2024-XX-XX."
    ),
    bad: [
      RuleExample(
        .standard,
        """
        published: 2023-02-29
        #          ^^^^^^^^^^ error[invalid-date]: 没有 2023-02-29 这一天
        effective: 明年六月
        #          ^^^^^^^^ invalid-date: 不是完整的日期
        """),
      RuleExample(
        .standard,
        """
        published: 2024年6月1日
        #          ^^^^^^^^^^^^ invalid-date: 应写作 2024-06-01
        """),
      RuleExample(
        .standard,
        """
        published: 2024-06-01
        effective: 2024-05-01
        #          ^^^^^^^^^^ invalid-date: 早于发布日期
        """),
    ],
    good: [RuleExample(.standard, "published: 2024-02-29\neffective: 2024-XX-XX\n")])
}
