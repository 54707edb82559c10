import Linter
import Schema
import Standards
import TextModel

/// A content without abilities or without knowledge, or a function without contents.
struct EmptyContent: Rule {
  let id: RuleID = "empty-content"
  let severity = Severity.error
  let documentKinds: Set<DocumentKind> = [.standard]

  func check(_ subject: Subject, report: (Finding) -> Void) {
    guard let index = subject.standard, !subject.document.hasLostLines else { return }
    let columns = [Column.abilities, .knowledge].filter { column in index.contents.contains { $0.record.value.items(in: column) != nil } }
    // A framework groups statements of any sort; one group may hold skills alone.
    let mayLackColumns = index.standard.profile?.value == .framework
    let lost = Self.lostRanges(subject.document)
    for function in index.functions where function.record.value.contents?.value.isEmpty == true && !isLossy(function.record.range, lost) {
      report(
        Finding(
          at: function.range,
          Bilingual(zh: "职业功能“\(function.title)”没有工作内容", en: "The job function “\(function.title)” has no work content")))
    }
    for content in index.contents where !isLossy(content.record.range, lost) {
      let empty = columns.filter { content.record.value.items(in: $0)?.value.isEmpty ?? true }
      guard !empty.isEmpty, !mayLackColumns || empty.count == columns.count && content.items.isEmpty else { continue }
      report(
        Finding(
          at: content.range, message(content, empty), about: .here(items: empty.map(\.letter)),
          fixes: skeleton(content, empty, index, subject).map { [$0] } ?? []))
    }
  }

  /// The ranges that could not be read, which have findings of their own.
  private static func lostRanges(_ document: Document) -> [ByteRange] {
    document.shapeProblems.compactMap { problem in
      switch problem.fault {
      case .emptyValue, .wrongType, .unknownKey, .duplicateKey: problem.range
      default: nil
      }
    }
  }

  private func isLossy(_ range: ByteRange, _ lost: [ByteRange]) -> Bool {
    !lost.isEmpty && lost.prefix(100).contains { range.contains($0) }
  }

  private func message(_ content: StandardIndex.ContentEntry, _ columns: [Column]) -> Bilingual {
    let chinese = columns.map { $0 == .abilities ? "能力要求" : "相关知识" }.joined(separator: "和")
    let english = columns.map { $0 == .abilities ? "abilities" : "knowledge items" }.joined(separator: " or ")
    return Bilingual(zh: "工作内容“\(content.title)”没有\(chinese)", en: "The work content “\(content.title)” has no \(english)")
  }

  private func skeleton(_ content: StandardIndex.ContentEntry, _ columns: [Column], _ index: StandardIndex, _ subject: Subject) -> Fix? {
    let missing = columns.filter { content.record.value.items(in: $0) == nil }
    guard missing == columns else { return nil }
    let skeleton = TableSkeleton(subject, index)
    let lines = missing.flatMap { skeleton.column($0, content.code) }
    guard let edit = FieldInsertion(subject.document.source).fields(inMappingAt: content.record.range, lines) else { return nil }
    return subject.fix(Bilingual(zh: "补上空缺的栏目", en: "Add the missing columns"), .assist, [edit])
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "工作内容没有要求", en: "Work content without requirements"),
    rationale: Bilingual(
      zh: "每项职业功能至少有一项工作内容，每项工作内容既要写能力要求，也要写相关知识；空着就无从培训，也无从考核。整份标准都不用的栏目不在此列。",
      en:
        "A job function has at least one work content, and a work content lists both abilities and knowledge; what is empty can be neither taught nor assessed. A column that the whole standard does not use is not required."
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
                    abilities: [1.1.1 能辨认常用面粉]
                    knowledge: [1.1.1 面粉的种类]
                  - content: 1.2 称量
                  #          ^^^^^^^^ error[empty-content]: 工作内容“称量”没有相关知识
                    abilities: [1.2.1 能按配方称量原料]
              - function: 2 面点制作
              #           ^^^^^^^^^^ empty-content: 没有工作内容
                contents: []
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
                    abilities: [1.1.1 能辨认常用面粉]
                    knowledge: [1.1.1 面粉的种类]
        """)
    ])
}
