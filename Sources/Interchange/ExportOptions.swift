import Schema

/// Options of an export.
public struct ExportOptions: Sendable {
  public var caseOptions = CASEOptions()
  /// The level of a badge: id or name.
  public var level: String?
  /// The language of column heads and keys.
  public var language = Language.english

  public init() {}
}
