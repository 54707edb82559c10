import Linter
import Schema

/// English and Chinese keys in one file.
struct MixedKeyLanguage: Rule {
  let id: RuleID = "mixed-key-language"
  let severity = Severity.hint
  let rewrites: Set<RewrittenPart> = [.key]

  func check(_ subject: Subject, report: (Finding) -> Void) {
    for problem in subject.document.shapeProblems {
      guard case .mixedKeyLanguage(let other) = problem.fault else { continue }
      let language = subject.document.keyLanguage
      let edits = KeyTranslation.edits(for: subject.document, to: language)
      let key = subject.excerpt(problem.range)
      let names = (chinese: language == .chinese ? "中文" : "英文", english: language == .chinese ? "Chinese" : "English")
      let others = (chinese: other == .chinese ? "中文" : "英文", english: other == .chinese ? "Chinese" : "English")
      report(
        Finding(
          at: problem.range,
          Bilingual(
            zh: "文件多用\(names.chinese)字段名，“\(key)”\(edits.count > 1 ? "等 \(edits.count) 处" : "")是\(others.chinese)",
            en:
              "Most field names in this file are \(names.english), but `\(key)`\(edits.count > 1 ? " and \(edits.count - 1) more are" : " is") \(others.english)"
          ),
          fixes: edits.isEmpty
            ? []
            : [subject.fix(Bilingual(zh: "统一为\(names.chinese)字段名", en: "Change all field names to \(names.english)"), .safe, edits)]))
    }
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "字段名中英文混用", en: "Chinese and English field names mixed"),
    rationale: Bilingual(
      zh: "字段名写中文或英文都可以，但一个文件里最好只用一种，读起来顺，搜索也方便。",
      en: "Field names may be Chinese or English. Within one file, using only one language is easier to read and to search."),
    bad: [
      RuleExample(
        .jobDescription,
        """
        department: 制作部
        工作年限: 1
        #^^^^^^^ mixed-key-language
        """)
    ],
    good: [RuleExample(.jobDescription, "department: 制作部\nyears: 1\n")])
}
