import Schema

/// Writes a report in one format. The formats are promises: what a renderer writes is spelled out in it and does not follow the program's
/// own types.
package protocol Renderer: Sendable {
  /// The report as UTF-8.
  func render(_ report: Report) -> [UInt8]
}

/// What a reader of a report wants.
package struct RenderOptions: Sendable {
  package var language: Language
  /// Colours and weights of a terminal.
  package var isColored: Bool
  /// Whether formats for people end in a summary.
  package var hasSummary: Bool

  package init(language: Language, isColored: Bool = false, hasSummary: Bool = true) {
    self.language = language
    self.isColored = isColored
    self.hasSummary = hasSummary
  }
}
