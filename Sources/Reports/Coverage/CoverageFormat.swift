import Schema

/// The formats of a coverage report besides text for a terminal.
public enum CoverageFormat: String, Sendable, CaseIterable {
  case csv
  case markdown
  case json
  case html
  /// A workbook: a sheet for all files, and one for each.
  case xlsx

  public func write(_ survey: CoverageSurvey, language: Language) -> [UInt8] {
    switch self {
    case .csv: Array(CoverageCSV.write(survey, language: language).utf8)
    case .markdown: Array(CoverageMarkdown.write(survey, language: language).utf8)
    case .json: CoverageJSON.write(survey, language: language)
    case .xlsx: CoverageWorkbook.write(survey, language: language)
    case .html: Array(CoveragePage.write(survey, language: language).utf8)
    }
  }
}
