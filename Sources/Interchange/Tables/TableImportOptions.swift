/// What whoever imports a table knows better than the table.
package struct TableImportOptions: Sendable {
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
}
