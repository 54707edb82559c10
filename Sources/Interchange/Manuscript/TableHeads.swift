/// Recognises the heads of the tables that an import looks for: they distinguish the formats of a text, and tables from captions.
struct TableHeads: Sendable {
  let isHead: @Sendable ([TableCell]) -> Bool
  /// The head of a table of modules or duties, where an import looks for plans or jobs: they have facts in cells, too.
  let isForm: (@Sendable ([TableCell]) -> Bool)?

  init(isHead: @escaping @Sendable ([TableCell]) -> Bool, isForm: (@Sendable ([TableCell]) -> Bool)? = nil) {
    self.isHead = isHead
    self.isForm = isForm
  }

  /// Those of the requirements of standards.
  init(_ mapping: ColumnMapping? = nil) { self.init(isHead: { TableHeader.read($0, mapping) != nil }) }

  func isTable(_ cells: [TableCell]) -> Bool { isForm?(cells) ?? isHead(cells) }
}
