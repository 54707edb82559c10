/// Recognizes the headers of tables, by which formats of a text are distinguished, and tables from captions.
struct TableHeaderDetector: Sendable {
  let isHeader: @Sendable ([TableCell]) -> Bool
  /// For imports of plans and jobs; nil for standards.
  let form: FormVocabulary?

  init(isHeader: @escaping @Sendable ([TableCell]) -> Bool, form: FormVocabulary? = nil) {
    self.isHeader = isHeader
    self.form = form
  }

  /// Whether a table inside a cell of another one is a table of its own, and not text of that cell: it has a header, while the table around it
  /// is a form or only layout. Units with their hours belong to the module in the rows around them.
  func isSeparate(_ inner: some Sequence<TableRow>, within outer: some Sequence<TableRow>) -> Bool {
    guard let form else { return inner.contains { isHeader($0.cells) } }
    return inner.contains { form.isTable($0.cells) && !form.isOfUnits($0.cells) } && !outer.contains { form.isTable($0.cells) }
  }

  /// For the tables of requirements in standards.
  init(_ mapping: ColumnMapping? = nil) { self.init(isHeader: { TableHeader.read($0, mapping) != nil }) }
}

/// The words of plans and jobs that are needed for reading pages.
struct FormVocabulary: Sendable {
  /// Whether cells are the header of a table of modules or duties.
  let isTable: @Sendable ([TableCell]) -> Bool
  /// Whether such a header has units and their hours, but neither modules nor references.
  let isOfUnits: @Sendable ([TableCell]) -> Bool
  /// For how many different columns names are known.
  let columns: @Sendable ([String]) -> Int
  /// Whether a name is that of a column whose cells have one line, such as hours.
  let isCounted: @Sendable (String) -> Bool
  /// Whether a text is 合计 or 小计.
  let isSum: @Sendable (String) -> Bool
  /// Whether a text is the label of a fact.
  let isLabel: @Sendable (String) -> Bool
  /// Whether a text begins with the mark of an entry.
  let hasMark: @Sendable (String) -> Bool
}
