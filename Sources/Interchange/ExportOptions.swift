import Schema

/// What whoever exports decides.
package struct ExportOptions: Sendable {
  package var caseOptions = CASEOptions()
  /// The level of a badge: id or name.
  package var level: String?
  /// The language of column heads and keys.
  package var language = Language.english

  package init() {}
}
