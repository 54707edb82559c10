import Linter
import Schema
import Standards
import TextModel
import YAML

/// A level's weights that do not make 100, or do not fit its functions.
public struct WeightsNot100: Rule {
  public let id: RuleID = "weights-not-100"
  public let severity = Severity.error
  public let documentKinds: Set<DocumentKind> = [.standard]

  public init() {}

  public func check(_ subject: Subject, report: (Finding) -> Void) {
    guard let index = subject.standard, let weights = index.standard.weights?.value else { return }
    // A function that a level should have and lacks is a finding there.
    let isListed = index.standard.functions?.value.isEmpty == false
    let lacking = (isListed ? subject.catalogueFaults : []).reduce(into: [Int: Set<NameKey>]()) { lacking, fault in
      if case .missingFunction(let level, let entry) = fault { lacking[level, default: []].insert(entry.key) }
    }
    if let theory = weights.theory { check(theory, allowed: basicParts(of: index.standard), lacking, subject, index, report) }
    if let skills = weights.skills { check(skills, allowed: [], lacking, subject, index, report) }
  }

  /// The entries of a table of theory weights other than functions.
  private func basicParts(of standard: Standard) -> Set<NameKey> {
    let titles = (standard.basicRequirements?.value ?? []).map { NameKey($0.value.title) }
    return Set(titles + ["职业道德", "基础知识", "基本要求", "相关知识要求", "相关知识", "法律法规知识"].map { NameKey(Text($0)) })
  }

  private func check(
    _ table: Located<Weights.Table>, allowed: Set<NameKey>, _ lacking: [Int: Set<NameKey>], _ subject: Subject, _ index: StandardIndex,
    _ report: (Finding) -> Void
  ) {
    var levels: Set<Int> = []
    for entry in table.value {
      guard let level = index.level(spelled: entry.key.value) else {
        // A level that has lost its id may be the one.
        if index.mayLackNames { continue }
        report(
          Finding(at: entry.key.range, Bilingual(zh: "本标准没有等级“\(entry.key.value)”", en: "The standard has no level “\(entry.key.value)”")))
        continue
      }
      levels.insert(level)
      // What a level has is not known where lines were lost or one of its functions has lost its name; and a weight that cannot be read is
      // a finding.
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

  public let documentation = RuleDocumentation(
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

/// The weights of one level in one table.
private struct LevelWeights {
  let entry: MapEntry<[MapEntry<Quantity>]>
  let level: Int
  let index: StandardIndex
  let subject: Subject
  /// Names that are not functions and have a weight all the same.
  let allowed: Set<NameKey>
  /// Functions that the level should have and lacks, which is a finding there.
  let lacking: Set<NameKey>

  /// Beyond so many comparisons names are not looked at for typing mistakes.
  private static let mostComparisons = 20_000
  /// The most tracks that are summed up.
  private static let mostTracks = 100

  private var name: Text { index.levels[level].name }
  private var functions: [StandardIndex.FunctionEntry] { index.levels[level].functions.map { index.functions[$0] } }

  /// The sum is only checked when the names are right, since wrong names explain a wrong sum.
  func check(_ report: (Finding) -> Void) {
    var isClean = true
    let known = Set(functions.map(\.key))
    // A function whose name differs from the catalogue's is a finding there; the weights may have either name.
    let listed = Set(index.levels[level].functions.compactMap { index.listedName(of: .function($0)) })
    let weighed = Set(entry.value.value.map { NameKey($0.key.value) })
    var left = index.levels[level].functions.filter { function in
      !weighed.contains(index.functions[function].key) && !(index.listedName(of: .function(function)).map(weighed.contains) ?? false)
    }
    let unknownCount = weighed.count { !known.contains($0) }
    let mayCompare = unknownCount * left.count <= Self.mostComparisons
    for weight in entry.value.value {
      let key = NameKey(weight.key.value)
      let slips = known.contains(key) || !mayCompare ? [] : left.filter { NameDistance.isSlip(key, index.functions[$0].key) }
      if slips.count == 1, let meant = slips.first, !allowed.contains(key), !listed.contains(key) {
        isClean = false
        left.removeAll { $0 == meant }
        report(misspelt(weight.key, index.functions[meant]))
      } else if !known.contains(key), !allowed.contains(key), !listed.contains(key) {
        isClean = false
        report(
          Finding(
            at: weight.key.range,
            Bilingual(zh: "\(name)没有职业功能“\(weight.key.value)”", en: "\(name) has no job function “\(weight.key.value)”")))
      } else if weight.value.value < .zero || weight.value.value > Quantity(100) {
        isClean = false
        report(
          Finding(
            at: weight.value.range,
            Bilingual(zh: "权重 \(weight.value.value) 应在 0 到 100 之间", en: "The weight \(weight.value.value) should be between 0 and 100")))
      }
    }
    if !left.isEmpty {
      isClean = false
      let left = left.map { index.functions[$0].title.string }
      report(
        Finding(
          at: entry.key.range,
          Bilingual(
            zh: "\(name)的权重中没有“\(left.joined(separator: "”“"))”",
            en: "The weights of \(name) do not include “\(left.joined(separator: "”, “"))”"),
          about: .here(items: left)))
    }
    // Without its place in the catalogue the track of a function is not known.
    let isDoubtful = !listed.isEmpty || !weighed.isDisjoint(with: lacking)
    if isClean, !isDoubtful || functions.allSatisfy(\.tracks.isEmpty) { checkSums(report) }
  }

  private func misspelt(_ written: Located<Text>, _ function: StandardIndex.FunctionEntry) -> Finding {
    Finding(
      at: written.range,
      Bilingual(
        zh: "\(name)没有职业功能“\(written.value)”，是否应为“\(function.title)”？",
        en: "\(name) has no job function “\(written.value)”; did you mean “\(function.title)”?"),
      notes: [
        Note(index.file.location(function.range), Bilingual(zh: "职业功能“\(function.title)”", en: "the job function “\(function.title)”"))
      ],
      fixes: Quoting.needsQuotes(function.title)
        ? []
        : [
          subject.fix(
            Bilingual(zh: "改为“\(function.title)”", en: "Change to “\(function.title)”"), .safe, replacing: written.range,
            with: function.title.string)
        ])
  }

  private func checkSums(_ report: (Finding) -> Void) {
    let tracks = Set(functions.flatMap(\.tracks))
    for track in tracks.isEmpty ? [nil] : tracks.sorted(by: { $0.string < $1.string }).prefix(Self.mostTracks).map(Optional.some) {
      let sum = sum(of: track)
      guard sum != Quantity(100) else { continue }
      let hint = FractionHint.text(values: entry.value.value.map(\.value.value), sum: sum)
      let of =
        track.map { Bilingual(zh: "（工种“\(title(ofTrack: $0))”）", en: " for the track “\(title(ofTrack: $0))”") }
        ?? Bilingual(zh: "", en: "")
      report(
        Finding(
          at: entry.key.range,
          Bilingual(
            zh: "\(name)\(of.chinese)权重合计 \(sum)，应为 100\(hint.chinese)",
            en: "The weights of \(name)\(of.english) total \(sum); they should total 100\(hint.english)"),
          about: .here(track?.string ?? "", "\(sum)")))
    }
  }

  /// A track's people are examined in what all tracks share and in what is their own.
  private func sum(of track: Text?) -> Quantity {
    let others = Set(functions.filter { !$0.tracks.isEmpty && !(track.map($0.tracks.contains) ?? true) }.map(\.key))
    return entry.value.value.reduce(.zero) { others.contains(NameKey($1.key.value)) ? $0 : $0 + $1.value.value }
  }

  private func title(ofTrack id: Text) -> Text {
    index.trackNames.track(withID: id).flatMap { index.standard.tracks?.value[$0].value.name?.value } ?? id
  }
}
