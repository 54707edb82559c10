import Linter
import Schema
import Standards
import TextModel

/// A number that has another meaning at the level below, or a name that has another number there.
struct NumberMeaningShift: Rule {
  let id: RuleID = "number-meaning-shift"
  let severity = Severity.information
  let documentKinds: Set<DocumentKind> = [.standard]

  func check(_ subject: Subject, report: (Finding) -> Void) {
    guard let index = subject.standard, index.levels.count > 1 else { return }
    let unlisted = Self.unlisted(subject)
    let names = ListedNames(subject, index)
    let moved = MovedContents(subject.standard)
    func here(_ targets: [Target]) -> [Target] { targets.filter { !moved.contains($0) } }
    let isNational = index.standard.profile?.value == .nationalOccupational
    for level in index.levels.indices.dropFirst() {
      var partners: [NamedInTracks: Int] = [:]
      func key(_ function: Int) -> NamedInTracks {
        NamedInTracks(key: names.key(of: .function(function)), tracks: tracks(of: function, at: [level - 1, level], index))
      }
      for function in index.levels[level - 1].functions { partners[key(function)] = function }
      // In national standards every level has its own functions.
      if !isNational {
        for (upper, lower) in series(level, index) {
          compare(upper.map { .function($0) }, lower.map { .function($0) }, index, unlisted: unlisted, names, report)
        }
      }
      for function in index.levels[level].functions {
        guard let partner = partners[key(function)] else { continue }
        compare(
          here(index.functions[function].contents.map { .content($0) }), here(index.functions[partner].contents.map { .content($0) }),
          index,
          unlisted: unlisted, names, report)
      }
    }
  }

  /// A name in the tracks that have it.
  private struct NamedInTracks: Hashable {
    let key: NameKey
    let tracks: [Text]
  }

  /// The tracks that distinguish a function from others with its name: those of its series, if a level has several.
  private func tracks(of function: Int, at levels: [Int], _ index: StandardIndex) -> [Text] {
    levels.contains(where: index.hasSeries) ? index.functions[function].tracks : []
  }

  /// The functions of a level and of the one below that are numbered in the same series.
  private func series(_ level: Int, _ index: StandardIndex) -> [(upper: [Int], lower: [Int])] {
    let (upper, lower) = (index.levels[level].functions, index.levels[level - 1].functions)
    guard index.hasSeries(atLevel: level) || index.hasSeries(atLevel: level - 1) else { return [(upper, lower)] }
    let (uppers, lowers) = (index.byTracks(upper), index.byTracks(lower))
    return uppers.tracks.map { (uppers.members[$0] ?? [], lowers.members[$0] ?? []) }
  }

  /// Names that are not in the catalogue are findings already.
  private static func unlisted(_ subject: Subject) -> Set<Target> {
    Set(
      subject.catalogueFaults.flatMap { fault -> [Target] in
        switch fault {
        case .unlisted(let target, _, let also): [target] + also
        default: []
        }
      })
  }

  /// The names of functions and contents according to the catalogue. A name that differs has a finding of its own, and means the same.
  private struct ListedNames {
    private let index: StandardIndex
    private var titles: [Target: Text] = [:]

    init(_ subject: Subject, _ index: StandardIndex) {
      self.index = index
      for fault in subject.catalogueFaults {
        switch fault {
        case .renamed(let targets, let entry, _): for target in targets { titles[target] = entry.title }
        case .misspelt(let target, let entry): titles[target] = entry.title
        default: continue
        }
      }
    }

    func title(of target: Target) -> Text { titles[target] ?? index.title(of: target) }
    func key(of target: Target) -> NameKey { titles[target].map { NameKey($0) } ?? index.key(of: target) }
  }

  private func compare(
    _ upper: [Target], _ lower: [Target], _ index: StandardIndex, unlisted: Set<Target>, _ names: ListedNames, _ report: (Finding) -> Void
  ) {
    // A shift is reported only if positions and numbers agree: wrong numbers and missing contents have findings of their own.
    let byName = Dictionary(lower.enumerated().map { (names.key(of: $1), $0) }) { first, _ in first }
    // Only the last parts are compared. The part of the function may differ, which is reported for the functions.
    func number(_ target: Target) -> Int? { index.name(of: target).value.code?.lastPart }
    let byNumber = Dictionary(lower.compactMap { target in number(target).map { ($0, target) } }) { first, _ in first }
    var run: Run?
    for (position, target) in upper.enumerated() {
      let name = index.name(of: target)
      // Without names there is nothing to compare.
      if names.title(of: target).isEmpty || (lower.indices.contains(position) && names.title(of: lower[position]).isEmpty) { continue }
      let isOther = lower.indices.contains(position) && names.key(of: lower[position]) != names.key(of: target)
      let there =
        isOther ? number(target).flatMap { byNumber[$0] }.flatMap { unlisted.contains($0) || names.title(of: $0).isEmpty ? nil : $0 } : nil
      let same = byName[names.key(of: target)].flatMap {
        $0 == position || number(lower[$0]) == number(target) ? nil : lower[$0]
      }
      let others = [there, same].compactMap { $0 }.filter { index.name(of: $0).value.code != nil }
      if let there, names.key(of: there) == names.key(of: target) { continue }
      guard let code = name.value.code, let first = others.first else {
        // A content without a difference ends a shift.
        if there == nil, same == nil { finish(&run, report) }
        continue
      }
      let label = index.label(of: target)
      if unlisted.contains(target) || run != nil {
        run?.moved.append(label)
        continue
      }
      let level = index.levels[index.level(of: first)].name.string
      let message = message(code.string, names.title(of: target).string, there, same, level, index, names)
      let notes = others.map { Note(index.location(of: $0), Bilingual(zh: "\(level)的编号", en: "the number at \(level)")) }
      run = Run(range: name.range, message: message, notes: notes, moved: [label])
    }
    finish(&run, report)
  }

  /// A run of differing positions: an inserted or removed content shifts all that follow, and is reported once.
  private struct Run {
    let range: ByteRange
    let message: Bilingual
    let notes: [Note]
    var moved: [String]
  }

  private func finish(_ run: inout Run?, _ report: (Finding) -> Void) {
    guard let done = run else { return }
    run = nil
    let more = done.moved.count - 1
    let tail =
      more == 0
      ? Bilingual(zh: "", en: "")
      : Bilingual(zh: "；其后 \(more) 项的编号也随之错开", en: "; \(more == 1 ? "1 later number has" : "\(more) later numbers have") shifted too")
    report(
      Finding(
        at: done.range, Bilingual(zh: done.message.chinese + tail.chinese, en: done.message.english + tail.english),
        about: .here(items: done.moved), notes: done.notes))
  }

  private func message(
    _ code: String, _ title: String, _ sameNumber: Target?, _ sameName: Target?, _ level: String, _ index: StandardIndex,
    _ names: ListedNames
  ) -> Bilingual {
    var chinese: [String] = []
    var english: [String] = []
    if let sameNumber {
      // The function may have another number at that level.
      let there = index.code(of: sameNumber)?.string ?? code
      chinese.append("\(there) 在\(level)是“\(names.title(of: sameNumber))”")
      english.append("\(there) is “\(names.title(of: sameNumber))” at \(level)")
    }
    if let sameName, let number = index.code(of: sameName) {
      chinese.append("“\(title)”在\(level)是 \(number)")
      english.append("“\(title)” is \(number) there")
      if sameNumber == nil { english[english.count - 1] = "“\(title)” is \(number) at \(level)" }
    }
    return Bilingual(zh: chinese.joined(separator: "，"), en: english.joined(separator: ", "))
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "同一编号在不同等级含义不同", en: "Same number, different meaning at different levels"),
    rationale: Bilingual(
      zh: "同一编号在相邻等级指不同的工作内容，或同一工作内容换了编号，写岗位说明和培训计划的人很容易引错等级。这不是错误，但值得在引用时写明名称。国家职业标准各等级的职业功能本来就不同，只比较同名职业功能下的工作内容。",
      en:
        "If a number stands for a different work content at the next level, or a work content has a different number there, authors of job descriptions and training plans easily refer to the wrong level. This is not an error, but a reason to write titles in references. The job functions of national standards differ between levels anyway, so only work contents of job functions with the same name are compared."
    ),
    bad: [
      RuleExample(
        .standard,
        """
        levels:
          - level: junior
            name: 初级
            functions:
              - function: 2 面点制作
                contents:
                  - content: 2.1 和面
                  - content: 2.2 烘烤
          - level: senior
            name: 高级
            functions:
              - function: 2 面点制作
                contents:
                  - content: 2.1 烘烤
                  #          ^^^^^^^^ information[number-meaning-shift]: 2.1 在初级是“和面”，“烘烤”在初级是 2.2
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
              - function: 2 面点制作
                contents:
                  - content: 2.1 和面
                  - content: 2.2 烘烤
          - level: senior
            name: 高级
            functions:
              - function: 2 面点制作
                contents:
                  - content: 2.1 和面
                  - content: 2.2 烘烤
                  - content: 2.3 装饰
        """)
    ])
}
