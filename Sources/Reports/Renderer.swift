import Linter
import Schema

/// Writes a report in one format. Formats are stable: a renderer spells out its output, which does not depend on the names of other types.
public protocol Renderer: Sendable {
  /// The report as UTF-8.
  func render(_ report: Report) -> [UInt8]
  /// The renderer itself if it can write file by file, else nil. A cast would be slow, since it searches the conformances of the whole
  /// program.
  var streaming: (any StreamingRenderer)? { get }
}

extension Renderer {
  public var streaming: (any StreamingRenderer)? { nil }
}

/// A format that is written file by file: the findings of each file, and at the end the failures and the summary. The part about a file
/// does not depend on other files, so that files can be rendered in parallel and released.
public protocol StreamingRenderer: Renderer {
  /// Renders all findings of one or more files.
  func render(_ findings: [ReportedFinding]) -> [UInt8]
  /// Renders what follows the last file: inputs that could not be read, and the totals.
  func renderEnd(_ failures: [ReportedFailure], _ summary: ReportSummary) -> [UInt8]
}

extension StreamingRenderer {
  public var streaming: (any StreamingRenderer)? { self }
  public func render(_ report: Report) -> [UInt8] { render(report.findings) + renderEnd(report.failures, report.summary) }
}

/// The options of a report.
public struct RenderOptions: Sendable {
  public var language: Language
  /// Whether colours and font weights of terminals are used.
  public var isColored: Bool
  /// Whether formats for people end in a summary.
  public var hasSummary: Bool

  /// The folder that services resolve paths against; nil to leave paths unchanged.
  public var base: ReportBase?
  /// The address at which rule pages are published; nil for no links.
  public var pages: RulePages?
  /// Whether the terminal supports links.
  public var hasLinks = false

  public init(language: Language, isColored: Bool = false, hasSummary: Bool = true, base: ReportBase? = nil) {
    self.base = base
    self.language = language
    self.isColored = isColored
    self.hasSummary = hasSummary
  }
}

extension TerminalStyle {
  /// The style for a report with these options.
  init(_ options: RenderOptions) {
    self.init(isColored: options.isColored, pages: options.hasLinks ? options.pages : nil, language: options.language)
  }
}
