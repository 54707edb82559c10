/// Recognises the heads of the tables that an import looks for: they distinguish the formats of a text, and tables from captions.
struct TableHeaderDetector: Sendable {
  let isHead: @Sendable ([TableCell]) -> Bool
  /// Where an import looks for plans or jobs.
  let form: FormVocabulary?

  init(isHead: @escaping @Sendable ([TableCell]) -> Bool, form: FormVocabulary? = nil) {
    self.isHead = isHead
    self.form = form
  }

  /// Those of the requirements of standards.
  init(_ mapping: ColumnMapping? = nil) { self.init(isHead: { TableHeader.read($0, mapping) != nil }) }
}
