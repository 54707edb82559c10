import Linter
import Schema
import Standards
import TextModel

/// Abilities or knowledge of a content that is otherwise covered.
struct MissingItem: Rule {
  let id: RuleID = "missing-item"
  let severity = Severity.warning
  let documentKinds: Set<DocumentKind> = [.jobDescription, .trainingPlan]

  /// The maximum number of names in a message; the fix writes them all.
  private static let maximumListed = 6

  func check(_ subject: Subject, report: (Finding) -> Void) {
    guard let alignment = subject.alignment.alignment, alignment.areGapsKnown, let partsRange = alignment.file.partsRange else { return }
    for gap in alignment.gaps.partial where !AbilityWithoutKnowledge.lacksAllKnowledge(gap.content, gap.items, alignment) {
      report(finding(gap.content, gap.items, partsRange, alignment, subject))
    }
  }

  private func finding(_ content: Int, _ items: [Int], _ partsRange: ByteRange, _ alignment: Alignment, _ subject: Subject) -> Finding {
    let index = alignment.index
    let part = partToExtend(forContent: content, alignment) ?? alignment.partToExtend(forFunction: index.contents[content].function)
    let label = index.label(of: .content(content))
    let counted = alignment.itemCount(items)
    let list = items.prefix(Self.maximumListed).map { alignment.spelling(.item($0)) }
    let more = items.count > Self.maximumListed ? ("；……共 \(items.count) 条", "; … \(items.count) in all") : ("", "")
    let missesOnlyKnowledge = items.allSatisfy { index.items[$0].column == .knowledge }
    return Finding(
      at: part?.covers?.head ?? partsRange,
      Bilingual(
        zh: "“\(label)”还缺\(counted.chinese)：" + list.joined(separator: "；") + more.0,
        en: "`\(label)` is not fully covered; missing: \(counted.english): " + list.joined(separator: "; ") + more.1),
      about: .of(alignment.identity(.content(content)), items: items.map { alignment.identity(.item($0)) }),
      severity: missesOnlyKnowledge ? .information : .warning, notes: [alignment.note(.content(content))],
      fixes: fixes(content, items, part, alignment, subject) + leavingOut(items, alignment, subject))
  }

  /// The part that covers items of the content.
  private func partToExtend(forContent content: Int, _ alignment: Alignment) -> AlignedFile.Part? {
    for resolved in alignment.references {
      guard case .part(let part) = resolved.container, alignment.file.parts[part].covers != nil, !alignment.file.parts[part].isQualification
      else { continue }
      if resolved.resolution.assumedTargets.contains(where: { alignment.index.content(of: $0) == content }) {
        return alignment.file.parts[part]
      }
    }
    return nil
  }

  private func fixes(_ content: Int, _ items: [Int], _ part: AlignedFile.Part?, _ alignment: Alignment, _ subject: Subject) -> [Fix] {
    // A new duty or module is made for the content, not for each of its items.
    guard part != nil || items.count == 1 else { return PartAssist.add(.content(content), to: nil, alignment, subject) }
    let added = items.flatMap { PartAssist.add(.item($0), to: part, alignment, subject) }
    guard let name = part?.name?.value.string, added.count == items.count, items.count > 1 else { return added }
    // All edits are insertions at one offset, and become a single edit.
    let joined = added.flatMap { $0.edits.map(\.edit) }
    guard let first = joined.first else { return added }
    let text = joined.flatMap(\.replacement)
    return [
      subject.fix(
        Bilingual(zh: "在“\(name)”中加入这 \(items.count) 条", en: "Add these \(items.count) items to “\(name)”"), .assist,
        [TextEdit(first.range, text)])
    ]
  }

  private func leavingOut(_ items: [Int], _ alignment: Alignment, _ subject: Subject) -> [Fix] {
    items.count == 1 ? PartAssist.leaveOut(.item(items[0]), alignment, subject) : []
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "工作内容缺少条目", en: "Missing items of a work content"),
    rationale: Bilingual(
      zh: "按条目对应时，同一工作内容里没有列出的能力和知识就是没有安排。缺少能力为警告，只缺知识为提示。一项工作内容只报告一次，列出全部缺少的条目。",
      en:
        "If a plan refers to single items, the abilities and knowledge items of the same work content that are not listed are not taught. Missing abilities are a warning; missing knowledge alone is information. Each work content is reported once, with everything that is missing."
    ),
    bad: [
      RuleExample(
        .trainingPlan,
        """
        modules:
          - module: M1 原料准备
            covers: [A1.1.1 能辨认常用面粉, 1.2 称量]
        #   ^^^^^^ warning[missing-item]: A1.1.2 能检查原料的保质期
          - module: M2 面点制作
            covers: [2 面点制作]
        """)
    ],
    good: [
      RuleExample(
        .trainingPlan,
        """
        modules:
          - module: M1 原料准备
            covers: [A1.1.1 能辨认常用面粉, A1.1.2 能检查原料的保质期, K1.1.1 面粉的种类, 1.2 称量]
          - module: M2 面点制作
            covers: [2 面点制作]
        """)
    ])
}
