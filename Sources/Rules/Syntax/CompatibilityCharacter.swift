import Linter
import Schema

/// Radicals and the like that look like Han characters.
struct CompatibilityCharacter: Rule {
  let id: RuleID = "compatibility-character"
  let severity = Severity.warning

  func check(_ subject: Subject, report: (Finding) -> Void) {
    for group in subject.onOneLine({ if case .compatibilityCharacter = $0 { true } else { false } }) {
      guard let first = group.first, case .compatibilityCharacter(let scalar) = first.fault else { continue }
      let written = subject.document.source.string(in: first.range)
      let intended = first.repair.first.map { String(decoding: $0.replacement, as: UTF8.self) } ?? ""
      let code = "U+" + CodePoint.hexadecimal(scalar)
      let more = group.count > 1 ? Bilingual(zh: "（本行共 \(group.count) 个）", en: " (\(group.count) on this line)") : Bilingual(zh: "", en: "")
      report(
        Finding(
          at: first.range,
          Bilingual(
            zh: "“\(written)”（\(code)）只是形似“\(intended)”，不是同一个字\(more.chinese)",
            en: "`\(written)` (\(code)) looks like `\(intended)` but is a different character\(more.english)"),
          fixes: [subject.fix(Bilingual(zh: "换成常用字", en: "Replace with the usual character"), .safe, group.flatMap(\.repair))]))
    }
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "形似的兼容字符", en: "Look-alike characters"),
    rationale: Bilingual(
      zh: "从 PDF 复制文字时，部分汉字会变成康熙部首或兼容字，如“⼯”“⾯”。看上去没有区别，但搜索不到，名称也对不上。",
      en:
        "When text is copied from a PDF, some Chinese characters turn into Kangxi radicals or compatibility ideographs, such as ⼯ or ⾯. They look the same, but searches do not find them and names do not match."
    ),
    basis: Bilingual(zh: "Unicode 标准附件 #15（NFKC）", en: "Unicode Standard Annex #15 (NFKC)"),
    bad: [
      RuleExample(
        .jobDescription,
        """
        department: ⾯点部
        #           ^^ compatibility-character
        """)
    ],
    good: [RuleExample(.jobDescription, "department: 面点部（25℃）①\n")])
}
