import Linter
import Schema
import Standards
import TextModel
import YAML

/// A number that is not written as the format requires.
struct MalformedNumber: Rule {
  let id: RuleID = "malformed-number"
  let severity = Severity.error
  let documentKinds: Set<DocumentKind> = Set(DocumentKind.allCases)
  let rewrites: Set<RewrittenPart> = [.number]

  func check(_ subject: Subject, report: (Finding) -> Void) {
    let odd = NumberContext.oddModules(subject)
    let problems = Self.problems(in: subject, odd)
    if !problems.isEmpty {
      let doubtful = DoubtfulReferences(subject)
      let contradicted = NumberContext.contradicted(subject)
      for problem in problems where !doubtful.explain(problem) && !CutOffText.isIncomplete(problem.range, subject) {
        report(finding(problem, contradicted[problem.range], odd[problem.range], doubtful, subject))
      }
    }
    for problem in subject.document.syntaxProblems where problem.fault == .referenceHead { report(head(problem, subject)) }
    TabsAfterNumbers.findings(subject, excluding: problems).forEach(report)
    guard !subject.numberingFaults.isEmpty else { return }
    let findings = NumberingFindings(subject)
    for fault in subject.numberingFaults {
      guard case .wrongDepth(let count) = fault.kind,
        !problems.contains(where: { odd[$0.range] != nil && $0.range == findings.range(fault) })
      else { continue }
      let fixes = unitNumberFix(fault, subject).map { [$0] } ?? DividedUnitNumber.fixes(fault, subject) ?? findings.renumbering(fault)
      report(Finding(at: findings.range(fault), message(fault, count, subject), fixes: fixes))
    }
  }

  /// `M1` for the `M1.1` of a plan's only module, where no other module shows how modules are numbered.
  private func unitNumberFix(_ fault: NumberingFault, _ subject: Subject) -> Fix? {
    guard let code = unitNumber(fault, subject) else { return nil }
    let list = subject.numbering.lists[fault.list]
    let first = String(code.string.prefix { $0 != "." })
    return subject.fix(
      Bilingual(zh: "改为 \(first)", en: "Change to \(first)"), .safe, replacing: list.members[fault.member].name.codeRange, with: first)
  }

  private func unitNumber(_ fault: NumberingFault, _ subject: Subject) -> NumberCode? {
    let list = subject.numbering.lists[fault.list]
    guard list.role == .module, list.members.count <= 2, let code = list.members[fault.member].name.value.code else { return nil }
    return code.depth == 2 ? code : nil
  }

  /// Full-width signs and spaces are reported by rules of their own.
  private static func problems(in subject: Subject, _ odd: [ByteRange: NumberCode]) -> [ShapeProblem] {
    subject.document.shapeProblems.filter { problem in
      guard case .numberDefect(let defect, let role) = problem.fault else { return false }
      switch defect {
      case .fullwidth: return odd[problem.range] != nil
      case .wideSpace: return false
      case .wrongSeparator: return role?.allowsLetters != true || NumberContext.isBesidePeriods(problem.range, subject)
      case .missingSpace, .leadingZero, .strayPeriod, .otherNotation, .letterForDigit, .severalNumbers: return true
      }
    }
  }

  private func finding(
    _ problem: ShapeProblem, _ contradicted: Column?, _ expected: NumberCode?, _ doubtful: DoubtfulReferences, _ subject: Subject
  ) -> Finding {
    let written = subject.document.source.string(in: problem.range)
    if let column = contradicted {
      return Finding(
        at: problem.range,
        Bilingual(
          zh: "编号“\(written)”与所在的“\(column.name.chinese)”栏不符",
          en: "The number “\(written)” does not fit the column `\(column.name.english)`"))
    }
    let repair = expected.map { NumberContext.repair(problem, $0) } ?? problem.repair
    let wanted = repair.first.map { String(decoding: $0.replacement, as: UTF8.self) }
    if let wanted, case .numberDefect(_, let role?) = problem.fault, let range = range(written, wanted.trimmed, role) {
      return Finding(at: problem.range, range)
    }
    var fixes: [Fix] = []
    if let wanted {
      let title = Bilingual(zh: "改为“\(wanted.trimmed)”", en: "Change to \(wanted.trimmed)")
      fixes = [
        subject.fix(
          isMissingSpace(problem) && expected == nil ? Bilingual(zh: "在编号后加空格", en: "Add a space after the number") : title,
          NumberContext.continues(after: problem.range, subject) || dropsDigit(written, expected)
            || dropsPart(written, wanted, at: problem.range, doubtful)
            ? .unsafe : .safe,
          repair)
      ]
    }
    return Finding(
      at: problem.range, expected == nil ? message(problem, written, wanted?.trimmed) : message(written, wanted?.trimmed), fixes: fixes)
  }

  private func head(_ problem: SyntaxProblem, _ subject: Subject) -> Finding {
    let wanted = problem.repair.first.map { String(decoding: $0.replacement, as: UTF8.self) } ?? ""
    return Finding(
      at: problem.range, message(subject.document.source.string(in: problem.range), wanted),
      fixes: subject.repair(problem, Bilingual(zh: "改为“\(wanted)”", en: "Change to \(wanted)")))
  }

  /// Whether another number than the written one is expected, `M1` for `模块1-2`, so that the fix drops a digit.
  private func dropsDigit(_ written: String, _ expected: NumberCode?) -> Bool {
    guard let expected else { return false }
    return written.count(where: \.isNumber) > expected.string.count(where: \.isNumber)
  }

  /// Whether the fix would drop a part of the number, while the rest does not name an entry for certain. Then the author decides: the
  /// letter of `K3.2 水泵结构知识` may be superfluous, or a part of the number may be missing; the first number of `2 5.1 声道调音` may be the right
  /// one.
  private func dropsPart(_ written: String, _ wanted: String, at range: ByteRange, _ doubtful: DoubtfulReferences) -> Bool {
    guard let first = written.first, wanted.first?.isNumber == true else { return false }
    let dropsSign = "AKTakt能知任".contains(first) && wanted.first != first
    let dropsCount = first.isNumber && written.hasSuffix(wanted.trimmed) && written != wanted.trimmed
    return (dropsSign || dropsCount) && doubtful.contains(range)
  }

  /// `2-3` for one function, `1.1-1.2` for one content: a dash that is not the separator of the parts, which would be too many.
  private func range(_ written: String, _ wanted: String, _ role: NumberedRole) -> Bilingual? {
    guard let depth = role.depth, wanted.split(separator: ".").count > depth, written.contains(where: \.joinsRange) else {
      return nil
    }
    return Bilingual(
      zh: "一条只能有一个编号，这里写了“\(written)”；\(role.title.chinese)的编号为 \(depth) 层",
      en: "An entry has one number, and this one has “\(written)”; \(role.title.english) has a number of \(English.count(depth, "part"))")
  }

  private func isMissingSpace(_ problem: ShapeProblem) -> Bool {
    if case .numberDefect(.missingSpace, _) = problem.fault { true } else { false }
  }

  private func message(_ problem: ShapeProblem, _ written: String, _ wanted: String?) -> Bilingual {
    if isMissingSpace(problem) {
      return Bilingual(zh: "编号 \(written) 与文字之间缺少空格", en: "There is no space between the number \(written) and its text")
    }
    if case .numberDefect(.severalNumbers, _) = problem.fault {
      return Bilingual(
        zh: "一条只能有一个编号，这里写了“\(written.trimmed)”；请分成几条，或只留一个编号",
        en: "An entry has one number, and this one has “\(written.trimmed)”; write several entries, or keep one number")
    }
    return message(written, wanted)
  }

  private func message(_ written: String, _ wanted: String?) -> Bilingual {
    let should = wanted.map { Bilingual(zh: "，应为 \($0)", en: "; it should be \($0)") } ?? Bilingual(zh: "", en: "")
    return Bilingual(zh: "编号“\(written)”写法不规范\(should.chinese)", en: "The number “\(written)” is not written correctly\(should.english)")
  }

  private func message(_ fault: NumberingFault, _ count: Int, _ subject: Subject) -> Bilingual {
    let list = subject.numbering.lists[fault.list]
    let code = list.members[fault.member].name.value.code?.string ?? ""
    let wanted = subject.numbering.expected[fault.list][fault.member]
    if unitNumber(fault, subject) != nil {
      let first = code.prefix { $0 != "." }
      return Bilingual(
        zh: "\(code) 是单元的编号，模块的编号只有一层，如 \(first)", en: "\(code) is a unit number; the number of a module has one part, as in \(first)")
    }
    guard let depth = list.role.depth else {
      let should = wanted.map { Bilingual(zh: "，应为 \($0)", en: "; it should be \($0)") } ?? Bilingual(zh: "", en: "")
      return Bilingual(
        zh: "编号 \(code) 与其他\(list.role == .unit ? "单元" : "模块")的写法不同\(should.chinese)",
        en: "The number \(code) is not written like those of the other \(list.role == .unit ? "units" : "modules")\(should.english)")
    }
    let what = list.role.title
    let others = count > 1 ? Bilingual(zh: "等 \(count) 条的编号", en: " and \(count - 1) more") : Bilingual(zh: "", en: "")
    let example = wanted.map { Bilingual(zh: "，如 \($0)", en: ", as in \($0)") }
    return Bilingual(
      zh: "\(what.chinese)的编号 \(code) \(others.chinese)层数不对，应为 \(depth) 层\(example?.chinese ?? "")",
      en:
        "The number \(code)\(others.english) has the wrong number of parts: \(what.english) should have \(English.count(depth, "part"))\(example?.english ?? "")"
    )
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "编号写法不规范", en: "Malformed number"),
    rationale: Bilingual(
      zh: "职业功能用一层编号（2），工作内容两层（2.2），能力要求和相关知识三层（2.2.1）；各层之间用半角句点，编号与文字之间空一格。写成 1-1、1.1.、1.01，或者漏掉空格，编号就可能被当成文字，引用也对不上。",
      en:
        "The number of a job function has one part (2), that of a work content two (2.2), that of an item three (2.2.1). Parts are separated by periods, and a space follows. If a number is written as 1-1, 1.1. or 1.01, or without the space, it may be read as text, and references to it fail."
    ),
    basis: Bilingual(
      zh: "GB/T 1.1—2020《标准化工作导则 第1部分：标准化文件的结构和起草规则》关于条的编号",
      en: "GB/T 1.1—2020, rules for the structure and drafting of standards: numbering of clauses"),
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
                  - content: 1-1 选料
                  #          ^^^ error[malformed-number]: 应为 1.1
                    abilities:
                      - 1.1.1. 能辨认常用面粉
                      # ^^^^^^ malformed-number
                      - 1.1.02 能检查原料的保质期
                      # ^^^^^^ malformed-number
                      - 1.3 能登记原料
                      # ^^^ malformed-number: 应为 3 层，如 1.1.3
        """),
      RuleExample(
        .trainingPlan,
        """
        modules:
          - module: M1 面点制作
            covers:
              - 2.1和面
              # ^^^ malformed-number: 缺少空格
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
                      - 1.1.2 能检查原料的保质期
        """)
    ])
}

extension String {
  /// Without the blanks at its end.
  fileprivate var trimmed: String {
    var view = self[...]
    while view.last == " " { view.removeLast() }
    return String(view)
  }
}
