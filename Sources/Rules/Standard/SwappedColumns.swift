import Linter
import Schema
import Standards
import YAML

/// Abilities among the knowledge and knowledge among the abilities.
struct SwappedColumns: Rule {
  let id: RuleID = "swapped-columns"
  let severity = Severity.error
  let documentKinds: Set<DocumentKind> = [.standard]
  let rewrites: Set<RewrittenPart> = [.key, .value, .addition]

  func check(_ subject: Subject, report: (Finding) -> Void) {
    for problem in subject.document.syntaxProblems where problem.fault == .swappedColumns {
      guard problem.repair.count > 1 else {
        report(repeated(problem, subject))
        continue
      }
      let other = problem.repair.last { $0.range != problem.range }.map(\.range)
      report(
        Finding(
          at: problem.range,
          Bilingual(
            zh: "能力和知识两栏写反了：这里是知识，“能……”在另一栏",
            en:
              "The columns for abilities and knowledge are swapped: this is knowledge, and the items beginning with 能 (can) are in the other column"
          ),
          notes: other.map { [Note(subject.location($0), Bilingual(zh: "另一栏", en: "the other column"))] } ?? [],
          fixes: subject.repair(problem, Bilingual(zh: "对调两栏的字段名", en: "Swap the field names of the two columns"))))
    }
    for fault in subject.numberingFaults {
      if case .otherColumn(let column) = fault.kind { report(stray(fault, column, subject)) }
    }
  }

  /// Both columns have the key of one of them.
  private func repeated(_ problem: SyntaxProblem, _ subject: Subject) -> Finding {
    let written = subject.document.source.string(in: problem.range)
    let wanted = problem.repair.first.map { String(decoding: $0.replacement, as: UTF8.self) } ?? ""
    return Finding(
      at: problem.range,
      Bilingual(
        zh: "“\(written)”写了两次，从下面的条目看，这里应为“\(wanted)”",
        en: "`\(written)` is used twice; judging by the items below, this one should be `\(wanted)`"),
      fixes: subject.repair(problem, Bilingual(zh: "改为“\(wanted)”", en: "Change to `\(wanted)`")))
  }

  /// The finding for a single item in the wrong column.
  private func stray(_ fault: NumberingFault, _ column: Column, _ subject: Subject) -> Finding {
    let name = subject.numbering.lists[fault.list].members[fault.member].name
    let code = name.value.code?.string ?? ""
    return Finding(
      at: name.range,
      Bilingual(
        zh: "“\(name.value.whole)”应在“\(column.name.chinese)”栏，那里正好缺 \(code)",
        en: "“\(name.value.whole)” belongs in `\(column.name.english)`, where \(code) is missing"))
  }

  /// The items that this rule reports. Rules on wording do not check them, since they belong in the other column.
  static func strays(_ subject: Subject) -> Set<Target> {
    Set(
      subject.numberingFaults.compactMap { fault in
        guard case .otherColumn = fault.kind else { return nil }
        return subject.numbering.lists[fault.list].members[fault.member].target
      })
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "能力与知识两栏写反", en: "Abilities and knowledge swapped"),
    rationale: Bilingual(
      zh: "从表格粘贴时，两栏容易贴反：知识栏里条条以“能”开头，能力栏里一条也没有。修复时只对调两个字段名，条目本身不动。",
      en:
        "When a table is pasted, its two columns are easily swapped: every knowledge item begins with 能 (can), and no ability does. The fix swaps the two field names and leaves the items as they are."
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
                    #^^^^^^^^ error[swapped-columns]
                      - 1.1.1 面粉的种类
                      - 1.1.2 面粉的储存要求
                    knowledge:
                      - 1.1.1 能辨认常用面粉
                      - 1.1.2 能检查原料的保质期
        """),
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
                      - 1.1.3 能登记原料
                    knowledge:
                      - 1.1.2 能检查原料的保质期
                      # ^^^^^^^^^^^^^^^^^^^^^^^^ error[swapped-columns]: 应在“能力”栏
                      - 1.1.1 面粉的种类
        """),
    ],
    good: [
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
                    knowledge:
                      - 1.1.1 面粉的种类
        """)
    ])
}
