import Linter
import Schema
import Standards
import TextModel

/// A duty, module or unit that refers to nothing in the standard.
struct UncoveringEntry: Rule {
  let id: RuleID = "uncovering-entry"
  let severity = Severity.warning
  let documentKinds: Set<DocumentKind> = [.jobDescription, .trainingPlan]

  func check(_ subject: Subject, report: (Finding) -> Void) {
    guard let file = subject.alignedFile, !subject.document.unread.contains(.references) else { return }
    if var objectives = ReferenceObjectives(subject) { objectives.findings().forEach(report) }
    var coveredByUnits: Set<Int> = []
    for part in file.parts where !(part.covers?.value.isEmpty ?? true) {
      if case .unit(let module, _) = part.kind { coveredByUnits.insert(module) }
    }
    let unreadable = subject.document.shapeProblems.filter { $0.fault.isAboutReferences }.map(\.range).sorted()
    let emptied = subject.document.shapeProblems.filter { if case .emptyValue = $0.fault { true } else { false } }.map(\.range).sorted()
    let lost = subject.document.syntaxProblems.filter { !$0.isRepairIntended }.map(\.range)
    // If a single thing is missing and only this field is empty, the finding about the missing thing is here.
    lazy var reported = EmptyReferences(subject)?.range
    let nameless = subject.document.shapeProblems.filter(\.isMissingKey).map(\.range.start)
    for part in file.parts where !part.isQualification {
      // A list whose items could not be read, or have no content, has its finding already.
      let coversNothing = part.covers.map { $0.value.isEmpty && !contains($0.range, emptied) } ?? !contains(part.range, unreadable)
      guard coversNothing else { continue }
      if losesLines(part, lost, file) || CutOffText.isIncomplete(part.range, subject) { continue }
      // A module covers what its units cover.
      if case .module(let module) = part.kind, coveredByUnits.contains(module) { continue }
      if let reported, reported == part.covers?.range ?? part.name?.range { continue }
      // An entry without a name is reported as such; it may be no entry at all: `- notes: …` below the last module.
      if part.name == nil, nameless.contains(where: { part.range.start <= $0 && $0 < part.range.end }) { continue }
      let name = part.name?.value.string ?? ""
      let (chinese, english) = kindName(part.kind)
      report(
        Finding(
          at: part.name?.range ?? part.range,
          Bilingual(zh: "\(chinese)“\(name)”没有对应标准的任何条目", en: "\(english) “\(name)” covers no item of the standard"),
          fixes: EmptyReferences.addition(to: part, subject)))
    }
  }

  /// Whether lines of the part could not be read: they may be its list.
  private func losesLines(_ part: AlignedFile.Part, _ lost: [ByteRange], _ file: AlignedFile) -> Bool {
    guard !lost.isEmpty else { return false }
    let next = file.parts.lazy.map(\.range.start).filter { $0 > part.range.start }.min() ?? .max
    return lost.contains { $0.start >= part.range.start && $0.start < next }
  }

  /// Whether a range contains one of the ranges, which are sorted.
  private func contains(_ range: ByteRange, _ sorted: [ByteRange]) -> Bool {
    let first = sorted.sortedPrefixCount { $0.start < range.start }
    return sorted[first...].prefix { $0.start <= range.end }.contains { range.contains($0) }
  }

  private func kindName(_ kind: AlignedFile.Part.Kind) -> (String, String) {
    switch kind {
    case .duty: ("职责", "Duty")
    case .module: ("模块", "Module")
    case .unit: ("单元", "Unit")
    case .qualification: ("任职资格", "Qualification")
    }
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "没有对应标准的条目", en: "Duty or module without references"),
    rationale: Bilingual(
      zh: "每项职责、每个模块和单元都应说明对应标准的哪些内容，否则评审时无法判断它为何存在、覆盖是否完整。模块由单元组成时，单元写了对应即可。",
      en:
        "Every duty, module and unit should say which part of the standard it covers; otherwise reviewers cannot tell why it is there and whether the coverage is complete. If a module consists of units, the references of the units are enough."
    ),
    bad: [
      RuleExample(
        .trainingPlan,
        """
        modules:
          - module: M1 原料准备
        #           ^^^^^^^^^^^ warning[uncovering-entry]: 模块“M1 原料准备”
            hours: {theory: 2, practice: 4}
        """),
      RuleExample(
        .jobDescription,
        """
        duties:
          - duty: 负责原料准备
        #         ^^^^^^^^^^^^ warning[uncovering-entry]: Duty
            covers: []
        """),
    ],
    good: [
      RuleExample(
        .trainingPlan,
        """
        modules:
          - module: M1 原料准备
            units:
              - {unit: M1.1 选料, covers: [1.1 选料]}
              - {unit: M1.2 称量, covers: [1.2 称量]}
        """)
    ])
}

extension ShapeProblem.Fault {
  fileprivate var isAboutReferences: Bool {
    switch self {
    case .wrongType(expected: .list(of: .reference), _), .wrongType(expected: .reference, _), .emptyValue: true
    default: false
    }
  }
}
