import Linter
import Schema
import Standards

/// A missing job function: at a level of a standard, or in the coverage of a plan or job description.
struct MissingFunction: Rule {
  let id: RuleID = "missing-function"
  let severity = Severity.error
  let documentKinds: Set<DocumentKind> = Set(DocumentKind.allCases)

  func check(_ subject: Subject, report: (Finding) -> Void) {
    guard let index = subject.standard else { return AlignmentFindings.missingFunctions(subject, report: report) }
    for fault in subject.catalogueFaults {
      // A level with neither id nor name is a finding for that: it is not known which functions it should have.
      guard case .missingFunction(let level, let entry) = fault, isNamed(index.levels[level].level) else { continue }
      report(finding(level, entry, index, subject))
    }
  }

  private func isNamed(_ level: Level) -> Bool { level.level != nil || level.name != nil }

  private func finding(_ level: Int, _ entry: Catalogue.Entry, _ index: StandardIndex, _ subject: Subject) -> Finding {
    let name = index.levels[level].name
    let origin = CatalogueOrigin(index, entry)
    return Finding(
      at: index.levels[level].range,
      Bilingual(zh: "\(name)缺少职业功能“\(entry.title)”", en: "\(name) has no job function “\(entry.title)”"),
      about: .of(name.string, entry.title.string),
      severity: origin.severity(below: level, isFunction: true), notes: [origin.note],
      fixes: skeleton(level, entry, index, subject).map { [$0] } ?? [])
  }

  private func skeleton(_ level: Int, _ entry: Catalogue.Entry, _ index: StandardIndex, _ subject: Subject) -> Fix? {
    guard let list = index.levels[level].level.functions else { return nil }
    let count = list.value.count
    let contents = (entry.contents ?? []).filter { $0.belongs(to: level) }.map(\.title.string)
    let lines = TableSkeleton(subject, index).function(entry.title.string, NumberCode(parts: [count + 1]), contents: contents)
    guard let edit = ListEditing(subject.document.source).append(lines, toListAt: list.range, itemCount: count) else { return nil }
    return subject.fix(
      Bilingual(zh: "补上“\(entry.title)”及其工作内容的框架", en: "Add an outline of “\(entry.title)” with its work contents"), .assist, [edit])
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "缺少职业功能", en: "Missing job function"),
    rationale: Bilingual(
      zh:
        "标准的职业功能目录列出的功能，每个等级都应有要求；只在某些等级设置的，在目录中用“等级表”写明。没有目录时，以各等级的并集为目录，低等级有而高等级没有的只作建议。岗位说明和培训计划应覆盖所在等级的每一项职业功能，不覆盖的在“不覆盖”中说明理由。",
      en:
        "Every level should have each job function that is listed in the catalogue of the standard; if only some levels have it, name them with `levels` in the catalogue. Without a catalogue, all functions of all levels are compared, and a function that a lower level has and a higher level does not is only a hint. Job descriptions and training plans should cover every job function of their level, or give the reason under `not-covered`."
    ),
    bad: [
      RuleExample(
        .standard,
        """
        functions:
          - function: 原料准备
          - function: 面点制作
        levels:
          - level: junior
            name: 初级
            #     ^^^^ error[missing-function]: 初级缺少职业功能“面点制作”
            functions:
              - function: 1 原料准备
                contents: []
        """)
    ],
    good: [
      RuleExample(
        .standard,
        """
        functions:
          - function: 原料准备
          - function: 培训指导
            levels: [senior]
        levels:
          - level: junior
            name: 初级
            functions:
              - function: 1 原料准备
                contents: []
          - level: senior
            name: 高级
            functions:
              - function: 1 原料准备
                contents: []
              - function: 2 培训指导
                contents: []
        """)
    ])
}
