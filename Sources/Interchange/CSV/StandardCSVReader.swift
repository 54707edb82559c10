import Schema
import TextModel

/// Reads the flat table of a standard, with columns in any order and in either language.
///
/// The columns of level, function and content only give the place of a row. A name that was edited in its own row therefore also applies to
/// rows that still have the old name in these columns.
public struct StandardCSVReader {
  private let columns: CSVColumns
  var standard = Standard()
  /// The tables of weights by their keys.
  var weights: [String: WeightsBuilder] = [:]
  var report: ImportReport
  /// The indices of records in the standard, by their names in these columns.
  private var indices: [[String]: Int] = [:]
  private var items: Set<[String]> = []
  var functions = CSVFunctions()
  /// The lines of values that can occur only once.
  private var firstLines: [[String]: Int] = [:]

  /// Whether a file is such a table, and not a printed table.
  public static func recognises(_ bytes: [UInt8]) -> Bool { CSVDialect.ofFlatTable(SourceText(fileBytes: bytes).bytes) != nil }

  /// Reads the table. The report contains the rows that were left out; there is no standard if the header is not that of the table.
  public static func read(_ bytes: [UInt8], options: ImportOptions = ImportOptions()) -> Imported {
    let input = InputText(bytes)
    guard let source = input.source, let (dialect, columns) = CSVDialect.ofFlatTable(source.bytes) else {
      var report = input.report
      if input.source != nil { report.add(.leftOut, 1, noHeader) }
      return Imported(nil, report)
    }
    var reader = StandardCSVReader(columns: columns, report: input.report)
    let parsed = CSVRecords.parse(source.bytes, dialect)
    if let lines = parsed.openQuote { reader.report.add(CSVReader.openQuote(lines)) }
    for record in parsed.records.dropFirst() { reader.add(record) }
    reader.standard.weights = Weights.tables(theory: reader.weights["theory"], skills: reader.weights["skills"])
    options.name(&reader.standard)
    return Imported(reader.standard, reader.report)
  }

  private init(columns: CSVColumns, report: ImportReport) {
    self.columns = columns
    self.report = report
  }

  private static var noHeader: Bilingual {
    let names = [CSVColumn.part, .field, .text].map(\.name)
    return Bilingual(
      zh: "第一行不是本工具导出的 CSV 表头（应有 \(names.map(\.chinese).joined(separator: "、"))）",
      en: "the first row is not the header of a CSV file that this tool writes (\(names.map(\.english).joined(separator: ", ")))")
  }

  // MARK: Rows

  private mutating func add(_ record: CSVRecords.Record) {
    let row = CSVRow(record, columns)
    if let surplus = row.surplus {
      report.add(
        .leftOut, lines: row.lines,
        Bilingual(
          zh: "多出的单元格没有导入：“\(PrintedText.excerpt(surplus))”",
          en: "a cell beyond the table's columns was left out: “\(PrintedText.excerpt(surplus))”"))
    }
    guard let part = CSVPart.named(row[.part]) else {
      return reportLeftOut(row, Bilingual(zh: "不认识的部分“\(row[.part])”", en: "unknown part “\(row[.part])”"))
    }
    for text in row.useless(in: part) {
      report.add(
        .leftOut, lines: row.lines,
        Bilingual(
          zh: "“\(part.name.chinese)”行用不到的单元格没有导入：“\(PrintedText.excerpt(text))”",
          en: "a cell that rows of “\(part.name.english)” do not use was left out: “\(PrintedText.excerpt(text))”"))
    }
    switch part {
    case .standard: header(row)
    case .reference: if requireText(row) { standard.references.append(Text(row[.text])) }
    case .term: term(row)
    case .basicRequirement: if requireText(row) { standard.basicRequirements.append(NumberedText(row[.text])) }
    case .track: track(row)
    case .catalogue: catalogue(row)
    case .level: level(row)
    case .function, .content, .item: tableRow(row, part)
    case .weight: weight(row)
    }
  }

  // MARK: Records

  /// The index of a record in its list; a new one is appended, with that name.
  mutating func index<Entry: Record>(
    _ names: [String], of kind: Entry.Type, _ name: String, orAppend append: (inout Standard, Entry) -> Int?
  ) -> Int {
    if let known = indices[names] { return known }
    var entry = Entry()
    if let field = Entry.shape.description.fields.first { entry.set(field.key.english, .text(name)) }
    let index = append(&standard, entry) ?? 0
    indices[names] = index
    return index
  }

  /// The value in a row for a record; nil if it has no text, or if the record has no such field that fits into a cell.
  mutating func fact<Entry: Record>(of kind: Entry.Type, _ row: CSVRow) -> CSVFact? {
    guard let fact = CSVFact(row, of: Entry.shape.description) else {
      reportFieldLeftOut(row)
      return nil
    }
    return requireText(row) ? fact : nil
  }

  /// Stores the value of a row in a record. For a single value, the first row counts.
  mutating func fill(_ fact: CSVFact, _ names: [String], _ row: CSVRow, change: (inout Standard) -> Void) {
    guard fact.isList || isFirst(names + [fact.field.key.english], row) else { return }
    guard fact.value != nil else { return reportLeftOut(row, fact.fault(row)) }
    change(&standard)
  }

  /// Whether a row gives the name of a record, which is its first field.
  func isName<Entry: Record>(_ row: CSVRow, of kind: Entry.Type) -> Bool { CSVFact(row, of: Entry.shape.description)?.isName ?? false }

  mutating func isNew(_ item: [String]) -> Bool { items.insert(item).inserted }

  /// Whether a value that can occur only once occurs for the first time.
  mutating func isFirst(_ names: [String], _ row: CSVRow) -> Bool {
    guard let line = firstLines[names] else {
      firstLines[names] = row.line
      return true
    }
    reportLeftOut(row, Bilingual(zh: "第 \(line) 行已经写过", en: "line \(line) already has it"))
    return false
  }

  // MARK: What is left out

  func isWithoutContent(_ row: CSVRow) -> Bool { PrintedText.trimmed(row[.text]).isEmpty }

  mutating func requireText(_ row: CSVRow) -> Bool {
    if isWithoutContent(row) { reportLeftOut(row, Bilingual(zh: "没有文本", en: "no text")) }
    return !isWithoutContent(row)
  }

  mutating func reportLeftOut(_ row: CSVRow, _ reason: Bilingual) {
    report.add(
      .leftOut, lines: row.lines,
      Bilingual(
        zh: "这一行没有导入（\(reason.chinese)）：“\(row.excerpt)”", en: "the row was left out (\(reason.english)): “\(row.excerpt)”"))
  }

  mutating func reportFieldLeftOut(_ row: CSVRow) {
    reportLeftOut(row, Bilingual(zh: "不认识的栏目“\(row[.field])”", en: "unknown field “\(row[.field])”"))
  }

}
