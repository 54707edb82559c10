import Linter
import Schema
import YAML

/// What one job description or training plan covers of its level: every item with its state, and which part of the file covers it.
package struct CoverageMatrix: Sendable {
  /// A module or duty, or the qualifications of a job.
  package struct Part: Sendable {
    package let name: Bilingual
    package let theory: Quantity?
    package let practice: Quantity?
    /// As written, or the sum of both.
    package let hours: Quantity?
    /// The assessment's share in percent.
    package let weight: Quantity?
    /// What it covers beyond what the file owes: revision of lower levels, and what belongs elsewhere.
    package internal(set) var others: [String] = []
  }

  package struct Item: Sendable {
    package let column: Column
    /// Number and text.
    package let label: String
    package let state: Coverage.State
    /// Indices into `parts`.
    package let parts: [Int]
    /// Why it is left out, where it is.
    package let reason: String?
  }

  package struct Content: Sendable {
    package let name: String
    package let items: [Item]
    package var figures: CoverageFigures { CoverageFigures(items.map(\.state)) }
  }

  package struct Function: Sendable {
    package let name: String
    /// What the standard weighs it, in percent.
    package let weight: Quantity?
    /// Its share of the file's hours, in percent; a module's hours go to what it covers.
    package internal(set) var hourShare: Quantity?
    package let contents: [Content]
    package var items: [Item] { contents.flatMap(\.items) }
    package var figures: CoverageFigures { CoverageFigures(items.map(\.state)) }
  }

  package let path: String
  package let title: String
  package let kind: DocumentKind
  /// Id and version.
  package let standard: String
  package let standardTitle: String
  package let levelID: String
  package let level: String
  package internal(set) var parts: [Part]
  package internal(set) var functions: [Function]
  /// False when lines were lost: what is missing cannot be told then.
  package let isComplete: Bool

  package var figures: CoverageFigures { functions.map(\.figures).reduce(CoverageFigures(), +) }

  /// The sum of the parts' hours; nil when none says any.
  package var hours: Quantity? {
    let hours = parts.compactMap(\.hours)
    return hours.isEmpty ? nil : hours.reduce(.zero, +)
  }

  /// How many items of a function a part covers.
  package func count(_ function: Int, _ part: Int) -> Int {
    functions.indices.contains(function) ? functions[function].items.count { $0.parts.contains(part) } : 0
  }
}
