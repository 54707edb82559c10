import Linter
import Schema
import Standards
import TextModel

/// A number that a list has twice.
struct DuplicateNumber: Rule {
  let id: RuleID = "duplicate-number"
  let severity = Severity.error
  let documentKinds: Set<DocumentKind> = Set(DocumentKind.allCases)
  let rewrites: Set<RewrittenPart> = [.number]

  func check(_ subject: Subject, report: (Finding) -> Void) {
    for block in subject.standard?.pasted ?? [] where !block.isLevel { report(Self.finding(block, subject)) }
    if let standard = subject.standard?.standard { checkClauses(standard, subject, report) }
    let faults = subject.numberingFaults.compactMap { fault in
      if case .duplicate(let first) = fault.kind { (fault: fault, first: first) } else { nil }
    }
    guard !faults.isEmpty else { return }
    let findings = NumberingFindings(subject)
    let copies = subject.alignment.alignment.map { Set(RepeatedReferences($0).copiedModules().map(\.module)) } ?? []
    let units = CopiedUnits(subject).originals
    for (fault, first) in faults {
      // A repeated module is reported as a whole.
      let members = subject.numbering.lists[fault.list].members
      if subject.numbering.lists[fault.list].role == .module, copies.contains(fault.member),
        members[fault.member].name.value.whole == members[first].name.value.whole
      {
        continue
      }
      if let original = units[members[fault.member].name.range] {
        report(Self.finding(members[fault.member].name.value.whole, members[fault.member].name.range, original, subject))
        continue
      }
      let code = findings.code(fault.member, in: fault.list)
      let note = Note(subject.location(findings.range(ofMember: first, in: fault.list)), Bilingual(zh: "首次使用", en: "first used here"))
      report(
        Finding(
          at: findings.range(fault), Bilingual(zh: "编号 \(code) 重复", en: "The number \(code) is used twice"), notes: [note],
          fixes: findings.renumbering(fault)))
    }
  }

  /// Checks terms, and clauses of the basic requirements. A repeated term has a finding of its own.
  private func checkClauses(_ standard: Standard, _ subject: Subject, _ report: (Finding) -> Void) {
    for (number, names) in ClauseNumbers.lists(of: standard).enumerated() { check(names, mayHaveCopies: number == 0, subject, report) }
  }

  private func check(_ names: [Located<NumberedText>], mayHaveCopies: Bool, _ subject: Subject, _ report: (Finding) -> Void) {
    var first: [NumberCode: Located<NumberedText>] = [:]
    for name in names {
      guard let code = name.value.code else { continue }
      guard let other = first[code] else {
        first[code] = name
        continue
      }
      if mayHaveCopies, NameKey(other.value.title) == NameKey(name.value.title) { continue }
      report(
        Finding(
          at: name.codeRange, Bilingual(zh: "编号 \(code) 重复", en: "The number \(code) is used twice"),
          notes: [Note(subject.location(other.codeRange), Bilingual(zh: "首次使用", en: "first used here"))]))
    }
  }

  /// A block that was pasted twice is reported as a whole.
  static func finding(_ block: PastedBlock, _ subject: Subject) -> Finding {
    finding(block.label, block.range, block.first, subject)
  }

  private static func finding(_ label: Text, _ range: ByteRange, _ first: ByteRange, _ subject: Subject) -> Finding {
    Finding(
      at: range,
      Bilingual(zh: "“\(label)”整段重复，与前面的一字不差", en: "“\(label)” is repeated here word for word"),
      notes: [Note(subject.location(first), Bilingual(zh: "第一次在此处", en: "the first copy is here"))])
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "编号重复", en: "Duplicate number"),
    rationale: Bilingual(
      zh: "同一等级、同一栏目中，一个编号只能指一条。编号重复时，引用就不知道指的是哪一条。",
      en: "Within one level and one column a number identifies one item. If two items share it, a reference may mean either."),
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
                      - 1.1.1 能检查原料的保质期
                      # ^^^^^ error[duplicate-number]: 编号 1.1.1 重复
        """),
      RuleExample(
        .trainingPlan,
        """
        modules:
          - module: M1 原料准备
          - module: M1 面点制作
          #         ^^ duplicate-number
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
