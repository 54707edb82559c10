import Linter
import Schema
import Standards
import TextModel
import YAML

/// A name that is almost one of the catalogue's, or of the standard's in a plan or job description.
struct MisspeltName: Rule {
  let id: RuleID = "misspelt-name"
  let severity = Severity.warning
  let documentKinds: Set<DocumentKind> = Set(DocumentKind.allCases)
  let rewrites: Set<RewrittenPart> = [.value]

  func check(_ subject: Subject, report: (Finding) -> Void) {
    guard let index = subject.standard else { return AlignmentFindings.misspeltNames(subject, report: report) }
    let invisible = InvisibleCharacters(subject)
    var targets: [ByteRange: [Target]] = [:]
    for fault in subject.catalogueFaults {
      if case .misspelt(let target, let entry) = fault { targets[entry.name.range, default: []].append(target) }
    }
    for fault in subject.catalogueFaults {
      guard case .misspelt(let target, let entry) = fault, let all = targets[entry.name.range] else { continue }
      // `2.O 质量管理`: the letter may belong to the number, which is a finding of its own.
      if index.name(of: target).value.beginsWithOddWord { continue }
      if entry.key == index.key(of: target), invisible.occur(in: index.name(of: target).range) { continue }
      if !isMisspeltInCatalogue(entry, all, index) {
        report(finding(target, entry, index, subject))
      } else if target == all.first {
        report(finding(entry, writtenAt: all, index, subject))
      }
    }
  }

  /// Whether several levels have the name, all in the same other spelling: then the mistake is in the catalogue.
  private func isMisspeltInCatalogue(_ entry: Catalogue.Entry, _ targets: [Target], _ index: StandardIndex) -> Bool {
    let isWritten = index.standard.functions?.value.isEmpty == false
    if targets.allSatisfy({ Self.hasNeedlessStop(entry.title, over: index.title(of: $0)) }) { return true }
    guard isWritten, targets.count > 1, Set(targets.map(index.key(of:))).count == 1 else { return false }
    return !index.targets(named: entry.key).contains { if case .item = $0 { false } else { true } }
  }

  /// `蜂场准备。` over 蜂场准备: only the stop at the end is too many.
  private static func hasNeedlessStop(_ title: Text, over other: Text) -> Bool {
    let stops = ["。", "；", "，", "、", "：", ";", ",", "."]
    return title.count > other.count && stops.contains { title.string == other.string + $0 }
  }

  private func finding(_ entry: Catalogue.Entry, writtenAt targets: [Target], _ index: StandardIndex, _ subject: Subject) -> Finding {
    let title = targets.first.map { index.title(of: $0) } ?? ""
    let levels = targets.count
    return Finding(
      at: entry.name.titleRange,
      Bilingual(
        zh: "目录中的“\(entry.title)”在各等级（\(levels) 处）都写作“\(title)”，请核对目录",
        en: "“\(entry.title)” in the catalogue is “\(title)” at all its levels (\(English.count(levels, "place"))); check the catalogue"),
      about: .here(title.string),
      notes: targets.map { Note(index.location(of: $0), Bilingual(zh: "这里写作“\(title)”", en: "“\(title)” here")) },
      fixes: catalogueChange(entry, to: title, Self.hasNeedlessStop(entry.title, over: title) ? .safe : .unsafe, subject))
  }

  private func catalogueChange(_ entry: Catalogue.Entry, to title: Text, _ safety: FixSafety, _ subject: Subject) -> [Fix] {
    guard !Quoting.needsQuotes(title) else { return [] }
    return [
      subject.fix(
        Bilingual(zh: "把目录改为“\(title)”", en: "Change the catalogue to “\(title)”"), safety, replacing: entry.name.titleRange,
        with: title.string)
    ]
  }

  private func finding(_ target: Target, _ entry: Catalogue.Entry, _ index: StandardIndex, _ subject: Subject) -> Finding {
    let name = index.name(of: target)
    return Finding(
      at: name.titleRange,
      Bilingual(
        zh: "“\(name.value.title)”与目录中的“\(entry.title)”不一致", en: "“\(name.value.title)” differs from “\(entry.title)” in the catalogue"),
      about: .here(entry.title.string),
      notes: [CatalogueOrigin(index, entry).note],
      fixes: (repair(target, entry, index, subject).map { [$0] } ?? [])
        + (isWrittenElsewhere(target, entry, index) ? catalogueChange(entry, to: index.title(of: target), .unsafe, subject) : []))
  }

  /// Whether another place of the standard has the name as the level has it, and none as the catalogue has it. Then the mistake may be in the
  /// catalogue.
  private func isWrittenElsewhere(_ target: Target, _ entry: Catalogue.Entry, _ index: StandardIndex) -> Bool {
    guard index.standard.functions?.value.isEmpty == false else { return false }
    let key = index.key(of: target)
    guard key != entry.key else { return false }
    func count(_ name: NameKey) -> Int {
      let targets = index.targets(named: name).count { if case .item = $0 { false } else { true } }
      guard case .function = target else { return targets }
      return targets + index.weightNames.count { $0 == name }
    }
    return count(key) > 1 && count(entry.key) == 0
  }

  private func repair(_ target: Target, _ entry: Catalogue.Entry, _ index: StandardIndex, _ subject: Subject) -> Fix? {
    guard !Quoting.needsQuotes(entry.title) else { return nil }
    var rewriting = StandardRewriting(index, in: subject.workspace)
    rewriting.reword(target, [(0..<index.title(of: target).count, entry.title.string)])
    guard let edits = rewriting.result else { return nil }
    let safety =
      isWrittenElsewhere(target, entry, index) ? .unsafe : FixSafety(writing: entry.title.string, inPlaceOf: index.title(of: target))
    return Fix(Bilingual(zh: "改为“\(entry.title)”", en: "Change to “\(entry.title)”"), safety, edits: edits)
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "名称写法与目录不一致", en: "Name differs from the catalogue"),
    rationale: Bilingual(
      zh: "名称只差一个字、多一个空格或者重了一个字，多半是笔误；但引用靠名称核对，差一个字就对不上。",
      en:
        "A name that differs by a character, a space or a doubled character is usually a typing mistake. References are checked by name, and one wrong character makes them fail."
    ),
    bad: [
      RuleExample(
        .standard,
        """
        functions:
          - function: 原料准备
            contents: [{content: 选料}, {content: 称量与配比}]
        levels:
          - level: junior
            name: 初级
            functions:
              - function: 1 原料 准备
              #             ^^^^^^^^^ warning[misspelt-name]: 与目录中的“原料准备”不一致
                contents:
                  - content: 1.1 选料
                  - content: 1.2 称量与配配比
                  #              ^^^^^^^^^^^^ misspelt-name
        """)
    ],
    good: [
      RuleExample(
        .standard,
        """
        functions:
          - function: 原料准备
            contents: [{content: 前期清洗}, {content: 后期清洗}]
        levels:
          - level: junior
            name: 初级
            functions:
              - function: 1 原料准备
                contents: [{content: 1.1 前期清洗}, {content: 1.2 后期清洗}]
        """)
    ])
}
