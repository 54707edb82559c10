import Schema

/// What a reader remembers of the lines above, and what comes next.
extension DraftReader {
  /// What the text below a heading is about.
  enum Place: Sendable, Hashable {
    case start
    case fact(DraftWords.Fact)
    case extra(String)
    /// A label whose value is the next line.
    case value(String)
    /// 加分项: what is preferred and not asked for.
    case preferred(String)
    /// The comparison that `export` appends. It is derived, so it is not read.
    case annex
  }

  /// What comes after the line that is being read.
  struct Following {
    /// The text of the next line; nil where a table or nothing follows.
    var line: String?
    var isTable = false
    /// Whether that table has no place in the format.
    var isPlainTable = false

    init() {}
  }

  /// What the name of the sheet says, for a draft that says it nowhere else.
  struct SheetName {
    var title: String?
    var level: String?
  }

  /// The weights of a sentence, which are given to the modules in order.
  struct ProseWeights {
    var weights: [Quantity] = []
    var line = 1
  }

  /// What the tables of modules have said so far.
  struct ModuleTables {
    var count = 0
    /// The indices of the modules in the draft, by their folded names.
    var indices: [String: Int] = [:]
    /// Tables of assessments, whose modules may come later.
    var assessments: [(head: DraftTableHeader, table: ModuleRows)] = []
    /// The subtotal below all modules of the last table.
    var subtotal: DraftHours?
  }

  enum Ordinals: Sendable {
    /// Unknown until the first line of the list.
    case open
    case entries
    case headings
  }
}
