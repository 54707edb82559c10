import Linter
import Schema
import TextModel
import YAML

/// Unsupported features of YAML.
struct UnsupportedYaml: Rule {
  let id: RuleID = "unsupported-yaml"
  let severity = Severity.warning

  func check(_ subject: Subject, report: (Finding) -> Void) {
    for problem in subject.document.syntaxProblems {
      guard case .unsupported(let feature) = problem.fault else { continue }
      let text = subject.excerpt(problem.range)
      if feature == .tag || feature == .anchor, text.dropFirst().first?.isNumber ?? false {
        report(numbered(text, problem.range, subject))
      } else {
        report(Finding(at: problem.range, message(feature, text)))
      }
    }
  }

  /// `!1.1.2 能读取水温`: the author marked an item, and YAML reads its number as a tag.
  private func numbered(_ text: String, _ range: ByteRange, _ subject: Subject) -> Finding {
    let sign = String(text.prefix(1))
    return Finding(
      at: range,
      Bilingual(
        zh: "编号 \(text.dropFirst()) 前面的“\(sign)”在 YAML 里另有用途，编号因此没有读进内容；应删去“\(sign)”",
        en: "The `\(sign)` before the number \(text.dropFirst()) has a meaning in YAML, so the number was not read; remove the `\(sign)`"),
      fixes: [
        subject.fix(
          Bilingual(zh: "删去“\(sign)”", en: "Remove `\(sign)`"), .safe, replacing: ByteRange(range.start, range.start + 1), with: "")
      ])
  }

  private func message(_ feature: UnsupportedFeature.Kind, _ text: String) -> Bilingual {
    switch feature {
    case .anchor:
      Bilingual(zh: "锚点“\(text)”不起作用：这里不支持 YAML 的引用", en: "The anchor `\(text)` has no effect; YAML references are not supported here")
    case .alias: Bilingual(zh: "引用“\(text)”没有读取，请把内容写全", en: "The alias `\(text)` was not read; write out the content")
    case .tag: Bilingual(zh: "类型标签“\(text)”不起作用，可以删去", en: "The tag `\(text)` has no effect and can be removed")
    case .mergeKey: Bilingual(zh: "合并“<<”没有读取，请把各字段写全", en: "The merge `<<` was not read; write out the fields")
    case .secondDocument: Bilingual(zh: "一个文件只写一份文档，“---”之后的内容没有读取", en: "A file contains one document; the part after `---` was not read")
    }
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "不支持的 YAML 功能", en: "Unsupported YAML features"),
    rationale: Bilingual(
      zh: "锚点、引用、类型标签、合并（<<）和一个文件多份文档，是给程序员用的。标准和计划要让没写过程序的人也能看懂、能改，所以不支持这些功能：请直接写全内容，一个文件一份文档。",
      en:
        "Anchors, aliases, tags, merging (<<) and several documents in one file are for programmers. People who have never programmed should be able to read and change standards and plans, so these features are not supported: write everything out, with one document in each file."
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
