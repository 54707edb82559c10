import Schema

/// The state of a reader after the lines above, and what comes next.
extension DraftReader {
  /// The section of the current line.
  enum Section: Sendable, Hashable {
    case start
    case fact(DraftWords.Fact)
    case extra(String)
    /// A label whose value is on the next line.
    case value(String)
    /// 加分项: preferences, which are not requirements.
    case preferred(String)
    /// The comparison that `export` appends. It is derived, and not read.
    case annex
  }

  /// What follows the current line.
  struct Following {
    /// The text of the next line; nil if a table or nothing follows.
    var line: String?
    var isTable = false
    /// Whether that table has no place in the format.
    var isPlainTable = false

    init() {}
  }

  /// The title and level in the name of the sheet, used if the draft has no others.
  struct SheetName {
    var title: String?
    var level: String?
  }

  /// The weights in a sentence, which are assigned to the modules in order.
  struct ProseWeights {
    var weights: [Quantity] = []
    var line = 1
  }

  /// The results of the tables of modules so far.
  struct ModuleTables {
    var count = 0
    /// The indices of the modules in the draft, by their folded names.
    var indices: [String: Int] = [:]
    /// The headers of the tables.
    var headers: Set<[String]> = []
    /// Tables of assessments, whose modules may be in later tables.
    var assessments: [(header: DraftTableHeader, table: ModuleRows)] = []
    /// The subtotal below all modules of the only table, or the sum of those of several tables with the same header.
    var subtotal: DraftHours?
    /// The hours of the plan, if they are those in the rows of totals.
    var totals: DraftHours?
    /// Whether a row of totals contradicts the hours above the table.
    var hasOtherTotal = false
  }

  enum Ordinals: Sendable {
    /// Not known until the first line of the list.
    case open
    case entries
    case headings
  }
}
