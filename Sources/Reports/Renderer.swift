import Linter
import Schema

/// Writes a report in one format. The formats are stable: a renderer spells out its output, which does not depend on the program's types.
public protocol Renderer: Sendable {
  /// The report as UTF-8.
  func render(_ report: Report) -> [UInt8]
  /// Itself, if it writes file by file: a cast would look through the conformances of the whole program.
  var streaming: (any StreamingRenderer)? { get }
}

extension Renderer {
  public var streaming: (any StreamingRenderer)? { nil }
}

/// A format that is written file by file: first the findings of each file, at the end the failures and the figures. What it writes of a
/// file does not depend on other files, so that files are rendered in parallel and released.
public protocol StreamingRenderer: Renderer {
  /// All findings of one file or more.
  func render(_ findings: [ReportedFinding]) -> [UInt8]
  func renderEnd(_ failures: [ReportedFailure], _ summary: ReportSummary) -> [UInt8]
}

extension StreamingRenderer {
  public var streaming: (any StreamingRenderer)? { self }
  public func render(_ report: Report) -> [UInt8] { render(report.findings) + renderEnd(report.failures, report.summary) }
}

/// The options of a report.
public struct RenderOptions: Sendable {
  public var language: Language
  /// Colours and weights of a terminal.
  public var isColored: Bool
  /// Whether formats for people end in a summary.
  public var hasSummary: Bool

  /// The folder that services resolve paths against; nil for unchanged paths.
  public var base: ReportBase?
  /// Where the pages of the rules are published; nil for no links.
  public var pages: RulePages?
  /// Whether the terminal shows links.
  public var hasLinks = false

  public init(language: Language, isColored: Bool = false, hasSummary: Bool = true, base: ReportBase? = nil) {
    self.base = base
    self.language = language
    self.isColored = isColored
    self.hasSummary = hasSummary
  }
}

extension TerminalStyle {
  /// The style that a report is written in.
  init(_ options: RenderOptions) {
    self.init(isColored: options.isColored, pages: options.hasLinks ? options.pages : nil, language: options.language)
  }
}
