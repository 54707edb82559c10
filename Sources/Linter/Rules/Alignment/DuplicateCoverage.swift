import Schema
import YAML

/// The same of the standard in two duties, or in a duty and again in the qualifications.
public struct DuplicateCoverage: Rule {
  public let id: RuleID = "duplicate-coverage"
  public let severity = Severity.information

  public init() {}

  public func check(_ subject: Subject, report: (Finding) -> Void) {
    guard case .jobDescription = subject.document.content, let alignment = subject.alignment.alignment else { return }
    var first: [Int: ResolvedReference] = [:]
    for resolved in alignment.references {
      guard case .part(let part) = resolved.place, let target = resolved.resolution.certain else { continue }
      let items = alignment.index.items(in: target)
      let known = items.compactMap { first[$0] }
      // What is covered again in part only is no repetition: a function may be narrowed down by its items.
      if !items.isEmpty, known.count == items.count, let earlier = known.first {
        var finding = finding(
          resolved, earlier, target, isQualification: alignment.file.parts[part].isQualification, alignment, subject)
        if let removal = removal(of: resolved.reference, from: alignment.file.parts[part].covers, subject) { finding.fixes = [removal] }
        report(finding)
      }
      for item in items where first[item] == nil { first[item] = resolved }
    }
  }

  /// A list that would be empty is left alone: its part covered nothing then.
  private func removal(of reference: Located<Reference>, from list: Located<[Located<Reference>]>?, _ subject: Subject) -> Fix? {
    guard let list, list.value.count > 1,
      let edit = ListEditing(subject.document.source).remove(reference.range, fromListAt: list.range, key: list.keyRange, isOnlyItem: false)
    else { return nil }
    return subject.fix(Bilingual(zh: "删去这一条", en: "Take it out here"), .unsafe, [edit])
  }

  private func finding(
    _ resolved: ResolvedReference, _ earlier: ResolvedReference, _ target: Target, isQualification: Bool, _ alignment: Alignment,
    _ subject: Subject
  ) -> Finding {
    let label = alignment.spelling(target)
    let message =
      isQualification
      ? Bilingual(zh: "“\(label)”已由职责对应，任职资格不必再列", en: "A duty implies `\(label)` already")
      : Bilingual(zh: "“\(label)”已由另一项职责对应", en: "Another duty covers `\(label)` already")
    return Finding(
      at: resolved.reference.range, message, severity: isQualification ? .hint : .information,
      notes: [Note(subject.location(earlier.reference.range), Bilingual(zh: "已在此处对应", en: "it is covered here"))])
  }

  public let documentation = RuleDocumentation(
    title: Bilingual(zh: "重复对应", en: "Covered twice"),
    rationale: Bilingual(
      zh: "两项职责对应同一内容，往往是职责划分不清；职责已经对应的条目，任职资格不必再列。",
      en: "Two duties that cover the same are often badly divided; what a duty covers need not stand among the qualifications again."),
    bad: [
      RuleExample(
        .jobDescription,
        """
        duties:
          - duty: 负责原料准备
            covers: [1 原料准备]
          - duty: 负责选料
            covers: [1.1 选料]
        #            ^^^^^^^^ information[duplicate-coverage]: 另一项职责
        qualifications:
          knowledge: [1.2.1 计量器具的使用方法]
        #             ^^^^^^^^^^^^^^^^^^^^^^^^ hint[duplicate-coverage]: A duty implies
        """)
    ],
    good: [
      RuleExample(
        .jobDescription,
        """
        duties:
          - duty: 负责选料
            covers: [1.1 选料]
          - duty: 负责称量
            covers: [1.2 称量]
        """)
    ])
}
