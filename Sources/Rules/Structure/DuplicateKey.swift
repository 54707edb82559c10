import Linter
import Schema

/// One key twice in one mapping.
public struct DuplicateKey: Rule {
  public let id: RuleID = "duplicate-key"
  public let severity = Severity.error
  public let rewrites: Set<RewrittenPart> = [.removal]

  public init() {}

  public func check(_ subject: Subject, report: (Finding) -> Void) {
    for problem in subject.document.shapeProblems {
      if case .doubledLine(let key) = problem.fault { report(doubledLine(key, problem, subject)) }
      guard case .duplicateKey(let key, let first) = problem.fault else { continue }
      report(
        Finding(
          at: problem.range,
          Bilingual(
            zh: "字段“\(ShortText.of(key))”重复，只读取第一个", en: "The field `\(ShortText.of(key))` is repeated; only the first one is read"),
          notes: [Note(subject.location(first), Bilingual(zh: "第一个在这里", en: "the first one is here"))]))
    }
  }

  private func doubledLine(_ key: String, _ problem: ShapeProblem, _ subject: Subject) -> Finding {
    let shown = ShortText.of(key)
    return Finding(
      at: problem.range,
      Bilingual(zh: "“\(shown)”这一行写了两遍，上面一行没有内容", en: "The line with `\(shown)` is there twice; nothing is below the first one"),
      fixes: subject.repair(problem, Bilingual(zh: "删去重复的一行", en: "Remove the repeated line")))
  }

  public let documentation = RuleDocumentation(
    title: Bilingual(zh: "重复的字段", en: "Duplicate field"),
    rationale: Bilingual(
      zh: "同一处出现两个相同的字段，哪一个算数各工具不一样：本工具读第一个，多数工具读最后一个。中文名和英文名是同一个字段。",
      en:
        "If a field occurs twice in one place, tools differ on which one counts: this tool reads the first, most read the last. The Chinese and the English name mean the same field."
    ),
    basis: Bilingual(zh: "YAML 1.2 第 3.2.1.1 节", en: "YAML 1.2, section 3.2.1.1"),
    bad: [
      RuleExample(
        .jobDescription,
        """
        department: 制作部
        years: 1
        工作年限: 2
        #^^^^^^^ duplicate-key
        """)
    ],
    good: [RuleExample(.jobDescription, "department: 制作部\nyears: 1\n")])
}
