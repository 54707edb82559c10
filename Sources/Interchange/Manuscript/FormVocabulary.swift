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
