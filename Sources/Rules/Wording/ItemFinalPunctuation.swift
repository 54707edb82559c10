import Linter
import Schema
import Standards
import TextModel

/// An item that ends in a punctuation mark.
struct ItemFinalPunctuation: Rule {
  let id: RuleID = "item-final-punctuation"
  let severity = Severity.hint
  let documentKinds: Set<DocumentKind> = Set(DocumentKind.allCases)
  let isAboutChinese = true

  private static let stops = ["。", "；", "，", "、", "：", ";", ",", "."]
  /// The marks that may end every item of a standard; after the other marks the sentence continues.
  private static let ends: Set<String> = ["。", "；", ";", "."]
  /// The least number of items that show the style of a column.
  private static let minimumCount = 3

  func check(_ subject: Subject, report: (Finding) -> Void) {
    checkNames(subject, report)
    guard let index = subject.standard else { return }
    let habits = Self.habits(of: index)
    // A name that differs from the catalogue has a finding of its own.
    let misspelt = Set(
      subject.catalogueFaults.compactMap { fault -> Target? in
        if case .misspelt(let target, _) = fault { target } else { nil }
      })
    AuthoredTexts(subject.document, subject.standard).forEachOfLevels { piece in
      guard case .target(let target) = piece.role, HanText.hasHan(piece.text), !misspelt.contains(target) else { return }
      let stop = Self.stop(of: piece.text)
      var habit: Habit?
      if case .item(let item) = target, index.items.indices.contains(item) { habit = habits[index.items[item].column] }
      // The last item of a list in ；may close it with 。.
      if stop == habit?.stop || habit?.closesLists == true && stop == "。" { return }
      if let finding = finding(piece, stop, habit, subject) { report(finding) }
    }
  }

  /// Marks after which a text continues: no name ends in one.
  private static let separators = ["，", "、", "；", "：", ";", ","]

  /// Titles, ids, versions and names of levels, which other files repeat.
  private func checkNames(_ subject: Subject, _ report: (Finding) -> Void) {
    let document = subject.document
    var names = [document.id, document.standardReference?.value.version, document.standardReference?.value.id]
    switch document.content {
    case .standard(let standard):
      names += [standard.title, standard.version]
      names += (standard.levels?.value ?? []).flatMap { [$0.value.level, $0.value.name] }
    case .jobDescription(let job): names += [job.title]
    case .trainingPlan(let plan): names += [plan.title]
    case .configuration, .foreign: return
    }
    // `等级: L5：` differs from how the rest of the standard writes it, which is a finding of its own.
    let misspelt = Set((subject.standard?.misspeltLevels ?? []).map(\.written.range))
    for case let name? in names where !misspelt.contains(name.range) {
      guard let stop = Self.separators.first(where: { HanText.hasSuffix(name.value, $0) }), name.value.count == name.range.count else {
        continue
      }
      let sign = ByteRange(name.range.end - stop.utf8.count, name.range.end)
      report(
        Finding(
          at: sign, Bilingual(zh: "“\(name.value)”末尾多了“\(stop)”", en: "`\(name.value)` should not end with “\(stop)”"),
          fixes: [subject.fix(Bilingual(zh: "删去“\(stop)”", en: "Remove “\(stop)”"), .unsafe, replacing: sign, with: "")]))
    }
  }

  /// The mark in which most items of a column end.
  private struct Habit {
    let stop: String
    let count: Int
    var closesLists: Bool { stop == "；" || stop == ";" }
  }

  private static func habits(of index: StandardIndex) -> [Column: Habit] {
    var counts: [Column: [String: Int]] = [:]
    var totals: [Column: Int] = [:]
    for item in index.items where HanText.hasHan(item.title) {
      totals[item.column, default: 0] += 1
      if let stop = stop(of: item.title) { counts[item.column, default: [:]][stop, default: 0] += 1 }
    }
    return counts.compactMapValues { counts in counts.filter { ends.contains($0.key) }.max { $0.value < $1.value } }
      .filter { $1.value >= minimumCount && $1.value * 2 > totals[$0] ?? 0 }.mapValues { Habit(stop: $0.key, count: $0.value) }
  }

  private static func stop(of text: Text) -> String? { stops.first { HanText.hasSuffix(text, $0) } }

  private func finding(_ piece: AuthoredText, _ stop: String?, _ habit: Habit?, _ subject: Subject) -> Finding? {
    let start = piece.text.count - (stop?.utf8.count ?? 0)
    let range = start..<piece.text.count
    let rewording = Rewording(subject)
    switch (stop, habit) {
    case (nil, nil): return nil
    case (let stop?, nil):
      let fix = rewording.fix(Bilingual(zh: "删去“\(stop)”", en: "Remove “\(stop)”"), .unsafe, of: piece, [(range: range, text: "")])
      return Finding(
        at: piece.range(start, piece.text.count), Bilingual(zh: "条目末尾不用“\(stop)”", en: "An item should not end with “\(stop)”"),
        fixes: fix.map { [$0] } ?? [])
    case (_, let habit?):
      let title =
        stop == nil
        ? Bilingual(zh: "末尾加“\(habit.stop)”", en: "End it with “\(habit.stop)”")
        : Bilingual(zh: "末尾改为“\(habit.stop)”", en: "Change the end to “\(habit.stop)”")
      let fix = rewording.fix(title, .unsafe, of: piece, [(range: range, text: habit.stop)])
      return Finding(
        at: stop == nil ? piece.range(0, piece.text.count) : piece.range(start, piece.text.count),
        Bilingual(
          zh: "条目末尾没有用“\(habit.stop)”，其他 \(habit.count) 条都用",
          en: "The item does not end with “\(habit.stop)”, as \(habit.count) others do"),
        fixes: fix.map { [$0] } ?? [])
    }
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "条目末尾的标点", en: "Punctuation at the end of an item"),
    rationale: Bilingual(
      zh: "表格中的条目是短语，末尾一般不用标点；整个标准都用句号时，应当条条都用。有的用、有的不用，排版不统一。",
      en:
        "The items of a table are phrases and mostly have no punctuation at the end; where a standard ends its items with a full stop, each of them should have it. If some do and others do not, the table looks inconsistent."
    ),
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
                    abilities: [1.1.1 能辨认面粉的等级。]
                    #                                 ^^ hint[item-final-punctuation]
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
                    abilities: [1.1.1 能辨认面粉的等级（特级、一级）]
        """),
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
                    abilities: [1.1.1 能辨认面粉的等级。, 1.1.2 能称量面粉。, 1.1.3 能过筛。]
        """),
    ])
}
