import Linter
import Schema
import Standards
import TextModel

/// A position that belongs to two levels, or is listed twice at one.
struct DuplicatePosition: Rule {
  let id: RuleID = "duplicate-position"
  let severity = Severity.warning
  let documentKinds: Set<DocumentKind> = [.standard]

  func check(_ subject: Subject, report: (Finding) -> Void) {
    guard let index = subject.standard else { return }
    var seen: [NameKey: (level: Int, range: ByteRange)] = [:]
    for (level, entry) in index.levels.enumerated() {
      for position in entry.level.positions?.value ?? [] {
        let key = NameKey(position.value)
        guard let first = seen[key] else {
          seen[key] = (level, position.range)
          continue
        }
        let other = index.levels[first.level].name
        report(
          Finding(
            at: position.range,
            first.level == level
              ? Bilingual(
                zh: "岗位“\(position.value)”在\(entry.name)中重复", en: "The position “\(position.value)” is listed twice for \(entry.name)")
              : Bilingual(zh: "岗位“\(position.value)”已属于\(other)", en: "The position “\(position.value)” is already listed for \(other)"),
            notes: [Note(subject.location(first.range), Bilingual(zh: "首次出现", en: "first listed here"))]))
      }
    }
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "岗位重复", en: "Duplicate position"),
    rationale: Bilingual(
      zh: "一个岗位对应一个等级，岗位说明据此核对等级。同一岗位出现在两个等级，就无法判断它的要求。",
      en:
        "A position belongs to one level, and job descriptions are checked against that level. If two levels have it, its requirements cannot be determined."
    ),
    bad: [
      RuleExample(
        .standard,
        """
        levels:
          - level: junior
            name: 初级
            positions: [面点师助理, 面点师]
            functions: []
          - level: senior
            name: 高级
            positions: [面点师, 面点主管]
            #           ^^^^^^ warning[duplicate-position]: 已属于初级
            functions: []
        """)
    ],
    good: [
      RuleExample(
        .standard,
        """
        levels:
          - level: junior
            name: 初级
            positions: [面点师助理]
            functions: []
          - level: senior
            name: 高级
            positions: [面点师, 高级面点师]
            functions: []
        """)
    ])
}
