import Schema
import TextModel

/// A standard as plain texts without places in a file: what imports build and exports read. Two standards say the same when these are equal.
public struct PlainStandard: Sendable, Equatable {
  public var id: String?
  public var version: String?
  public var number: String?
  public var title: String?
  public var titleEnglish: String?
  public var issuer: String?
  public var status: StandardStatus?
  public var published: String?
  public var effective: String?
  public var language: String?
  public var profile: StandardProfile?
  public var cumulative: Bool?
  /// What the standard calls its columns.
  public var columnNames: [Column: String] = [:]
  public var references: [String] = []
  public var terms: [PlainTerm] = []
  public var basicRequirements: [PlainName] = []
  public var tracks: [PlainTrack] = []
  public var catalogue: [PlainCatalogueFunction] = []
  public var levels: [PlainLevel] = []
  public var theoryWeights = PlainWeights()
  public var skillWeights = PlainWeights()

  public init() {}

  public init(_ standard: Standard) {
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
  public func name(of column: Column) -> String {
    if let name = columnNames[column] { return name }
    switch column {
    case .tasks: return "工作任务"
    case .abilities: return "工作能力要求"
    case .knowledge: return "相关知识要求"
    }
  }

  /// The columns that any level has items in.
  public var usedColumns: [Column] {
    Column.allCases.filter { column in
      levels.contains { $0.functions.contains { $0.contents.contains { !$0[column].isEmpty } } }
    }
  }

  public func level(withID id: String) -> PlainLevel? { levels.first { $0.id == id } }
}

extension Located<[Located<Text>]>? {
  /// The texts of a list that may be missing.
  var strings: [String] { (self?.value ?? []).map(\.value.string) }
}
