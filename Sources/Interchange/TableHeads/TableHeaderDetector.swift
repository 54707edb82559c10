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

/// What an import of plans or jobs knows about words, for reading pages: which names heads have, and what begins a row.
struct FormVocabulary: Sendable {
  /// The head of a table of modules or duties.
  let isTable: @Sendable ([TableCell]) -> Bool
  /// How many different columns some names are known for.
  let columns: @Sendable ([String]) -> Int
  /// The name of a column whose cells are one line high, such as hours.
  let isCounted: @Sendable (String) -> Bool
  /// 合计 or 小计.
  let isSum: @Sendable (String) -> Bool
  /// A label of a fact.
  let isLabel: @Sendable (String) -> Bool
  /// Whether a text has the mark of an entry before it.
  let hasMark: @Sendable (String) -> Bool
}
