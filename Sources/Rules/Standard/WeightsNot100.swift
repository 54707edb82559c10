import Linter
import Schema
import Standards
import TextModel
import YAML

/// A level's weights that do not total 100, or do not fit its functions.
struct WeightsNot100: Rule {
  let id: RuleID = "weights-not-100"
  let severity = Severity.error
  let documentKinds: Set<DocumentKind> = [.standard]

  func check(_ subject: Subject, report: (Finding) -> Void) {
    guard let index = subject.standard, let weights = index.standard.weights?.value else { return }
    // A function that a level should have and lacks is a finding there.
    let isListed = index.standard.functions?.value.isEmpty == false
    let lacking = (isListed ? subject.catalogueFaults : []).reduce(into: [Int: Set<NameKey>]()) { lacking, fault in
      if case .missingFunction(let level, let entry) = fault { lacking[level, default: []].insert(entry.key) }
    }
    for renamed in index.renamedWeights { report(finding(renamed, index, subject)) }
    if let theory = weights.theory { check(theory, allowed: WeightNames.basicParts(of: index.standard), lacking, subject, index, report) }
    if let skills = weights.skills { check(skills, allowed: [], lacking, subject, index, report) }
  }

  /// The finding for a function with another name in the weights: one finding for all tables.
  private func finding(_ renamed: RenamedWeight, _ index: StandardIndex, _ subject: Subject) -> Finding {
    let function = index.functions[renamed.function]
    let written = renamed.occurrences.first?.value ?? ""
    let level = index.levels[function.level].name
    let others = renamed.occurrences.dropFirst().map {
      Note(subject.location($0.range), Bilingual(zh: "这里也写作“\(written)”", en: "“\(written)” here too"))
    }
    let name = Bilingual(zh: "职业功能“\(function.title)”", en: "the job function “\(function.title)”")
    return Finding(
      at: renamed.occurrences.first?.range ?? function.range,
      Bilingual(
        zh: "权重表中的“\(written)”在\(level)写作“\(function.title)”，请改正其中一处",
        en: "“\(written)” in the tables of weights is “\(function.title)” at level \(level); correct one of them"),
      about: .here(function.title.string),
      notes: others + [Note(index.file.location(function.range), name)],
      fixes: Quoting.needsQuotes(function.title)
        ? []
        : [
          subject.fix(
            Bilingual(zh: "把权重表改为“\(function.title)”", en: "Change the tables of weights to “\(function.title)”"), .unsafe,
            renamed.occurrences.map { TextEdit($0.range, function.title.string) })
        ])
  }

  private func check(
    _ table: Located<Weights.Table>, allowed: Set<NameKey>, _ lacking: [Int: Set<NameKey>], _ subject: Subject, _ index: StandardIndex,
    _ report: (Finding) -> Void
  ) {
    var levels: Set<Int> = []
    for entry in table.value {
      guard let level = index.level(spelled: entry.key.value) else {
        // The name may mean a level whose id is missing.
        if index.mayLackNames { continue }
        report(
          Finding(at: entry.key.range, Bilingual(zh: "本标准没有等级“\(entry.key.value)”", en: "The standard has no level “\(entry.key.value)”")))
        continue
      }
      levels.insert(level)
      // The functions of a level are not known if lines could not be read or a name is missing. A weight that cannot be read has a finding
      // of its own.
      guard !subject.document.hasLostLines,
        index.levels[level].level.functions?.value.allSatisfy({ $0.value.function?.value.title.isEmpty == false }) == true,
        !subject.hasProblem(in: entry.value.range), !subject.hasRepeatedKey(in: index.levels[level].level.functions?.range)
      else { continue }
      LevelWeights(
        entry: entry, level: level, index: index, subject: subject, allowed: allowed.union(lacking[level] ?? []),
        lacking: lacking[level] ?? []
      ).check(report)
    }
    let left = index.levels.indices.filter { !levels.contains($0) && !index.levels[$0].functions.isEmpty }
    // A line of the table that could not be read is a finding of its own.
    guard !left.isEmpty, levels.count == table.value.count, !subject.hasProblem(in: table.range) else { return }
    let names = left.map { index.levels[$0].name.string }
    report(
      Finding(
        at: table.head,
        Bilingual(
          zh: "权重表中没有\(names.joined(separator: "、"))", en: "The table of weights has no weights for \(names.joined(separator: ", "))"),
        about: .here(items: names)))
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "权重合计不等于 100", en: "Weights do not total 100"),
    rationale: Bilingual(
      zh: "权重表规定各项在鉴定中所占的百分比：每个等级合计 100，表中的职业功能就是该等级的职业功能，一项不多，一项不少。分工种时，各工种分别合计。理论知识权重表另列职业道德和基础知识。",
      en:
        "The tables of weights give the percentage of each part in the assessment: the weights of a level total 100 and name exactly the job functions of that level. If there are tracks, the weights of each track total 100. The table of theory weights also has professional ethics and basic knowledge."
    ),
    bad: [
      RuleExample(
        .standard,
        """
        levels:
          - level: L5
            name: 五级/初级工
            functions:
              - {function: 1 原料准备, contents: [{content: 1.1 选料}]}
              - {function: 2 面点制作, contents: [{content: 2.1 和面}]}
          - level: L4
            name: 四级/中级工
            functions:
              - {function: 1 面点制作, contents: [{content: 1.1 和面}]}
        weights:
          theory:
            L5: {职业道德: 5, 基础知识: 25, 原料准备: 30, 面点制作: 30}
          # ^^ error[weights-not-100]: 合计 90
            L4: {职业道德: 5, 基础知识: 25, 原料准备: 30, 面点制作: 40}
            #                               ^^^^^^^^ weights-not-100: 四级/中级工没有职业功能“原料准备”
          skills:
            L5: {原料准备: 100}
          # ^^ weights-not-100: 没有“面点制作”
            L4: {面点制作: 120}
            #              ^^^ weights-not-100: 应在 0 到 100 之间
        """)
    ],
    good: [
      RuleExample(
        .standard,
        """
        levels:
          - level: L5
            name: 五级/初级工
            functions:
              - {function: 1 原料准备, contents: [{content: 1.1 选料}]}
              - {function: 2 面点制作, contents: [{content: 2.1 和面}]}
        weights:
          theory:
            L5: {职业道德: 5, 基础知识: 25, 原料准备: 30.5, 面点制作: 39.5}
          skills:
            L5: {原料准备: 40, 面点制作: 60}
        """)
    ])
}
