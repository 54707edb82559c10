import ArgumentParser
import Interchange

/// How `coverage` is written: as a table for a terminal, or in a format for others.
enum CoverageFormatArgument: String, CaseIterable, ExpressibleByArgument {
  case text, csv, markdown, json, html

  /// Nil for a terminal's.
  var format: CoverageFormat? { CoverageFormat(rawValue: rawValue) }
}
