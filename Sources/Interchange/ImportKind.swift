/// The kinds of imports.
public enum ImportKind: String, Sendable, CaseIterable {
  /// Printed tables in any text format.
  case table
  /// The flat table that `export csv` writes, as it comes back from a spreadsheet.
  case csv
  /// A CFPackage of CASE 1.0 or 1.1.
  case `case`
}
