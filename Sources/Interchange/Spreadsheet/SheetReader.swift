import Office
import Schema
import TextModel

/// Reads the cells of one sheet as they are displayed.
struct SheetReader {
  struct Row {
    var cells: [(column: Int, text: String)] = []
    let number: Int
    var isHidden = false
  }

  private(set) var rows: [Row] = []
  private(set) var merges: [(first: CellReference, last: CellReference)] = []
  private(set) var hiddenColumns: Set<Int> = []
  /// Cells that may have lost a zero, such as 1.10 that the sheet stores as 1.1.
  private(set) var doubtful: [(position: CellReference, text: String)] = []
  /// How many cells are in columns beyond any table.
  private(set) var beyond = 0
  private(set) var isCut = false
  private let book: Workbook
  private var position = CellReference(row: 0, column: -1)
  private var kind: String?
  private var format = CellFormat.general
  private var value = ""
  /// The style of the cell, and of the current run of its text.
  private var cellStyle = CharacterStyle()
  private var runStyle = CharacterStyle()
  private var inline = StyledText()
  /// Texts that were struck out, and superscripts that became plain text.
  private(set) var struck: [(position: CellReference, text: String)] = []
  private(set) var flattened: [(position: CellReference, text: String)] = []
  private var isInValue = false
  private var isFormula = false
  /// Formulas without a stored result, as written by programs that do not compute workbooks.
  private(set) var uncomputed: [CellReference] = []
  /// Cells with a text that the file does not have.
  private(set) var missing: [CellReference] = []
  /// The headers and footers of its pages.
  private(set) var pageTexts: [String] = []
  private var isInPageText = false
  private var isReading = false
  private var size = 0
  /// For each column, the decimals of the previous number.
  private var numbers: [Int: String] = [:]

  private static let maximumWidth = 512
  private static let maximumUncomputed = 100_000
  private static let maximumSize = 40 << 20
  private static let maximumMerges = 500_000

  static func read(_ sheet: Workbook.Sheet, of container: ZipContainer, _ book: Workbook) -> (sheet: SheetReader, fault: OfficeFault?) {
    var reader = SheetReader(book: book)
    let fault = XMLReader.read(sheet.part, of: container) { event in
      reader.handle(event)
      return true
    }
    return (reader, fault)
  }

  private init(book: Workbook) { self.book = book }

  private mutating func handle(_ event: XMLEvent) {
    switch event {
    case .open(let element): open(element)
    case .text(let text):
      if isInPageText, let last = pageTexts.indices.last { pageTexts[last] += text }
      if isInValue, !isReading {
        value += text
        if kind == "inlineStr" { inline.add(text, runStyle) }
      }
    case .close("c"): endCell()
    case .close("rPh"): isReading = false
    case .close(let name): if name == "v" || name == "t" { isInValue = false } else if Self.isPageText(name) { isInPageText = false }
    }
  }

  private mutating func open(_ element: XMLElement) {
    switch element.name {
    case "row":
      let number = element.number("r").map { $0 - 1 } ?? position.row + (rows.isEmpty ? 0 : 1)
      position = CellReference(row: min(max(0, number), CellReference.lastRow), column: -1)
      rows.append(Row(number: position.row, isHidden: element["hidden"] == "1" || element["hidden"] == "true"))
    case "c":
      position = element["r"].flatMap { CellReference($0) } ?? CellReference(row: position.row, column: position.column + 1)
      kind = element["t"]
      format = book.format(element.number("s"))
      cellStyle = book.style(element.number("s"))
      runStyle = CharacterStyle()
      inline = StyledText()
      value = ""
      isFormula = false
    case "f": isFormula = true
    case "v", "t": isInValue = true
    case "r": runStyle = CharacterStyle()
    case "strike", "vertAlign": runStyle.change(element)
    case "rPh": isReading = true
    case "col" where element["hidden"] == "1" || element["hidden"] == "true":
      let first = (element.number("min") ?? 1) - 1
      hiddenColumns.formUnion(max(0, first)..<max(max(0, first), min(element.number("max") ?? 1, Self.maximumWidth)))
    case "mergeCell":
      if merges.count < Self.maximumMerges, let range = element["ref"].flatMap({ CellReference.range($0) }) { merges.append(range) }
    case _ where Self.isPageText(element.name):
      isInPageText = true
      pageTexts.append("")
    default: break
    }
  }

  private static func isPageText(_ name: String) -> Bool {
    (name.hasSuffix("Header") || name.hasSuffix("Footer")) && name != "headerFooter"
  }

  private mutating func endCell() {
    isInValue = false
    let text = Self.unescaped(shown(display()))
    value = ""
    if isFormula, text.isEmpty, kind != "str", uncomputed.count < Self.maximumUncomputed { uncomputed.append(position) }
    guard !text.isEmpty, !isCut, let last = rows.indices.last else { return }
    guard (0..<Self.maximumWidth).contains(position.column) else {
      beyond += 1
      return
    }
    size += text.utf8.count + 64
    isCut = size > Self.maximumSize
    rows[last].cells.append((position.column, text))
  }

  /// Replaces `_x000D_` and similar codes for characters that XML does not allow. A carriage return is part of a line break.
  static func unescaped(_ text: String) -> String {
    guard text.contains("_x") else { return text }
    var result = ""
    var rest = text[...]
    while let mark = rest.firstRange(of: "_x") {
      result += rest[..<mark.lowerBound]
      let digits = rest[mark.upperBound...].prefix(4)
      let after = rest[mark.upperBound...].dropFirst(digits.count)
      guard digits.count == 4, after.first == "_", let value = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(value) else {
        result += "_x"
        rest = rest[mark.upperBound...]
        continue
      }
      rest = after.dropFirst()
      if value == 0x0D {
        if !rest.hasPrefix("\n"), !result.hasSuffix("\n") { result += "\n" }
      } else if value >= 0x20 || value == 0x09 || value == 0x0A {
        result.unicodeScalars.append(scalar)
      }
    }
    return result + rest
  }

  /// The text of the cell as its font displays it.
  private mutating func shown(_ content: StyledText) -> String {
    var content = content
    if cellStyle.isStruck || cellStyle.script != nil, content.struck.isEmpty, !content.text.isEmpty {
      var whole = StyledText()
      whole.add(content.text, cellStyle)
      content = whole
    }
    if !PrintedText.trimmed(content.struck).isEmpty { struck.append((position, content.struck)) }
    if !content.flattened.isEmpty { flattened.append((position, content.text)) }
    return content.text
  }

  private func plain(_ text: String) -> StyledText {
    var styled = StyledText()
    styled.add(text, CharacterStyle())
    return styled
  }

  private mutating func display() -> StyledText {
    switch kind {
    case "s":
      let number = PrintedText.trimmed(value)
      guard let index = Int(number), book.texts.indices.contains(index) else {
        if !number.isEmpty, missing.count < Self.maximumUncomputed { missing.append(position) }
        return StyledText()
      }
      return book.texts[index]
    case "inlineStr": return inline
    case "str", "e": return plain(value)
    case "b": return plain(value.isEmpty ? "" : value == "1" ? "TRUE" : "FALSE")
    case "d": return plain(String(value.prefix { $0 != "T" }))
    default:
      let stored = PrintedText.trimmed(value)
      guard !stored.isEmpty else { return StyledText() }
      let text = CellNumber(format: format, countsFrom1904: book.countsFrom1904).text(stored)
      note(text)
      return plain(text)
    }
  }

  /// Records a number such as 1.1 after 1.9, which may be a 1.10 that lost its zero.
  private mutating func note(_ text: String) {
    guard format.isGeneral else { return }
    let parts = text.split(separator: ".")
    if parts.count == 2, parts[1].count == 1, let before = numbers[position.column]?.split(separator: "."), before.count == 2,
      before[0] == parts[0], let last = Int(before[1]), let own = Int(parts[1]), last > own
    {
      doubtful.append((position, text))
    }
    numbers[position.column] = text
  }
}
