import Linter
import Schema
import YAML

/// Unsupported features of YAML.
public struct UnsupportedYaml: Rule {
  public let id: RuleID = "unsupported-yaml"
  public let severity = Severity.warning

  public init() {}

  public func check(_ subject: Subject, report: (Finding) -> Void) {
    for problem in subject.document.syntaxProblems {
      guard case .unsupported(let feature) = problem.fault else { continue }
      report(Finding(at: problem.range, message(feature, subject.excerpt(problem.range))))
    }
  }

  private func message(_ feature: UnsupportedFeature.Kind, _ text: String) -> Bilingual {
    switch feature {
    case .anchor:
      Bilingual(zh: "锚点“\(text)”不起作用：这里不使用 YAML 的引用", en: "The anchor `\(text)` does nothing: these files do without references of YAML")
    case .alias: Bilingual(zh: "引用“\(text)”没有读取，请把内容写全", en: "The alias `\(text)` was not followed: write out what it stands for")
    case .tag: Bilingual(zh: "类型标签“\(text)”不起作用，可以删去", en: "The tag `\(text)` does nothing and can go")
    case .mergeKey: Bilingual(zh: "合并“<<”没有读取，请把各字段写全", en: "`<<` was not merged: write out the fields")
    case .secondDocument: Bilingual(zh: "一个文件只写一份文档，“---”之后的内容没有读取", en: "One document a file: what follows `---` was not read")
    }
  }

  public let documentation = RuleDocumentation(
    title: Bilingual(zh: "不使用的 YAML 功能", en: "Features of YAML that are not used here"),
    rationale: Bilingual(
      zh: "锚点、引用、类型标签、合并键和一个文件多份文档，是给程序员用的。标准和计划要让没写过程序的人也能看懂、能改，所以不使用它们：请直接写全内容，一个文件一份文档。",
      en:
        "Anchors, aliases, tags, merge keys and several documents in one file are for programmers. Standards and plans are to be read and changed by people who never programmed, so write things out, one document a file."
    ),
    bad: [
      RuleExample(
        .trainingPlan,
        """
        modules:
          - module: M1 原料准备
            hours: &h {theory: 8}
            #      ^^ unsupported-yaml
            covers: [1 原料准备]
          - module: M2 面点制作
            hours: *h
            #      ^^ unsupported-yaml
            covers: [2 面点制作]
        ---
        #^^ unsupported-yaml
        """)
    ],
    good: [
      RuleExample(
        .trainingPlan,
        """
        modules:
          - module: M1 原料准备
            hours: {theory: 8}
            covers: [1 原料准备]
        """)
    ])
}
