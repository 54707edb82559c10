import Schema
import Standards
import TextModel

/// What a job description or training plan covers of its level: every item with its state, and the parts of the file that cover it.
public struct CoverageMatrix: Sendable {
  /// A module or duty, or the qualifications of a job.
  public struct Part: Sendable {
    public let name: Bilingual
    /// Hours; nil if the file does not divide them.
    public let theory: Quantity?
    public let practice: Quantity?
    /// The hours as written, or the sum of theory and practice.
    public let hours: Quantity?
    /// The assessment's share in percent.
    public let weight: Quantity?
    /// What it covers beyond the requirements of the file: revision of lower levels, and items of other functions.
    public internal(set) var others: [String] = []
  }

  /// An ability, knowledge item or task of the level.
  public struct Item: Sendable {
    public let column: Column
    /// Number and text.
    public let label: String
    /// The text of a reference to the item.
    public let spelling: String
    public let state: Coverage.State
    /// Indices into `parts`.
    public let parts: [Int]
    /// The reason if the item is listed as not covered.
    public let reason: String?
  }

  /// A work content of the level with its items, in the order of the standard.
  public struct Content: Sendable {
    public let name: String
    public let items: [Item]
    public var figures: CoverageFigures { CoverageFigures(items.map(\.state)) }
  }

  /// A job function of the level with its contents, in the order of the standard.
  public struct Function: Sendable {
    public let name: String
    /// Its weight in the standard, in percent.
    public let weight: Quantity?
    /// Its share of the file's hours, in percent; a module's hours are distributed over what it covers.
    public internal(set) var hourShare: Quantity?
    public let contents: [Content]
    public var items: [Item] { contents.flatMap(\.items) }
    public var figures: CoverageFigures { CoverageFigures(items.map(\.state)) }
  }

  public let path: String
  public let title: String
  public let kind: DocumentKind
  /// Id and version.
  public let standard: String
  public let standardTitle: String
  /// The id of the level, and its name.
  public let levelID: String
  public let level: String
  public internal(set) var parts: [Part]
  public internal(set) var functions: [Function]
  /// For each function, the number of its items that each part covers.
  var counts: [[Int: Int]] = []
  /// False if some lines could not be read, so that it is not known what is missing.
  public let isComplete: Bool

  /// The items of all functions, counted by state.
  public var figures: CoverageFigures { functions.map(\.figures).reduce(CoverageFigures(), +) }

  /// The sum of the parts' hours; nil when none has any.
  public var hours: Quantity? {
    let hours = parts.compactMap(\.hours)
    return hours.isEmpty ? nil : hours.reduce(.zero, +)
  }

  /// The number of items of a function that a part covers.
  public func count(_ function: Int, _ part: Int) -> Int {
    counts.indices.contains(function) ? counts[function][part] ?? 0 : 0
  }
}

extension CoverageMatrix {
  /// Why there is no matrix for a file.
  public enum Fault: Error, Sendable, Hashable {
    case isStandard
    case standardNotFound
    case levelUnknown(available: Bilingual)

    /// The reason, for the user.
    public var message: Bilingual {
      switch self {
      case .isStandard: Bilingual(zh: "这是标准，不是岗位说明或培训计划", en: "this is a standard, not a job description or training plan")
      case .standardNotFound: Bilingual(zh: "找不到所依据的标准；check 会说明原因", en: "its standard was not found; `check` shows why")
      case .levelUnknown(let levels):
        Bilingual(
          zh: "没有写明标准中的等级；可用：\(levels.chinese)", en: "it does not name a level of its standard; available: \(levels.english)")
      }
    }
  }

  /// The matrix of a file, or why there is none.
  public static func make(_ file: WorkspaceFile, in workspace: Workspace) -> Result<CoverageMatrix, CoverageMatrix.Fault> {
    let file = file.withWholeReferences(in: workspace)
    return switch Alignment.make(file, AlignedFile(file.document.content), in: workspace) {
    case .aligned(let alignment): .success(CoverageMatrix(file, alignment))
    case .standardNotFound: .failure(.standardNotFound)
    case .levelUnknown(_, let index): .failure(.levelUnknown(available: index.declaredNames.levelList))
    case .notAligned: .failure(.isStandard)
    }
  }

  private init(_ file: WorkspaceFile, _ alignment: Alignment) {
    let index = alignment.index
    path = file.path
    title = file.document.title?.value.string ?? file.path
    kind = file.document.kind ?? .trainingPlan
    standard = "\(index.id)@\(index.version)"
    standardTitle = index.standard.title?.value.string ?? index.id.string
    levelID = index.levels[alignment.level].id.string
    level = index.levels[alignment.level].name.string
    isComplete = alignment.isComplete
    let parts = CoverageParts(file.document.content, alignment.file)
    var covering = CoverageLinks(alignment, parts)
    self.parts = parts.parts
    functions = alignment.coverage.functions.map { function in
      let contents = index.functions[function].contents.map { content in
        Content(
          name: index.spelling(of: .content(content), fromLevel: alignment.level),
          items: index.contents[content].items.map { Self.item($0, alignment, covering) })
      }
      return Function(
        name: index.spelling(of: .function(function), fromLevel: alignment.level), weight: Self.weight(of: function, alignment),
        contents: contents)
    }
    counts = functions.map { function in
      function.items.reduce(into: [:]) { counts, item in for part in item.parts { counts[part, default: 0] += 1 } }
    }
    covering.collectOthers(beyond: alignment.coverage.functions, index)
    for (part, labels) in covering.others where self.parts.indices.contains(part) { self.parts[part].others = labels }
    shareHours()
  }

  private static func item(_ item: Int, _ alignment: Alignment, _ links: CoverageLinks) -> Item {
    Item(
      column: alignment.index.items[item].column, label: alignment.index.label(of: .item(item)),
      spelling: alignment.index.spelling(of: .item(item), fromLevel: alignment.level),
      state: alignment.coverage.state(ofItem: item),
      parts: links.parts(ofItem: item), reason: links.reasons[item])
  }

  private static func weight(of function: Int, _ alignment: Alignment) -> Quantity? {
    let entry = alignment.index.functions[function]
    for row in alignment.index.standard.weights?.value.skills?.value ?? []
    where alignment.index.level(spelled: row.key.value) == entry.level {
      for cell in row.value.value where NameKey(cell.key.value) == entry.key { return cell.value.value }
    }
    return nil
  }

  /// Distributes each module's hours over the functions that it covers, by the number of items.
  private mutating func shareHours() {
    var shares = Array(repeating: 0, count: functions.count)
    var whole = 0
    for (part, own) in parts.enumerated() {
      guard let hours = own.hours?.thousandths, hours > 0 else { continue }
      let counts = functions.indices.map { count($0, part) }
      let total = counts.reduce(0, +)
      guard total > 0 else { continue }
      whole += hours
      for (function, count) in counts.enumerated() { shares[function] += hours * count / total }
    }
    guard whole > 0 else { return }
    for function in functions.indices {
      functions[function].hourShare = CoverageShare.percent(Quantity(thousandths: shares[function]), of: Quantity(thousandths: whole))
    }
  }
}
