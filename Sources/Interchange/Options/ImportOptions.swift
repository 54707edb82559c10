import Schema

/// Options of an import: what the user knows and the input does not contain.
public struct ImportOptions: Sendable {
  /// The id and version of the standard; nil to take them from the input.
  public var id: String?
  public var version: String?
  /// The level of tables that do not name one, by id or name.
  public var level: String?
  /// The format of the input; nil to detect it.
  public var format: ManuscriptFormat?
  /// The roles of the columns of tables.
  public var columns: ColumnMapping?

  /// Whether the identifiers of a CASE package are kept in a file of their own.
  public var keepsIdentifiers = false

  public init(id: String? = nil, version: String? = nil, level: String? = nil, format: ManuscriptFormat? = nil) {
    self.id = id
    self.version = version
    self.level = level
    self.format = format
  }

  /// Gives a standard the id and version of the options.
  func name(_ standard: inout Standard) {
    if let id { standard.id = .text(id) }
    if let version { standard.version = .text(version) }
  }
}

/// How tables are written in an input.
public enum ManuscriptFormat: String, Sendable, CaseIterable {
  /// Text from a PDF or a word processor: cells are separated by tabs. TSV is the same format.
  case text
  case markdown
  case html
  case csv
}
