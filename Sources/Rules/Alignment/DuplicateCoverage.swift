import Linter
import Schema
import Standards
import TextModel

/// Repeated coverage: in one list, in two duties or modules, in a duty and the qualifications, or in a copied module.
struct DuplicateCoverage: Rule {
  let id: RuleID = "duplicate-coverage"
  let severity = Severity.information
  let documentKinds: Set<DocumentKind> = [.jobDescription, .trainingPlan]
  let rewrites: Set<RewrittenPart> = [.removal]

  func check(_ subject: Subject, report: (Finding) -> Void) {
    guard let alignment = subject.alignment.alignment else { return }
    let repeated = RepeatedReferences(alignment)
    let inside = repeated.insideLists()
    let copies = repeated.copiedModules()
    // Repetitions inside a copied module are reported with the copy.
    let copied = Set(copies.map(\.module))
    for copy in copies { report(finding(copy.copy, copy.original, subject)) }
    let all = inside + repeated.acrossParts(except: copied)
    let units = all.isEmpty ? [:] : CopiedUnits(subject).originals
    for repetition in all {
      guard case .part(let part) = repetition.reference.container,
        let own = alignment.file.parts.indices.contains(part) ? alignment.file.parts[part] : nil,
        !(own.module.map(copied.contains) ?? false), !(own.name.map { units[$0.range] != nil } ?? false)
      else { continue }
      report(finding(repetition, in: own, alignment, subject))
    }
    checkNotCovered(alignment, subject, report)
    if case .jobDescription = subject.document.content {
      checkJob(alignment, reported: Set(inside.map(\.reference.reference.range)), subject, report)
    }
  }

  /// The finding for a repeated module: the author removes one of the two, or changes what it covers.
  private func finding(_ copy: AlignedFile.Part, _ original: AlignedFile.Part, _ subject: Subject) -> Finding {
    let name = original.name?.value.string ?? ""
    // If its number and hours are repeated too, the sums are wrong as well.
    let isCounted = copy.name?.value == original.name?.value
    return Finding(
      at: copy.name?.range ?? copy.range,
      Bilingual(zh: "与模块“\(name)”相同：名称和对应的条目都一样", en: "The same module as “\(name)”: same name, same content"),
      severity: isCounted ? .error : nil,
      notes: [Note(subject.location(original.name?.range ?? original.range), Bilingual(zh: "相同的模块", en: "the other module"))])
  }

  private func finding(
    _ repetition: RepeatedReferences.Repetition, in part: AlignedFile.Part, _ alignment: Alignment, _ subject: Subject
  ) -> Finding {
    let label = alignment.spelling(repetition.target)
    var about: FindingSubject?
    let message: Bilingual
    switch repetition.kind {
    case .sameList:
      message = Bilingual(zh: "“\(label)”在这一列表中重复", en: "`\(label)` is in this list twice")
    case .insideOther(let parent):
      let whole = alignment.spelling(parent)
      about = .here(whole)
      message = Bilingual(zh: "“\(label)”已包含在“\(whole)”中", en: "`\(label)` is already part of `\(whole)` in the same list")
    case .otherPart(let other):
      let name = other.name?.value.string ?? ""
      about = .here(name)
      message = Bilingual(zh: "“\(label)”已由“\(name)”对应", en: "`\(label)` is already covered by “\(name)”")
    }
    return Finding(
      at: repetition.reference.reference.range, message, about: about,
      notes: [Note(subject.location(repetition.earlier.reference.range), Bilingual(zh: "已在此处对应", en: "it is covered here"))],
      fixes: removals(of: repetition.reference.reference, from: part.covers, subject))
  }

  /// Entries of `not-covered` that are listed twice, perhaps with two reasons.
  private func checkNotCovered(_ alignment: Alignment, _ subject: Subject, _ report: (Finding) -> Void) {
    var first: [Target: ResolvedReference] = [:]
    for resolved in alignment.references {
      guard case .notCovered = resolved.container, case .target(let target) = resolved.resolution else { continue }
      guard let earlier = first[target] else {
        first[target] = resolved
        continue
      }
      let label = alignment.spelling(target)
      report(
        Finding(
          at: resolved.reference.range,
          Bilingual(zh: "“\(label)”已列为不覆盖，请只留一处", en: "`\(label)` is listed as not covered twice; keep one of the two"),
          notes: [Note(subject.location(earlier.reference.range), Bilingual(zh: "已列在这里", en: "it is listed here"))]))
    }
  }

  private func checkJob(_ alignment: Alignment, reported: Set<ByteRange>, _ subject: Subject, _ report: (Finding) -> Void) {
    var first: [Int: ResolvedReference] = [:]
    let copies = copiedDuties(alignment)
    for resolved in alignment.references {
      guard case .part(let part) = resolved.container, alignment.file.parts.indices.contains(part), !copies.contains(part),
        resolved.reference.value.form != .rest, !reported.contains(resolved.reference.range)
      else { continue }
      for target in resolved.resolution.certainTargets {
        let items = alignment.index.items(in: target)
        let known = items.compactMap { first[$0] }
        // Partial repetition is not reported: a reference to a function may be made more specific by its items.
        if !items.isEmpty, known.count == items.count, let earlier = known.first {
          report(finding(resolved, earlier, target, in: alignment.file.parts[part], alignment, subject))
        }
        for item in items where first[item] == nil { first[item] = resolved }
      }
    }
  }

  /// The duties with the same text as an earlier one. They have a finding of their own.
  private func copiedDuties(_ alignment: Alignment) -> Set<Int> {
    var texts: Set<NameKey> = []
    var copies: Set<Int> = []
    for (position, part) in alignment.file.parts.enumerated() {
      guard case .duty = part.kind, let text = part.name?.value, !text.isEmpty else { continue }
      if !texts.insert(NameKey(text)).inserted { copies.insert(position) }
    }
    return copies
  }

  /// A list that would become empty is not changed.
  private func removals(of reference: Located<Reference>, from list: Located<[Located<Reference>]>?, _ subject: Subject) -> [Fix] {
    // Only one member of a range is repeated, so the range stays.
    guard let list, list.value.count > 1, reference.value.form == .one,
      let edit = ListEditing(subject.document.source).remove(reference.range, fromListAt: list.range, key: list.keyRange, isOnlyItem: false)
    else { return [] }
    return [subject.fix(Bilingual(zh: "删去这一条", en: "Remove it here"), .unsafe, [edit])]
  }

  private func finding(
    _ resolved: ResolvedReference, _ earlier: ResolvedReference, _ target: Target, in part: AlignedFile.Part, _ alignment: Alignment,
    _ subject: Subject
  ) -> Finding {
    let isQualification = part.isQualification
    let label = alignment.spelling(target)
    let message =
      isQualification
      ? Bilingual(
        zh: "“\(label)”已由职责对应，任职资格不必再列", en: "`\(label)` is already covered by a duty; it need not be listed under qualifications")
      : Bilingual(zh: "“\(label)”已由另一项职责对应", en: "`\(label)` is already covered by another duty")
    return Finding(
      at: resolved.reference.range, message, severity: isQualification ? .hint : .information,
      notes: [Note(subject.location(earlier.reference.range), Bilingual(zh: "已在此处对应", en: "it is covered here"))],
      fixes: removals(of: resolved.reference, from: part.covers, subject))
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "重复对应", en: "Covered twice"),
    rationale: Bilingual(
      zh: "同一列表中重复的条目、已包含在所列工作内容中的条目，可以删去一处；整个模块重复，多半是复制后忘了修改。两项职责（模块）对应同一内容，往往是划分不清；职责已经对应的条目，任职资格不必再列。",
      en:
        "A reference that is listed twice, or next to the work content that includes it, can be removed in one place. A repeated module is usually a copy that was not edited. Two duties or modules that cover the same content are often not clearly divided. What a duty covers need not be repeated under qualifications."
    ),
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
        #             ^^^^^^^^^^^^^^^^^^^^^^^^ hint[duplicate-coverage]: already covered by a duty
        """),
      RuleExample(
        .trainingPlan,
        """
        modules:
          - module: M1 原料准备
            covers: [1.1 选料, A1.1.2 能检查原料的保质期, 1.2 称量, 1.2 称量]
        #                      ^^^^^^^^^^^^^^^^^^^^^^^^^ information[duplicate-coverage]: 已包含在“1.1 选料”中
        #                                                           ^^^^^^^^ information[duplicate-coverage]: 重复
          - module: M2 面点制作
            covers: [2 面点制作]
          - module: M3 面点制作
            #       ^^^^^^^^^^^ information[duplicate-coverage]: 与模块“M2 面点制作”相同
            covers: [2 面点制作]
        """),
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
