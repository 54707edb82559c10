/// Recognises the heads of the tables that an import looks for: they distinguish the formats of a text, and tables from captions.
struct TableHeads: Sendable {
  let isHead: @Sendable ([TableCell]) -> Bool

  init(isHead: @escaping @Sendable ([TableCell]) -> Bool) { self.isHead = isHead }

  /// Those of the requirements of standards.
  init(_ mapping: ColumnMapping? = nil) { isHead = { TableHeader.read($0, mapping) != nil } }
}
