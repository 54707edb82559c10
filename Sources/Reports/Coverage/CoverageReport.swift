import Schema
import Standards
import TextModel

/// What a job description or training plan covers of its level, function by function and content by content.
public struct CoverageReport: Sendable {
  /// How many items are in which state.
  public struct Figures: Sendable, Hashable {
    public private(set) var covered = 0
    public private(set) var excused = 0
    public private(set) var missing = 0

    public var total: Int { covered + excused + missing }

    mutating func add(_ state: Coverage.State) {
      switch state {
      case .covered, .coveredAndExcused: covered += 1
      case .excused: excused += 1
      case .missing: missing += 1
      }
    }

    static func + (left: Figures, right: Figures) -> Figures {
      var sum = left
      sum.covered += right.covered
      sum.excused += right.excused
      sum.missing += right.missing
      return sum
    }
  }

  public struct ContentRow: Sendable {
    public let name: String
    public let figures: Figures
    /// The items that nothing covers or excuses, as the standard has them, with the letter of their column.
    public let missing: [String]
  }

  public struct FunctionRow: Sendable {
    public let name: String
    public let contents: [ContentRow]
    public var figures: Figures { contents.map(\.figures).reduce(Figures(), +) }
  }

  public let path: String
  public let title: String
  public let standard: String
  public let level: String
  public let functions: [FunctionRow]

  public var figures: Figures { functions.map(\.figures).reduce(Figures(), +) }

  public init(_ alignment: Alignment, path: String, title: String) {
    self.path = path
    self.title = title
    let index = alignment.index
    standard = "\(index.id)@\(index.version)"
    level = index.levels[alignment.level].name.string
    functions = alignment.coverage.functions.map { function in
      let rows = index.functions[function].contents.map { Self.row($0, alignment) }
      return FunctionRow(name: index.spelling(of: .function(function), fromLevel: alignment.level), contents: rows)
    }
  }

  private static func row(_ content: Int, _ alignment: Alignment) -> ContentRow {
    let index = alignment.index
    var figures = Figures()
    var missing: [String] = []
    for item in index.contents[content].items {
      let state = alignment.coverage.state(ofItem: item)
      figures.add(state)
      if state == .missing { missing.append(index.spelling(of: .item(item), fromLevel: alignment.level)) }
    }
    return ContentRow(name: index.spelling(of: .content(content), fromLevel: alignment.level), figures: figures, missing: missing)
  }
}

extension CoverageReport {
  /// Why there is no report for a file.
  public enum Fault: Error, Sendable, Hashable {
    case isStandard
    case standardNotFound
    case levelUnknown(candidates: [String])

    public var message: Bilingual {
      switch self {
      case .isStandard: Bilingual(zh: "这是标准，不是岗位说明或培训计划", en: "this is a standard, not a job description or training plan")
      case .standardNotFound: Bilingual(zh: "找不到所依据的标准；check 会说明原因", en: "its standard was not found; `check` shows why")
      case .levelUnknown(let candidates):
        Bilingual(
          zh: "没有写明标准中的等级；可用：\(candidates.joined(separator: "、"))",
          en: "it does not name a level of its standard; available: \(English.list(candidates))")
      }
    }
  }

  public static func make(_ file: WorkspaceFile, in workspace: Workspace) -> Result<CoverageReport, Fault> {
    switch Alignment.make(file, AlignedFile(file.document.content), in: workspace) {
    case .aligned(let alignment):
      return .success(CoverageReport(alignment, path: file.path, title: file.document.title?.value.string ?? ""))
    case .standardNotFound: return .failure(.standardNotFound)
    case .levelUnknown(_, let index): return .failure(.levelUnknown(candidates: index.levels.map(\.id.string)))
    case .notAligned: return .failure(.isStandard)
    }
  }
}
