import Linter
import Schema
import Standards
import TextModel

/// A function or content of a level that is not in the standard's catalogue.
struct UnlistedName: Rule {
  let id: RuleID = "unlisted-name"
  let severity = Severity.error
  let documentKinds: Set<DocumentKind> = [.standard]

  func check(_ subject: Subject, report: (Finding) -> Void) {
    guard let index = subject.standard else { return }
    for fault in subject.catalogueFaults {
      switch fault {
      // A number without its name is a finding of its own.
      case .unlisted(let target, _, _) where index.title(of: target).isEmpty: break
      case .unlisted(let target, let reason, let also): report(unlisted(target, reason, also, index))
      case .renamed(let targets, _, _) where targets.allSatisfy { index.title(of: $0).isEmpty }: break
      // Several names in one entry are a finding of their own.
      case .renamed(let targets, _, _) where targets.contains { index.name(of: $0).value.containsSeveralNumbers }: break
      case .renamed(let targets, let entry, let isEverywhere): report(renamed(targets, entry, isEverywhere, index, subject))
      default: break
      }
    }
  }

  private func unlisted(_ target: Target, _ reason: CatalogueFault.Reason, _ also: [Target], _ index: StandardIndex) -> Finding {
    var finding = finding(index.name(of: target), level: index.level(of: target), what(target), reason, index)
    finding.notes += also.map { other in
      let level = index.levels[index.level(of: other)].name
      return Note(index.location(of: other), Bilingual(zh: "\(level)也有", en: "also at \(level)"))
    }
    return finding
  }

  private func what(_ target: Target) -> Bilingual {
    if case .function = target { Bilingual(zh: "职业功能", en: "job function") } else { Bilingual(zh: "工作内容", en: "work content") }
  }

  /// The finding for a name that only the level has, if one name is only in the catalogue: the name was changed in one of them.
  private func renamed(
    _ targets: [Target], _ entry: Catalogue.Entry, _ isEverywhere: Bool, _ index: StandardIndex, _ subject: Subject
  ) -> Finding {
    let name = targets.first.map { index.title(of: $0).string } ?? ""
    let what = targets.first.map(what) ?? Bilingual(zh: "名称", en: "name")
    if isEverywhere {
      return Finding(
        at: entry.name.range,
        Bilingual(
          zh: "目录中的\(what.chinese)“\(entry.title)”，各等级都写作“\(name)”",
          en: "The \(what.english) “\(entry.title)” in the catalogue is called “\(name)” at every level"),
        notes: targets.map { Note(index.location(of: $0), Bilingual(zh: "这里写作“\(name)”", en: "it is called “\(name)” here")) },
        fixes: [
          subject.fix(
            Bilingual(zh: "目录改为“\(name)”", en: "Change the catalogue to “\(name)”"), .unsafe, replacing: entry.name.titleRange, with: name)
        ])
    }
    if let finding = remarked(targets, entry, index, subject) { return finding }
    let edits = targets.map { TextEdit(index.name(of: $0).titleRange, entry.title.string) }
    return Finding(
      at: targets.first.map { index.name(of: $0).titleRange } ?? entry.name.range,
      Bilingual(
        zh: "\(what.chinese)“\(name)”不在目录中，这里缺少的是“\(entry.title)”",
        en: "The \(what.english) “\(name)” is not in the catalogue; “\(entry.title)” is missing here"),
      notes: [note(entry, index)] + targets.dropFirst().map { Note(index.location(of: $0), Bilingual(zh: "这里也是", en: "here too")) },
      fixes: [subject.fix(Bilingual(zh: "改为“\(entry.title)”", en: "Change to “\(entry.title)”"), .unsafe, edits)])
  }

  /// `1.1 预订处理（重点）`: the catalogue's name with a remark after it.
  private func remarked(_ targets: [Target], _ entry: Catalogue.Entry, _ index: StandardIndex, _ subject: Subject) -> Finding? {
    let names = targets.map(index.name(of:))
    guard let first = names.first, let remark = NameRemark(in: first.value.title, after: entry.title),
      let remarkRange = remark.range(in: first.titleRange)
    else { return nil }
    let source = subject.document.source
    let edits = names.map { remark.edits(at: $0.titleRange, in: source) }
    let written = String(source.string(in: remarkRange).drop { $0.isWhitespace })
    return Finding(
      at: ByteRange(remarkRange.end - written.utf8.count, remarkRange.end), NameRemark.message(written), about: .here(entry.title.string),
      notes: [note(entry, index)] + targets.dropFirst().map { Note(index.location(of: $0), Bilingual(zh: "这里也是", en: "here too")) },
      fixes: edits.contains(where: \.isEmpty) ? [] : [subject.fix(NameRemark.fixTitle, .unsafe, edits.flatMap(\.self))])
  }

  private func finding(
    _ name: Located<NumberedText>, level: Int, _ what: Bilingual, _ reason: CatalogueFault.Reason, _ index: StandardIndex
  ) -> Finding {
    let title = name.value.title
    let message: Bilingual
    var notes: [Note] = []
    switch reason {
    case .unknown:
      message = Bilingual(zh: "\(what.chinese)“\(title)”不在目录中", en: "The \(what.english) “\(title)” is not in the catalogue")
      if let catalogue = index.standard.functions {
        notes = [
          Note(index.file.location(catalogue.head), Bilingual(zh: "职业功能与工作内容目录", en: "the catalogue of job functions and work contents"))
        ]
      }
    case .otherLevels(let entry):
      let levels = (entry.levels ?? []).sorted().map { index.levels[$0].name.string }
      message = Bilingual(
        zh: "目录中的\(what.chinese)“\(title)”只用于\(levels.joined(separator: "、"))，不用于\(index.levels[level].name)",
        en:
          "In the catalogue, the \(what.english) “\(title)” is only for \(levels.joined(separator: ", ")), not for \(index.levels[level].name)"
      )
      notes = [note(entry, index)]
    case .otherFunction(let function):
      message = Bilingual(
        zh: "\(what.chinese)“\(title)”在目录中属于“\(function.title)”",
        en: "In the catalogue, the \(what.english) “\(title)” belongs to “\(function.title)”")
      notes = [note(function, index)]
    }
    return Finding(at: name.titleRange, message, notes: notes)
  }

  private func note(_ entry: Catalogue.Entry, _ index: StandardIndex) -> Note {
    Note(index.file.location(entry.name.range), Bilingual(zh: "目录中的“\(entry.title)”", en: "“\(entry.title)” in the catalogue"))
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "名称不在目录中", en: "Name not in the catalogue"),
    rationale: Bilingual(
      zh: "职业功能和工作内容靠名称识别，编号只是核对用的标签。某个等级用了目录里没有的名称，要么目录漏列，要么各等级说的不是一回事。",
      en:
        "Job functions and work contents are identified by their names; the number is only a label for checking. If a level uses a name that is not in the catalogue, it was forgotten there, or the levels do not mean the same thing."
    ),
    bad: [
      RuleExample(
        .standard,
        """
        functions:
          - function: 原料准备
            contents: [{content: 选料}, {content: 称量, levels: [senior]}]
        levels:
          - level: junior
            name: 初级
            functions:
              - function: 1 原料准备
                contents:
                  - content: 1.1 选料
                  - content: 1.2 称量
                  #              ^^^^ unlisted-name: 只用于高级，不用于初级
              - function: 2 店面经营
              #             ^^^^^^^^ error[unlisted-name]: 职业功能“店面经营”不在目录中
                contents: [{content: 2.1 收银}]
          - level: senior
            name: 高级
            functions:
              - function: 1 原料准备
                contents: [{content: 1.1 选料}, {content: 1.2 称量}]
        """)
    ],
    good: [
      RuleExample(
        .standard,
        """
        functions:
          - function: 原料准备
            contents: [{content: 选料}]
        levels:
          - level: junior
            name: 初级
            functions:
              - function: 1 原料准备
                contents: [{content: 1.1 选料}]
        """)
    ])
}
