import Schema
import YAML

/// A function or content of a level that is not in the standard's catalogue.
public struct UnlistedName: Rule {
  public let id: RuleID = "unlisted-name"
  public let severity = Severity.error

  public init() {}

  public func check(_ subject: Subject, report: (Finding) -> Void) {
    guard let index = subject.standard else { return }
    for fault in subject.catalogueFaults {
      switch fault {
      case .unlistedFunction(let function, let reason):
        let entry = index.functions[function]
        report(finding(entry.name, level: entry.level, Bilingual(zh: "职业功能", en: "job function"), reason, index))
      case .unlistedContent(let content, let reason):
        let entry = index.contents[content]
        report(finding(entry.name, level: entry.level, Bilingual(zh: "工作内容", en: "work content"), reason, index))
      default: break
      }
    }
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
        notes = [Note(index.file.location(catalogue.head), Bilingual(zh: "职业功能与工作内容目录", en: "The catalogue of functions and contents"))]
      }
    case .otherLevels(let entry):
      let levels = (entry.levels ?? []).sorted().map { index.levels[$0].name.string }
      message = Bilingual(
        zh: "目录中的\(what.chinese)“\(title)”只用于\(levels.joined(separator: "、"))，不用于\(index.levels[level].name)",
        en:
          "The catalogue has the \(what.english) “\(title)” for \(levels.joined(separator: ", ")) only, not for \(index.levels[level].name)"
      )
      notes = [note(entry, index)]
    case .otherFunction(let function):
      message = Bilingual(
        zh: "\(what.chinese)“\(title)”在目录中属于“\(function.title)”",
        en: "The catalogue has the \(what.english) “\(title)” under “\(function.title)”")
      notes = [note(function, index)]
    }
    return Finding(at: name.titleRange, message, notes: notes)
  }

  private func note(_ entry: Catalogue.Entry, _ index: StandardIndex) -> Note {
    Note(index.file.location(entry.name.range), Bilingual(zh: "目录中的“\(entry.title)”", en: "“\(entry.title)” in the catalogue"))
  }

  public let documentation = RuleDocumentation(
    title: Bilingual(zh: "名称不在目录中", en: "Name that is not in the catalogue"),
    rationale: Bilingual(
      zh: "职业功能和工作内容靠名称识别，编号只是核对用的标签。某个等级用了目录里没有的名称，要么目录漏列，要么各等级说的不是一回事。",
      en:
        "Functions and contents are identified by their names; the number is only a label to check them by. A name that the catalogue does not have was forgotten there, or the levels do not speak of the same thing."
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
