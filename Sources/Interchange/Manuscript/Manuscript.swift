import Schema

/// An input document in any format: lines of text and rows of tables, in order.
struct Manuscript: Sendable {
  enum Element: Sendable {
    case text(ManuscriptLine)
    case row(TableRow)
    /// A break between two adjacent tables.
    case tableEnd
  }

  var elements: [Element] = []
  var report = ImportReport()
  /// The texts at the top of the pages of a Word document, each once. Standards do not need them.
  var pageHeaders: [String] = []
  /// Those at the bottom of the pages, and those of a workbook.
  private(set) var pageFooters: [String] = []

  /// The bytes of all texts, with an allowance for each cell.
  private var size = 0
  /// Whether something was not added because the limit was reached.
  private var isCut = false

  /// More than any standard has, and about as much as fits in 256 MB of memory: 10 MiB of text with an allowance for each cell.
  private static let maximumSize = 10 << 20
  private static let cellSize = 16

  /// Whether the limit is reached.
  var isFull: Bool { size > Self.maximumSize }

  mutating func add(_ line: ManuscriptLine) {
    guard !line.text.isEmpty, hasRoom(at: line.line) else { return }
    size += line.text.utf8.count + Self.cellSize
    elements.append(.text(line))
  }

  mutating func add(_ row: TableRow) {
    guard !row.isEmpty, hasRoom(at: row.line) else { return }
    size += row.cells.reduce(0) { $0 + $1.text.utf8.count + Self.cellSize }
    elements.append(.row(row))
  }

  private mutating func hasRoom(at line: Int) -> Bool {
    guard isFull else { return true }
    reportCut(at: line)
    return false
  }

  /// Reports once at which line the input became too large. Readers that stop before the end of their input must call it.
  mutating func reportCut(at line: Int) {
    guard !isCut else { return }
    isCut = true
    report.add(.leftOut, line, Bilingual(zh: "文件太大，从这里起没有读取", en: "the file is too large; nothing was read from here on"))
  }

  mutating func addFooter(_ text: String) {
    if !pageFooters.contains(text), pageFooters.count < Self.maximumFooters { pageFooters.append(text) }
  }

  private static let maximumFooters = 20

  mutating func endTable() {
    if case .row? = elements.last { elements.append(.tableEnd) }
  }
}

extension [Manuscript.Element] {
  /// The same elements with the rows of each table replaced. `replacement` is called once for each group of adjacent rows.
  func replacingRows(_ replacement: ([TableRow]) -> [Manuscript.Element]) -> [Manuscript.Element] {
    var result: [Manuscript.Element] = []
    var rows: [TableRow] = []
    for element in self {
      if case .row(let row) = element {
        rows.append(row)
        continue
      }
      result += replacement(rows)
      rows = []
      result.append(element)
    }
    return result + replacement(rows)
  }
}
