import Linter
import Schema
import Standards
import TextModel

/// Years of work that do not rise with the level, or rise with education.
struct ExperienceNotIncreasing: Rule {
  let id: RuleID = "experience-not-increasing"
  let severity = Severity.error
  let documentKinds: Set<DocumentKind> = [.standard]

  /// A condition that asks for education and years only: others cannot be compared.
  private struct Plain {
    let education: Education
    let years: Quantity
    let range: ByteRange
  }

  func check(_ subject: Subject, report: (Finding) -> Void) {
    guard let index = subject.standard else { return }
    var lower: [Education: (level: Int, condition: Plain)] = [:]
    for (position, level) in index.levels.enumerated() {
      let conditions = plain(level.level)
      compareWithinLevel(conditions, index, report)
      for condition in conditions {
        if let below = lower[condition.education], below.level < position, condition.years <= below.condition.years {
          report(finding(condition, below.condition, position, below.level, index))
        }
        lower[condition.education] = (position, condition)
      }
    }
  }

  private func plain(_ level: Level) -> [Plain] {
    (level.entry?.value ?? []).compactMap { entry in
      guard let years = entry.value.years, entry.value.previousLevel == nil, entry.value.other == nil,
        SensibleNumbers.isYears(years.value)
      else { return nil }
      return Plain(education: entry.value.education?.value ?? .any, years: years.value, range: years.range)
    }
  }

  private func compareWithinLevel(_ conditions: [Plain], _ index: StandardIndex, _ report: (Finding) -> Void) {
    var best: Plain?
    for condition in conditions.sorted(by: { ($0.education, $0.years) < ($1.education, $1.years) }) {
      if let best, best.education < condition.education, condition.years > best.years {
        report(
          Finding(
            at: condition.range,
            Bilingual(
              zh: "\(condition.education.name.chinese)要求 \(condition.years) 年，反而多于\(best.education.name.chinese)的 \(best.years) 年",
              en:
                "\(condition.years) years are required with `\(condition.education.name.english)`, more than the \(best.years) with `\(best.education.name.english)`"
            ),
            about: .here("\(best.years)"), severity: .warning,
            notes: [Note(index.file.location(best.range), Bilingual(zh: "较低学历的年限", en: "years for the lower education"))]))
      }
      if best.map({ condition.years < $0.years }) ?? true { best = condition }
    }
  }

  private func finding(_ condition: Plain, _ below: Plain, _ level: Int, _ lowerLevel: Int, _ index: StandardIndex) -> Finding {
    let name = index.levels[level].name
    let lowerName = index.levels[lowerLevel].name
    let education = condition.education.name
    return Finding(
      at: condition.range,
      Bilingual(
        zh: "\(name)的工作年限（\(education.chinese)）为 \(condition.years) 年，应多于\(lowerName)的 \(below.years) 年",
        en:
          "\(name) requires \(condition.years) years (\(education.english)); it should require more than the \(below.years) of \(lowerName)"
      ),
      about: .here("\(below.years)"),
      notes: [Note(index.file.location(below.range), Bilingual(zh: "\(lowerName)的工作年限", en: "years for \(lowerName)"))])
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "工作年限不递增", en: "Years of work do not increase"),
    rationale: Bilingual(
      zh: "学历相同，等级越高，要求的工作年限应越长；等级相同，学历越高，年限不应更长。只比较单纯由学历和年限构成的条件。",
      en:
        "With the same education, a higher level should require more years of work; at the same level, a higher education should not require more years. Only conditions that consist of education and years are compared."
    ),
    bad: [
      RuleExample(
        .standard,
        """
        levels:
          - level: junior
            name: 初级
            entry:
              - {education: any, years: 3}
              - {education: bachelor, years: 4}
              #                              ^ warning[experience-not-increasing]: 本科要求 4 年
            functions: []
          - level: senior
            name: 高级
            entry:
              - {education: any, years: 3}
              #                         ^ error[experience-not-increasing]: 应多于初级的 3 年
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
            entry:
              - {education: any, years: 3}
              - {education: bachelor, other: 实习期满}
            functions: []
          - level: senior
            name: 高级
            entry:
              - {education: any, years: 6}
              - {education: bachelor, years: 2}
              - {previous-level: junior, years: 2}
            functions: []
        """)
    ])
}
