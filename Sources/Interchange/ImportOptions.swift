/// What whoever imports a standard knows better than the input.
package struct ImportOptions: Sendable {
  package var id: String?
  package var version: String?
  /// The level of a table that does not say it: id or name.
  package var level: String?
  package var format: ManuscriptFormat?

  package init(id: String? = nil, version: String? = nil, level: String? = nil, format: ManuscriptFormat? = nil) {
    self.id = id
    self.version = version
    self.level = level
    self.format = format
  }

  /// Gives a standard the id and version that were asked for.
  func name(_ standard: inout PlainStandard) {
    if let id { standard.id = id }
    if let version { standard.version = version }
  }
}
