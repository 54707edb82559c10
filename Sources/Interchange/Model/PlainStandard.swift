import Schema
import YAML

/// A standard as plain texts without places in a file: what imports build and exports read. Two standards say the same when these are equal.
package struct PlainStandard: Sendable, Equatable {
  package var id: String?
  package var version: String?
  package var number: String?
  package var title: String?
  package var titleEnglish: String?
  package var issuer: String?
  package var status: StandardStatus?
  package var published: String?
  package var effective: String?
  package var language: String?
  package var profile: StandardProfile?
  package var cumulative: Bool?
  /// What the standard calls its columns.
  package var columnNames: [Column: String] = [:]
  package var references: [String] = []
  package var terms: [PlainTerm] = []
  package var basicRequirements: [PlainName] = []
  package var tracks: [PlainTrack] = []
  package var catalogue: [PlainCatalogueFunction] = []
  package var levels: [PlainLevel] = []
  package var theoryWeights = PlainWeights()
  package var skillWeights = PlainWeights()

  package init() {}

  package init(_ standard: Standard) {
    id = standard.id?.value.string
    version = standard.version?.value.string
    number = standard.number?.value.string
    title = standard.title?.value.string
    titleEnglish = standard.titleEnglish?.value.string
    issuer = standard.issuer?.value.string
    status = standard.status?.value
    published = standard.published?.value.string
    effective = standard.effective?.value.string
    language = standard.language?.value.string
    profile = standard.profile?.value
    cumulative = standard.cumulative?.value
    columnNames = Self.columnNames(standard.columns?.value)
    references = standard.references.strings
    terms = (standard.terms?.value ?? []).map { PlainTerm($0.value) }
    basicRequirements = (standard.basicRequirements?.value ?? []).map { PlainName($0.value) }
    tracks = (standard.tracks?.value ?? []).map { PlainTrack($0.value) }
    catalogue = (standard.functions?.value ?? []).map { PlainCatalogueFunction($0.value) }
    levels = (standard.levels?.value ?? []).map { PlainLevel($0.value) }
    theoryWeights = PlainWeights(standard.weights?.value.theory)
    skillWeights = PlainWeights(standard.weights?.value.skills)
  }

  private static func columnNames(_ names: ColumnNames?) -> [Column: String] {
    var result: [Column: String] = [:]
    result[.tasks] = names?.tasks?.value.string
    result[.abilities] = names?.abilities?.value.string
    result[.knowledge] = names?.knowledge?.value.string
    return result
  }

  /// The title of a standard that has none: in Chinese unless it is known to be in another language.
  static func untitled(in language: String?) -> String { language?.hasPrefix("zh") ?? true ? "未命名标准" : "Untitled standard" }

  /// What the standard calls a column; failing that, what most standards call it.
  package func name(of column: Column) -> String {
    if let name = columnNames[column] { return name }
    switch column {
    case .tasks: return "工作任务"
    case .abilities: return "工作能力要求"
    case .knowledge: return "相关知识要求"
    }
  }

  /// The columns that any level has items in.
  package var usedColumns: [Column] {
    Column.allCases.filter { column in
      levels.contains { $0.functions.contains { $0.contents.contains { !$0[column].isEmpty } } }
    }
  }

  package func level(withID id: String) -> PlainLevel? { levels.first { $0.id == id } }
}

extension Located<[Located<Text>]>? {
  /// The texts of a list that may be missing.
  var strings: [String] { (self?.value ?? []).map(\.value.string) }
}
