import Linter
import Schema
import Standards

/// Numbers that do not follow one another.
struct NumberGap: Rule {
  let id: RuleID = "number-gap"
  let severity = Severity.error
  let documentKinds: Set<DocumentKind> = Set(DocumentKind.allCases)
  let rewrites: Set<RewrittenPart> = [.number]

  func check(_ subject: Subject, report: (Finding) -> Void) {
    checkClauses(subject, report)
    guard !subject.numberingFaults.isEmpty else { return }
    let findings = NumberingFindings(subject)
    // A gap that comes from a missing module is not reported: the missing coverage is, and its fix closes the gap.
    let explainsGaps =
      subject.alignment.alignment.map { $0.areGapsKnown && !($0.gaps.functions.isEmpty && $0.gaps.contents.isEmpty) } ?? false
    let catalogueGaps = CatalogueGaps(subject.standard)
    for fault in subject.numberingFaults {
      if let finding = Self.runTogether(fault, subject) {
        report(finding)
        continue
      }
      let code = findings.code(fault.member, in: fault.list)
      let message: Bilingual
      let other: Int?
      switch fault.kind {
      case .gap where explainsGaps: continue
      case .gap(let after) where catalogueGaps.explainGap(fault, after: after, subject.numbering): continue
      case .gap(let after):
        message = gap(fault, after, subject)
        other = after
      case .disorder(let neighbour, let isAfterHigher):
        let there = findings.code(neighbour, in: fault.list)
        message =
          isAfterHigher
          ? Self.order(code, after: there)
          : Bilingual(zh: "\(code) 排在 \(there) 之前，顺序不对", en: "\(code) comes before \(there), which is out of order")
        other = neighbour
      default: continue
      }
      let notes = other.map { Note(subject.location(findings.range(ofMember: $0, in: fault.list)), Self.neighbourNote) }
      let neighbour = other.map { findings.code($0, in: fault.list) } ?? ""
      report(
        Finding(
          at: findings.range(fault), message, about: .here(neighbour), notes: notes.map { [$0] } ?? [], fixes: findings.renumbering(fault)))
    }
  }

  /// Checks terms, and clauses of the basic requirements. There is no fix, since other documents cite the numbers.
  private func checkClauses(_ subject: Subject, _ report: (Finding) -> Void) {
    lazy var joined = JoinedTexts.codesWithinClauses(subject)
    for (name, fault) in ClauseNumbers.faults(in: subject) {
      guard let code = name.value.code else { continue }
      switch fault {
      case .gap(let previous, let missing):
        if joined.contains(missing) { continue }
        report(
          Finding(
            at: name.codeRange,
            Bilingual(zh: "\(previous) 之后是 \(code)，缺 \(missing)", en: "\(code) follows \(previous): \(missing) is missing")))
      case .disorder(let previous): report(Finding(at: name.codeRange, Self.order(code.string, after: previous.string)))
      case .missing: continue
      }
    }
  }

  private static func order(_ code: String, after other: String) -> Bilingual {
    Bilingual(zh: "\(code) 排在 \(other) 之后，顺序不对", en: "\(code) comes after \(other), which is out of order")
  }

  /// `1.1.23 类护理项目`: the first digits of the text were joined with the number.
  private static func runTogether(_ fault: NumberingFault, _ subject: Subject) -> Finding? {
    guard case .gap = fault.kind, let expected = subject.numbering.expected[fault.list][fault.member] else { return nil }
    let name = subject.numbering.lists[fault.list].members[fault.member].name
    guard let digits = name.value.digitsOfText(after: expected), let code = name.value.code else { return nil }
    return Finding(
      at: name.codeRange,
      Bilingual(
        zh: "编号 \(code) 与上一条不连续，“\(digits)”是否属于文字？应为“\(expected) \(digits)”",
        en: "\(code) does not follow the number above; if `\(digits)` belongs to the text, write `\(expected) \(digits)`"),
      fixes: [
        subject.fix(
          Bilingual(zh: "改为“\(expected) \(digits)”", en: "Change to `\(expected) \(digits)`"), .unsafe, replacing: name.codeRange,
          with: "\(expected) \(digits)")
      ])
  }

  private static let neighbourNote = Bilingual(zh: "与这一条相比", en: "compared with this one")

  /// `1.1.3 之后是 1.1.5，缺 1.1.4`.
  private func gap(_ fault: NumberingFault, _ after: Int?, _ subject: Subject) -> Bilingual {
    let members = subject.numbering.lists[fault.list].members
    guard let code = members[fault.member].name.value.code, let series = code.series else {
      return Bilingual(zh: "编号不连续", en: "Numbers are not consecutive")
    }
    let prefix = series.prefix.string
    guard let previous = after.flatMap({ members[$0].name.value.code }), let lower = previous.series?.number
    else { return Bilingual(zh: "编号从 \(code) 开始，应从 \(prefix)1 开始", en: "The numbers begin with \(code) instead of \(prefix)1") }
    let first = "\(prefix)\(lower + 1)"
    guard series.number - lower > 2 else {
      return Bilingual(zh: "\(previous) 之后是 \(code)，缺 \(first)", en: "\(code) follows \(previous): \(first) is missing")
    }
    let last = "\(prefix)\(series.number - 1)"
    return Bilingual(zh: "\(previous) 之后是 \(code)，缺 \(first) 至 \(last)", en: "\(code) follows \(previous): \(first) to \(last) are missing")
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "编号不连续", en: "Numbers not consecutive"),
    rationale: Bilingual(
      zh:
        "编号应从 1 开始，按顺序连续；比较时逐层按数值，5.2.10 在 5.2.9 之后。跳号和错序多是增删条目后留下的，读者会以为漏印了内容。修复时，工作区内所有引用一并改号；命令行只写了标准的，同一仓库中引用它的文件也一并修改。引用它的文件不全时（标准输入、编辑器没有打开文件夹），不自动改号。",
      en:
        "Numbers start at 1 and are consecutive; they are compared part by part, so 5.2.10 comes after 5.2.9. Gaps and wrong order are left over from editing, and readers think that something is missing. The fix also renumbers every reference in the workspace; if only the standard is named on the command line, the files of its repository that refer to it are updated too. If these files are not all known (standard input, an editor without an open folder), nothing is renumbered automatically."
    ),
    basis: Bilingual(zh: "GB/T 1.1—2020：条的编号连续", en: "GB/T 1.1—2020: clauses are numbered consecutively"),
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
                      - 1.1.3 能检查原料的保质期
                      # ^^^^^ error[number-gap]: 缺 1.1.2
                    knowledge:
                      - 1.1.2 面粉的种类
                      # ^^^^^ number-gap: 顺序不对
                      - 1.1.1 面粉的等级
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
              - function: 1 原料准备
                contents:
                  - content: 1.1 选料
                    knowledge:
                      - 1.1.1 面粉的种类
                      - 1.1.2 面粉的等级
                      - 1.1.3 面粉的产地
                      - 1.1.4 面粉的储存
                      - 1.1.5 糖的种类
                      - 1.1.6 油的种类
                      - 1.1.7 酵母的种类
                      - 1.1.8 水的要求
                      - 1.1.9 盐的要求
                      - 1.1.10 添加剂的规定
        """)
    ])
}
