import Linter
import Schema
import TextModel
import YAML

/// An entry without a number among numbered ones.
struct MissingNumber: Rule {
  let id: RuleID = "missing-number"
  let severity = Severity.warning
  let documentKinds: Set<DocumentKind> = Set(DocumentKind.allCases)
  let rewrites: Set<RewrittenPart> = [.number]

  func check(_ subject: Subject, report: (Finding) -> Void) {
    checkClauses(subject, report)
    guard !subject.numberingFaults.isEmpty else { return }
    let findings = NumberingFindings(subject)
    // The number of `!1.1.2 能…` is there, and was read as a tag.
    let tags = Set(
      subject.document.syntaxProblems.lazy.filter { if case .unsupported = $0.fault { true } else { false } }.map(\.range.start))
    for fault in subject.numberingFaults {
      guard case .missing(let count) = fault.kind else { continue }
      let name = findings.member(fault).name
      if tags.contains(name.range.start) { continue }
      let unnumbered = subject.numbering.lists[fault.list].members.filter { $0.name.value.code == nil }
      let leftovers = unnumbered.map(\.name).filter { TableLeftover.isLikely($0.value.title.string) }
      for leftover in leftovers { report(finding(leftover)) }
      if leftovers.count == unnumbered.count { continue }
      let expected = findings.expected(fault)
      report(
        Finding(
          at: name.range, message(name.value.title.string, expected, count),
          about: .here(items: unnumbered.map(\.name.value.title.string)), fixes: findings.renumbering(fault).map(titled)))
    }
  }

  /// Terms, and clauses of the basic requirements.
  private func checkClauses(_ subject: Subject, _ report: (Finding) -> Void) {
    for (name, fault) in ClauseNumbers.faults(in: subject) {
      guard case .missing(let expected) = fault else { continue }
      let fix = expected.map { code in
        subject.fix(
          Bilingual(zh: "补上编号 \(code)", en: "Add the number \(code)"), .safe, replacing: ByteRange(at: name.titleRange.start),
          with: "\(code) ")
      }
      report(
        Finding(
          at: name.range, message(name.value.title.string, expected?.string, 1),
          fixes: name.value.looksNumbered ? [] : fix.map { [$0] } ?? []))
    }
  }

  /// The finding for a text that may not be an entry: with a number it would be a requirement, so that there is no fix.
  private func finding(_ name: Located<NumberedText>) -> Finding {
    let title = name.value.title.string
    return Finding(
      at: name.range,
      Bilingual(
        zh: "“\(title)”没有编号，像是表格里留下的文字；请删去，或改成注释（以“# ”开头）",
        en: "“\(title)” has no number and looks like a leftover of a table; remove it or make it a comment (`# …`)"))
  }

  private func titled(_ fix: Fix) -> Fix {
    Fix(Bilingual(zh: "补上编号，并更新所有引用", en: "Add the numbers and update all references"), fix.safety, edits: fix.edits)
  }

  private func message(_ title: String, _ expected: String?, _ count: Int) -> Bilingual {
    let should = expected.map { Bilingual(zh: "，应为 \($0)", en: "; it should be \($0)") } ?? Bilingual(zh: "", en: "")
    let first = expected.map { Bilingual(zh: "，应从 \($0) 起", en: "; the first should be \($0)") } ?? Bilingual(zh: "", en: "")
    if count == 1 { return Bilingual(zh: "“\(title)”没有编号\(should.chinese)", en: "“\(title)” has no number\(should.english)") }
    return Bilingual(
      zh: "“\(title)”等 \(count) 条没有编号\(first.chinese)", en: "“\(title)” and \(count - 1) more have no number\(first.english)")
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "缺少编号", en: "Missing number"),
    rationale: Bilingual(
      zh: "起草阶段可以一概不写编号，由位置决定；但有的写、有的不写，读者和引用都无所适从。修复会按位置补上编号。",
      en:
        "A draft may leave out all numbers; they then follow from the position. If some entries have numbers and others do not, readers and references cannot tell which is meant. The fix adds the numbers by position."
    ),
    bad: [
      RuleExample(
        .standard,
        """
        levels:
          - level: junior
            name: 初级
            functions:
              - function: 1 原料准备
                contents:
                  - content: 1.1 选料
                    abilities:
                      - 1.1.1 能辨认常用面粉
                      - 能检查原料的保质期
                      # ^^^^^^^^^^^^^^^^^^ warning[missing-number]: 应为 1.1.2
        """)
    ],
    good: [
      RuleExample(
        .standard,
        """
        levels:
          - level: junior
            name: 初级
            functions:
              - function: 原料准备
                contents:
                  - content: 选料
                    abilities: [能辨认常用面粉, 能检查原料的保质期]
        """)
    ])
}
