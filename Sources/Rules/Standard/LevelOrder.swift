import Linter
import Schema
import Standards
import TextModel

/// A level that occurs twice, or is at the wrong position of a known scale.
struct LevelOrder: Rule {
  let id: RuleID = "level-order"
  let severity = Severity.error
  let documentKinds: Set<DocumentKind> = [.standard]

  func check(_ subject: Subject, report: (Finding) -> Void) {
    guard let index = subject.standard else { return }
    for block in index.pasted where block.isLevel { report(DuplicateNumber.finding(block, subject)) }
    for level in index.levels { if let finding = contradictoryName(level) { report(finding) } }
    let duplicates = reportDuplicates(index, report)
    guard !duplicates, index.levels.count > 1 else { return }
    for scale in LevelScale.known(in: index.standard.profile?.value) {
      guard let (lower, upper) = contradiction(scale, index) else { continue }
      // The ids and the names of levels are on different scales. One wrong order is one finding.
      return report(finding(lower, upper, scale, index))
    }
  }

  private func reportDuplicates(_ index: StandardIndex, _ report: (Finding) -> Void) -> Bool {
    var ids: [Text: Int] = [:]
    var names: [NameKey: Int] = [:]
    var isFound = false
    for (position, level) in index.levels.enumerated() {
      let sameName = level.level.name.flatMap { names[NameKey($0.value)] }
      // A misspelt id has a finding of its own.
      let isMisspelt = index.misspeltLevels.first?.level == position
      if isMisspelt {
        isFound = true
      } else if let id = level.level.level, let first = ids[id.value] ?? sameName {
        let range = ids[id.value] != nil ? id.range : level.range
        let spelled = ids[id.value] != nil ? id.value : level.name
        report(
          Finding(
            at: range, Bilingual(zh: "等级“\(spelled)”重复", en: "The level “\(spelled)” is listed twice"),
            notes: [Note(index.file.location(index.levels[first].range), Bilingual(zh: "首次出现", en: "first listed here"))]))
        isFound = true
      }
      if let id = level.level.level, !isMisspelt, ids[id.value] == nil { ids[id.value] = position }
      if let name = level.level.name, names[NameKey(name.value)] == nil { names[NameKey(name.value)] = position }
    }
    return isFound
  }

  /// `四级/高级工`: the two halves of the name belong to different levels of the national scale.
  private func contradictoryName(_ level: StandardIndex.LevelEntry) -> Finding? {
    let halves = LevelName.halves(of: level.name)
    guard halves.count == 2, let name = level.level.name, let scale = LevelScale.national(halves[0]),
      let other = LevelScale.national(halves[1]), scale != other
    else { return nil }
    let usual = LevelScale.nationalName(scale)
    return Finding(
      at: name.range,
      Bilingual(
        zh: "等级名称“\(level.name)”前后不一致：“\(halves[0])”通常写作“\(usual)”，请改正其中一半",
        en:
          "The two halves of the level name “\(level.name)” contradict each other: “\(halves[0])” is usually “\(usual)”; correct one of them"
      ))
  }

  /// The first two levels in the wrong order.
  private func contradiction(_ scale: LevelScale, _ index: StandardIndex) -> (lower: Int, upper: Int)? {
    var last: (level: Int, rank: Int)?
    // In the order of the file: the index has the levels in the order of the scale.
    for position in index.levels.indices.sorted(by: { index.levels[$0].range < index.levels[$1].range }) {
      guard let rank = scale.rank(of: index.levels[position]) else { continue }
      if let last, rank < last.rank { return (position, last.level) }
      last = (position, rank)
    }
    return nil
  }

  private func finding(_ lower: Int, _ upper: Int, _ scale: LevelScale, _ index: StandardIndex) -> Finding {
    let low = index.levels[lower].name
    let high = index.levels[upper].name
    let order = (chinese: scale.names.joined(separator: "、"), english: scale.names.joined(separator: ", "))
    return Finding(
      at: index.levels[lower].range,
      Bilingual(
        zh: "“\(low)”排在“\(high)”之后，但它是较低的等级；等级从低到高排列：\(order.chinese)",
        en: "“\(low)” comes after “\(high)” but is the lower level; levels are listed from low to high: \(order.english)"),
      notes: [Note(index.file.location(index.levels[upper].range), Bilingual(zh: "较高的等级", en: "the higher level"))])
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "等级顺序不对", en: "Levels out of order"),
    rationale: Bilingual(
      zh:
        "“等级表”的先后就是等级的高低，最低的在前；申报条件、起点等级和“涵盖低级别”都按它计算。名称不决定高低：国家职业标准的一级是最高级。等级重复，或者与通行的等级序列（初级、中级、高级；五级至一级；初级工至高级技师）相反，都会使整份标准的检查失去依据。名称的两半也应属于同一等级：四级是中级工，不是高级工。",
      en:
        "The order of `levels` is the order of the scale, lowest first; entry conditions, entry levels and `cumulative` depend on it. It does not follow from the names: 一级 (level one) is the highest level of national standards. If a level is repeated, or the order contradicts the customary scales (初级, 中级, 高级; 五级 to 一级; 初级工 to 高级技师), the results of other checks are unreliable. The two halves of a name belong to one level: 四级 is 中级工, not 高级工."
    ),
    basis: Bilingual(
      zh: "国家职业标准设五个等级：五级/初级工、四级/中级工、三级/高级工、二级/技师、一级/高级技师",
      en: "The five levels of national occupational standards, from 五级/初级工 up to 一级/高级技师"),
    bad: [
      RuleExample(
        .standard,
        """
        levels:
          - level: senior
            name: 高级
            functions: []
          - level: junior
            name: 初级
            #     ^^^^ error[level-order]: “初级”排在“高级”之后
            functions: []
        """),
      RuleExample(
        .standard,
        """
        profile: national-occupational
        levels:
          - {level: L5, name: 五级/初级工, functions: []}
          - {level: L4, name: 四级/中级工, functions: []}
          - {level: L4, name: 三级/高级工, functions: []}
          #         ^^ level-order: 等级“L4”重复
        """),
      RuleExample(
        .standard,
        """
        levels:
          - {level: L4, name: 四级/高级工, functions: []}
          #                   ^^^^^^^^^^^ level-order: 通常写作“四级/中级工”
        """),
    ],
    good: [
      RuleExample(
        .standard,
        """
        profile: national-occupational
        levels:
          - {level: L5, name: 五级/初级工, functions: []}
          - {level: L4, name: 四级/中级工, functions: []}
          - {level: L3, name: 三级/高级工, functions: []}
        """)
    ])
}
