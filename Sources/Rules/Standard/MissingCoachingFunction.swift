import Linter
import Schema
import TextModel

/// A technician's level of a national occupational standard that does not require teaching others.
struct MissingCoachingFunction: Rule {
  let id: RuleID = "missing-coaching-function"
  let severity = Severity.information
  let documentKinds: Set<DocumentKind> = [.standard]
  let isAboutChinese = true

  private static let coaching = WordFinder(["培训", "指导", "传授", "带教", "传帮带"])

  func check(_ subject: Subject, report: (Finding) -> Void) {
    guard let index = subject.standard, index.standard.profile?.value == .nationalOccupational, !subject.document.hasLostLines else {
      return
    }
    let lacking = Set(subject.catalogueFaults.compactMap { if case .missingFunction(let level, _) = $0 { level } else { nil } })
    for (position, level) in index.levels.enumerated()
    where isTechnician(level.name) && !level.functions.isEmpty && !lacking.contains(position) {
      guard !level.functions.contains(where: { Self.coaching.firstMatch(in: index.functions[$0].title) != nil }) else { continue }
      report(
        Finding(
          at: level.range,
          Bilingual(zh: "\(level.name)没有“培训与指导”一类的职业功能", en: "\(level.name) has no job function such as “training and guidance”"))
      )
    }
  }

  /// 二级/技师, 一级/高级技师.
  private func isTechnician(_ name: Text) -> Bool {
    HanText.hasSuffix(name, "技师") || HanText.hasPrefix(name, "二级") || HanText.hasPrefix(name, "一级")
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "技师以上等级没有“培训与指导”", en: "No job function for training and guidance"),
    rationale: Bilingual(
      zh: "国家职业标准对技师和高级技师一般设“培训与指导”（或“培训管理”）职业功能，要求他们能带教低等级人员。",
      en:
        "National occupational standards usually have a job function “training and guidance” (or “training management”) for technicians and senior technicians, who are expected to teach people of lower levels."
    ),
    basis: Bilingual(zh: "国家职业标准编制的通行要求", en: "Common practice in national occupational standards"),
    bad: [
      RuleExample(
        .standard,
        """
        profile: national-occupational
        levels:
          - level: L2
            name: 二级/技师
            #     ^^^^^^^^^ information[missing-coaching-function]
            functions:
              - function: 1 面点创新
                contents: [{content: 1.1 产品研发}, {content: 1.2 工艺改进}]
        """)
    ],
    good: [
      RuleExample(
        .standard,
        """
        profile: national-occupational
        levels:
          - level: L2
            name: 二级/技师
            functions:
              - function: 1 培训与指导
                contents: [{content: 1.1 理论培训}, {content: 1.2 操作指导}]
        """)
    ])
}
