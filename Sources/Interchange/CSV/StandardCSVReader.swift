import Schema
import YAML

/// Reads the flat table of a standard back, whatever the order of its columns and in either language.
package struct StandardCSVReader {
  private let columns: CSVColumns
  var standard = PlainStandard()
  var report = ImportReport()

  /// Whether a file is such a table, rather than a table as standards print it.
  package static func recognises(_ bytes: [UInt8]) -> Bool { head(of: SourceText(fileBytes: bytes).bytes) != nil }

  package static func read(_ bytes: [UInt8]) -> Imported {
    let source = SourceText(fileBytes: bytes)
    guard let (columns, dialect) = head(of: source.bytes) else {
      var report = ImportReport()
      let names = [CSVColumn.part, .field, .text].map(\.name)
      report.add(
        .lost, 1,
        Bilingual(
          zh: "第一行不是本工具导出的 CSV 表头（应有 \(names.map(\.chinese).joined(separator: "、"))）",
          en: "the first row is not the head of a CSV file that this tool writes (\(names.map(\.english).joined(separator: ", ")))"))
      return Imported(nil, report)
    }
    var reader = StandardCSVReader(columns: columns)
    let parsed = CSVRecords.parse(source.bytes, dialect)
    if let line = parsed.openQuote { reader.report.add(CSVReader.openQuote(line)) }
    for record in parsed.records.dropFirst() { reader.add(record) }
    return Imported(reader.standard, reader.report)
  }

  private init(columns: CSVColumns) { self.columns = columns }

  private static func head(of bytes: [UInt8]) -> (CSVColumns, CSVDialect)? {
    let line = Substring(String(decoding: bytes.prefix { !ASCII.isLineBreak($0) }, as: UTF8.self))
    guard let dialect = CSVDialect.detect(header: line) else { return nil }
    let cells = CSVRecords.parse(Array(line.utf8), dialect).records.first?.cells ?? []
    return CSVColumns.read(cells.map(\.text)).map { ($0, dialect) }
  }

  // MARK: Rows

  private mutating func add(_ record: CSVRecords.Record) {
    let row = CSVRow(record, columns)
    if let surplus = row.surplus {
      report.add(
        .lost, record.line,
        Bilingual(
          zh: "多出的单元格没有导入：“\(PrintedText.excerpt(surplus))”",
          en: "a cell beyond the table's columns was left out: “\(PrintedText.excerpt(surplus))”"))
    }
    guard let part = CSVPart.named(row[.part]) else {
      return lose(row, Bilingual(zh: "不认识的部分“\(row[.part])”", en: "unknown part “\(row[.part])”"))
    }
    switch part {
    case .standard: header(row)
    case .reference: standard.references.append(row[.text])
    case .term: term(row)
    case .basicRequirement: standard.basicRequirements.append(PlainName(row[.text]))
    case .track: track(row)
    case .catalogue: catalogue(row)
    case .level: level(row)
    case .function, .content, .item: tableRow(row, part)
    case .weight: weight(row)
    }
  }

  mutating func lose(_ row: CSVRow, _ reason: Bilingual) {
    report.add(
      .lost, row.line,
      Bilingual(
        zh: "这一行没有导入（\(reason.chinese)）：“\(PrintedText.excerpt(row[.text]))”",
        en: "the row was left out (\(reason.english)): “\(PrintedText.excerpt(row[.text]))”"))
  }

  mutating func loseField(_ row: CSVRow) {
    lose(row, Bilingual(zh: "不认识的栏目“\(row[.field])”", en: "unknown field “\(row[.field])”"))
  }

  private mutating func header(_ row: CSVRow) {
    if !row[.function].isEmpty {
      guard let column = Column.named(row[.field]) else { return loseField(row) }
      standard.columnNames[column] = row[.text]
      return
    }
    guard let field = HeaderField.named(row[.field]) else { return loseField(row) }
    if !standard.set(field, row[.text]) {
      lose(row, Bilingual(zh: "“\(row[.text])”不是“\(row[.field])”的值", en: "“\(row[.text])” is no value of “\(row[.field])”"))
    }
  }

  private mutating func term(_ row: CSVRow) {
    guard let field = Term.shape.description.field(forKey: row[.field])?.key.english else { return loseField(row) }
    let name = PlainName(row[.content].isEmpty ? row[.text] : row[.content])
    if !standard.terms.contains(where: { $0.name == name }) { standard.terms.append(PlainTerm(name)) }
    guard let index = standard.terms.lastIndex(where: { $0.name == name }) else { return }
    switch field {
    case "term":
      standard.terms[index].name = PlainName(row[.text])
      if !row[.english].isEmpty { standard.terms[index].english = row[.english] }
    case "definition": standard.terms[index].definition = row[.text]
    case "also": standard.terms[index].also.append(row[.text])
    case "source": standard.terms[index].source = row[.text]
    default: standard.terms[index].english = row[.text]
    }
  }

  private mutating func track(_ row: CSVRow) {
    guard let field = Track.shape.description.field(forKey: row[.field])?.key.english else { return loseField(row) }
    let id = row[.content].isEmpty ? row[.text] : row[.content]
    if !standard.tracks.contains(where: { $0.id == id }) { standard.tracks.append(PlainTrack(id: id, name: nil)) }
    guard let index = standard.tracks.lastIndex(where: { $0.id == id }) else { return }
    switch field {
    case "name": standard.tracks[index].name = row[.text]
    case "levels": standard.tracks[index].levels.append(row[.text])
    default: break
    }
  }

  private mutating func catalogue(_ row: CSVRow) {
    let isFunction = row[.content].isEmpty
    let shape = isFunction ? CatalogueFunction.shape.description : CatalogueContent.shape.description
    guard let field = shape.field(forKey: row[.field])?.key.english else { return loseField(row) }
    if !standard.catalogue.contains(where: { $0.title == row[.function] }) {
      standard.catalogue.append(PlainCatalogueFunction(title: row[.function]))
    }
    guard let function = standard.catalogue.firstIndex(where: { $0.title == row[.function] }) else { return }
    if isFunction {
      standard.catalogue[function].tracks += CSVList.split(row[.tracks])
      if field == "levels" { standard.catalogue[function].levels.append(row[.text]) }
      return
    }
    if !standard.catalogue[function].contents.contains(where: { $0.title == row[.content] }) {
      standard.catalogue[function].contents.append(PlainCatalogueContent(title: row[.content]))
    }
    guard let content = standard.catalogue[function].contents.firstIndex(where: { $0.title == row[.content] }) else { return }
    if field == "such-as" { standard.catalogue[function].contents[content].examples.append(row[.text]) }
    if field == "levels" { standard.catalogue[function].contents[content].levels.append(row[.text]) }
  }
}
