import Schema
import Standards

/// What one job description or training plan covers of its level: every item with its state, and which part of the file covers it.
public struct CoverageMatrix: Sendable {
  /// A module or duty, or the qualifications of a job.
  public struct Part: Sendable {
    public let name: Bilingual
    public let theory: Quantity?
    public let practice: Quantity?
    /// As written, or the sum of both.
    public let hours: Quantity?
    /// The assessment's share in percent.
    public let weight: Quantity?
    /// What it covers beyond the requirements of the file: revision of lower levels, and items of other functions.
    public internal(set) var others: [String] = []
  }

  public struct Item: Sendable {
    public let column: Column
    /// Number and text.
    public let label: String
    public let state: Coverage.State
    /// Indices into `parts`.
    public let parts: [Int]
    /// Why it is left out, where it is.
    public let reason: String?
  }

  public struct Content: Sendable {
    public let name: String
    public let items: [Item]
    public var figures: CoverageFigures { CoverageFigures(items.map(\.state)) }
  }

  public struct Function: Sendable {
    public let name: String
    /// Its weight in the standard, in percent.
    public let weight: Quantity?
    /// Its share of the file's hours, in percent; a module's hours go to what it covers.
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
  public let levelID: String
  public let level: String
  public internal(set) var parts: [Part]
  public internal(set) var functions: [Function]
  /// For every function the parts that cover something of it, and how many items.
  var counts: [[Int: Int]] = []
  /// False when lines were lost: what is missing cannot be determined then.
  public let isComplete: Bool

  public var figures: CoverageFigures { functions.map(\.figures).reduce(CoverageFigures(), +) }

  /// The sum of the parts' hours; nil when none has any.
  public var hours: Quantity? {
    let hours = parts.compactMap(\.hours)
    return hours.isEmpty ? nil : hours.reduce(.zero, +)
  }

  /// How many items of a function a part covers.
  public func count(_ function: Int, _ part: Int) -> Int {
    counts.indices.contains(function) ? counts[function][part] ?? 0 : 0
  }
}
