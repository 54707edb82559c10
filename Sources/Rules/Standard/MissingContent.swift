import Linter
import Schema
import Standards

/// A missing work content: at a level of a standard, or in the coverage of a plan or job description.
struct MissingContent: Rule {
  let id: RuleID = "missing-content"
  let severity = Severity.warning
  let documentKinds: Set<DocumentKind> = Set(DocumentKind.allCases)

  func check(_ subject: Subject, report: (Finding) -> Void) {
    guard let index = subject.standard else { return AlignmentFindings.missingContents(subject, report: report) }
    for fault in subject.catalogueFaults {
      if case .missingContent(let function, let entry) = fault { report(finding(function, entry, index, subject)) }
    }
  }

  private func finding(_ function: Int, _ entry: Catalogue.Entry, _ index: StandardIndex, _ subject: Subject) -> Finding {
    let level = index.functions[function].level
    let name = index.levels[level].name
    let origin = CatalogueOrigin(index, entry)
    return Finding(
      at: index.functions[function].range,
      Bilingual(
        zh: "\(name)的“\(index.functions[function].title)”缺少工作内容“\(entry.title)”",
        en: "At \(name), “\(index.functions[function].title)” has no work content “\(entry.title)”"),
      about: .of(name.string, index.functions[function].title.string, entry.title.string),
      severity: origin.severity(below: level, isFunction: false), notes: [origin.note],
      fixes: skeleton(function, entry, index, subject).map { [$0] } ?? [])
  }

  private func skeleton(_ function: Int, _ entry: Catalogue.Entry, _ index: StandardIndex, _ subject: Subject) -> Fix? {
    guard let list = index.functions[function].record.value.contents else { return nil }
    let code = index.functions[function].code?.appending(list.value.count + 1)
    let lines = TableSkeleton(subject, index).content(entry.title.string, code)
    guard let edit = ListEditing(subject.document.source).append(lines, toListAt: list.range, itemCount: list.value.count) else {
      return nil
    }
    return subject.fix(Bilingual(zh: "补上“\(entry.title)”的框架", en: "Add an outline of “\(entry.title)”"), .assist, [edit])
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "缺少工作内容", en: "Missing work content"),
    rationale: Bilingual(
      zh:
        "目录列出的工作内容，某个等级没有，可能是漏写，也可能是有意不设；有意不设的，在目录中用“等级表”写明有哪些等级。高等级涵盖低等级而低等级已有的，只作提示。岗位说明和培训计划应覆盖所在等级的每一项工作内容，或者说明不覆盖的理由。",
      en:
        "If a level does not have a work content that is in the catalogue, it was forgotten or left out on purpose; if on purpose, name the levels that have it with `levels` in the catalogue. If levels include the lower ones and a lower level has it, this is only information. Job descriptions and training plans should cover every work content of their level, or give the reason why not."
    ),
    bad: [
      RuleExample(
        .standard,
        """
        functions:
          - function: 原料准备
            contents: [{content: 选料}, {content: 称量}]
        levels:
          - level: junior
            name: 初级
            functions:
              - function: 1 原料准备
              #           ^^^^^^^^^^ warning[missing-content]: 初级的“原料准备”缺少工作内容“称量”
                contents:
                  - content: 1.1 选料
        """),
      RuleExample(
        .standard,
        """
        cumulative: true
        functions:
          - function: 原料准备
            contents: [{content: 选料}, {content: 称量}]
        levels:
          - level: junior
            name: 初级
            functions:
              - function: 1 原料准备
                contents: [{content: 1.1 选料}, {content: 1.2 称量}]
          - level: senior
            name: 高级
            functions:
              - function: 1 原料准备
              #           ^^^^^^^^^^ information[missing-content]: 高级
                contents: [{content: 1.1 选料}]
        """),
    ],
    good: [
      RuleExample(
        .standard,
        """
        functions:
          - function: 原料准备
            contents: [{content: 选料}, {content: 称量, levels: [junior]}]
        levels:
          - level: junior
            name: 初级
            functions:
              - function: 1 原料准备
                contents: [{content: 1.1 选料}, {content: 1.2 称量}]
          - level: senior
            name: 高级
            functions:
              - function: 1 原料准备
                contents: [{content: 1.1 选料}]
        """)
    ])
}
