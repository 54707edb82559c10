import Schema

/// The formats of a coverage report besides text for a terminal.
public enum CoverageFormat: String, Sendable, CaseIterable {
  case csv
  case markdown
  case json
  case html
  /// A workbook: a sheet for all files, and one for each.
  case xlsx

  /// The report as UTF-8, or as the bytes of a workbook.
  public func write(_ coverage: WorkspaceCoverage, language: Language) -> [UInt8] {
    switch self {
    case .csv: Array(CoverageCSV.write(coverage, language: language).utf8)
    case .markdown: Array(CoverageMarkdown.write(coverage, language: language).utf8)
    case .json: CoverageJSON.write(coverage, language: language)
    case .xlsx: CoverageWorkbook.write(coverage, language: language)
    case .html: Array(CoveragePage.write(coverage, language: language).utf8)
    }
  }
}
