import Linter
import Schema
import Standards
import TextModel

/// Two files of the workspace with one id, or two standards with one id and version.
public struct DuplicateId: Rule {
  public let id: RuleID = "duplicate-id"
  public let severity = Severity.error
  public let documentKinds: Set<DocumentKind> = Set(DocumentKind.allCases)

  public init() {}

  public func check(_ subject: Subject, report: (Finding) -> Void) {
    guard let own = subject.document.id, let first = subject.workspace.duplicate(of: subject.file) else { return }
    let note = Note(Location(path: first.path, range: first.idRange), Self.note)
    report(Finding(at: own.range, Self.message(FileRecord(subject.file), own.value, first), notes: [note]))
  }

  /// The note at the other id.
  public static let note = Bilingual(zh: "同一标识在此", en: "the same id is used here")

  public static func message(_ record: FileRecord?, _ id: Text, _ first: IdentifiedFile) -> Bilingual {
    let fileName = LogicalPath.fileName(of: first.path)
    // In another folder a file may have the same name.
    let isSameName = record.map { LogicalPath.fileName(of: $0.path) == fileName } ?? false
    let name = isSameName ? first.path : fileName
    if let version = record?.version, first.kind == .standard {
      return Bilingual(
        zh: "标准 \(id) 的版本 \(version) 与 \(name) 重复", en: "\(name) is also version \(version) of the standard \(id)")
    }
    return Bilingual(zh: "标识“\(id)”已被 \(name) 使用", en: "The id “\(id)” is already used by \(name)")
  }

  public let documentation = RuleDocumentation(
    title: Bilingual(zh: "标识重复", en: "Duplicate id"),
    rationale: Bilingual(
      zh: "标识（标准还要加版本）确定一个文件；重复时，引用它的计划不知道指的是哪一个，统计覆盖情况时也会混在一起。复制文件之后记得改标识。",
      en:
        "The id, together with the version of a standard, identifies a file. If two files share an id, it is not clear which one a plan means, and coverage is counted twice. Change the id after you copy a file."
    ),
    bad: [
      RuleExample(
        .trainingPlan,
        """
        # whole file
        kind: training-plan
        format: 1
        id: summer-plan
        #   ^^^^^^^^^^^ error[duplicate-id]: a.plan.yaml
        """,
        beside: [RuleExample.Companion("a.plan.yaml", "kind: training-plan\nformat: 1\nid: summer-plan\n")])
    ],
    good: [
      RuleExample(
        .standard,
        """
        # whole file
        kind: standard
        format: 1
        id: pastry
        version: 2024
        """,
        beside: [RuleExample.Companion("a.standard.yaml", "kind: standard\nformat: 1\nid: pastry\nversion: 2021\n")])
    ])
}
