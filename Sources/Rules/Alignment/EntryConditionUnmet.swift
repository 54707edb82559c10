import Linter
import Schema
import Standards
import TextModel

/// A job that asks for less than every entry condition of its level, or for as much as the next level does.
struct EntryConditionUnmet: Rule {
  let id: RuleID = "entry-condition-unmet"
  let severity = Severity.warning
  let documentKinds: Set<DocumentKind> = [.jobDescription]

  func check(_ subject: Subject, report: (Finding) -> Void) {
    guard case .jobDescription(let job) = subject.document.content, let alignment = subject.alignment.alignment else { return }
    guard let years = job.years, SensibleNumbers.isYears(years.value) else { return }
    // Education that could not be read is a finding of its own and does not count as “any”.
    guard job.education != nil || !isWritten(.init("education", "学历"), subject) else { return }
    let education = job.education?.value ?? .any
    guard let own = conditionsWithLevelsBelow(alignment.level, alignment), !own.isEmpty else { return }
    let name = alignment.levelName(alignment.level)
    let range = years.range
    let asked = Bilingual(
      zh: "\(education.name.chinese)、\(years.value) 年",
      en: "\(education.name.english), \(Self.years(years.value))")
    if !own.contains(where: { education >= $0.education && years.value >= $0.years }) {
      report(
        Finding(
          at: range,
          Bilingual(
            zh: "岗位要求（\(asked.chinese)）低于\(name.chinese)的每一条申报条件：\(list(own).chinese)",
            en: "The job requires less (\(asked.english)) than any entry condition of level \(name.english): \(list(own).english)"),
          about: .here(education.name.english, items: own.map { "\($0.education.name.english) \($0.years)" }),
          notes: own.prefix(1).map { Note($0.location, Bilingual(zh: "申报条件在此处", en: "the entry conditions are here")) }))
    } else if let next = nextLevel(alignment),
      let met = conditions(next, alignment).first(where: {
        // An additional requirement (an internship, a certificate) may be the difference.
        $0.other == nil && education >= $0.education && years.value >= $0.years
      })
    {
      let nextName = alignment.levelName(next)
      report(
        Finding(
          at: range,
          Bilingual(
            zh: "岗位要求（\(asked.chinese)）已达到\(nextName.chinese)的申报条件",
            en: "What the job requires (\(asked.english)) already meets the entry conditions of level \(nextName.english)"),
          about: .here(education.name.english, "\(met.education.name.english) \(met.years)"),
          notes: [Note(met.location, Bilingual(zh: "\(nextName.chinese)的申报条件", en: "an entry condition of \(nextName.english)"))]))
    }
  }

  private func isWritten(_ key: KeyName, _ subject: Subject) -> Bool {
    guard let root = subject.document.tree.root else { return false }
    return root.value(forKey: Text(key.english)) != nil || root.value(forKey: Text(key.chinese)) != nil
  }

  private struct Condition {
    let education: Education
    let years: Quantity
    /// The requirements other than years.
    let other: String?
    let location: Location
    /// The condition as it is written, if the years of a previous level are added to its own.
    var written: Bilingual?
  }

  private func nextLevel(_ alignment: Alignment) -> Int? {
    alignment.level + 1 < alignment.index.levels.count ? alignment.level + 1 : nil
  }

  private func conditions(_ level: Int, _ alignment: Alignment) -> [Condition] {
    (alignment.index.levels[level].level.entry?.value ?? []).compactMap { entry in
      guard entry.value.previousLevel == nil else { return nil }
      if entry.value.years == nil, entry.value.other == nil { return nil }
      return Condition(
        education: entry.value.education?.value ?? .any, years: entry.value.years?.value ?? .zero, other: entry.value.other?.value.string,
        location: alignment.index.file.location(entry.range))
    }
  }

  /// The conditions, including those of the previous levels that they require: two years after a level that requires one year are three.
  /// Nil if the conditions of a previous level are not known.
  private func conditionsWithLevelsBelow(_ level: Int, _ alignment: Alignment) -> [Condition]? {
    var all = conditions(level, alignment)
    for entry in alignment.index.levels[level].level.entry?.value ?? [] {
      guard let previous = entry.value.previousLevel else { continue }
      guard let below = alignment.index.level(spelled: previous.value), below < level,
        let conditions = conditionsWithLevelsBelow(below, alignment), !conditions.isEmpty
      else { return nil }
      let education = entry.value.education?.value ?? .any
      let years = entry.value.years?.value ?? .zero
      all += conditions.map {
        Condition(
          education: max(education, $0.education), years: years + $0.years, other: entry.value.other?.value.string ?? $0.other,
          location: alignment.index.file.location(entry.range), written: written(entry.value, after: alignment.levelName(below)))
      }
      guard all.count < Self.maximumConditions else { return nil }
    }
    return all
  }

  private static let maximumConditions = 100

  private static func years(_ years: Quantity) -> String { "\(years) \(years == Quantity(1) ? "year" : "years")" }

  /// `取得初级后 2 年`.
  private func written(_ entry: EntryCondition, after level: Bilingual) -> Bilingual {
    let education = entry.education.map { Bilingual(zh: "\($0.value.name.chinese)、", en: "\($0.value.name.english), ") }
    let other = entry.other?.value.string
    guard let years = entry.years?.value, years > .zero else {
      return Bilingual(
        zh: "\(education?.chinese ?? "")取得\(level.chinese)\(other.map { "、\($0)" } ?? "")",
        en: "\(education?.english ?? "")\(level.english)\(other.map { ", \($0)" } ?? "")")
    }
    return Bilingual(
      zh: "\(education?.chinese ?? "")取得\(level.chinese)后 \(years) 年",
      en: "\(education?.english ?? "")\(Self.years(years)) after \(level.english)")
  }

  /// The conditions as they are written; one that is counted from several conditions of a previous level is named once.
  private func list(_ conditions: [Condition]) -> Bilingual {
    let texts = conditions.reduce(into: [Bilingual]()) { texts, condition in
      let text = condition.written ?? text(of: condition)
      if !texts.contains(text) { texts.append(text) }
    }
    return Bilingual(zh: texts.map(\.chinese).joined(separator: "，"), en: texts.map(\.english).joined(separator: "; "))
  }

  private func text(of condition: Condition) -> Bilingual {
    Bilingual(
      zh: "\(condition.education.name.chinese) " + (condition.years > .zero ? "\(condition.years) 年" : condition.other ?? "0 年"),
      en: "\(condition.education.name.english) " + (condition.years > .zero ? Self.years(condition.years) : condition.other ?? "0 years"))
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "任职要求与申报条件不符", en: "Job requirements that do not fit the entry conditions"),
    rationale: Bilingual(
      zh: "标准为每个等级规定了学历与工作年限的申报条件，满足其一即可。岗位要求的学历和年限若低于每一条，招来的人可能不具备该等级的条件；若已达到上一等级的条件，等级可能定低了。",
      en:
        "A standard sets entry conditions (education and years of work) for each level; meeting any one of them is enough. If a job requires less than every one of them, the people hired may not qualify for the level. If it already meets those of the next level, the job may be placed too low."
    ),
    bad: [
      RuleExample(
        .jobDescription,
        """
        education: 高中
        years: 1
        #      ^ warning[entry-condition-unmet]: 低于初级的每一条申报条件
        """),
      RuleExample(
        .jobDescription,
        """
        education: 大专
        years: 4
        #      ^ warning[entry-condition-unmet]: already meets
        """),
    ],
    good: [RuleExample(.jobDescription, "education: 中专\nyears: 1\n")])
}
