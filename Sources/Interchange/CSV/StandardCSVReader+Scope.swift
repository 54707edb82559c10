import Schema
import TextModel

extension StandardCSVReader {
  mutating func header(_ row: CSVRow) {
    if !row[.function].isEmpty { return columnName(row) }
    guard let fact = CSVFact(row, of: Standard.shape.description), !Self.isOfTheFile(fact.field) else { return reportFieldLeftOut(row) }
    fill(fact, ["header"], row) { fact.fill(&$0) }
  }

  /// Whether a field is the kind or the version of the format, which the table does not have.
  private static func isOfTheFile(_ field: FieldDescription) -> Bool { field.key.english == "kind" || field.key.english == "format" }

  private mutating func columnName(_ row: CSVRow) {
    guard let column = Column.named(row[.field]) else { return reportFieldLeftOut(row) }
    guard isFirst(["column", column.name.english], row) else { return }
    if standard.columns == nil { standard.columns = .value(ColumnNames()) }
    standard.columns?.value.set(column.name.english, .text(row[.text]))
  }

  mutating func term(_ row: CSVRow) {
    guard let fact = fact(of: Term.self, row) else { return }
    let name = row[.content].isEmpty ? row[.text] : row[.content]
    let index = index(["term", name], of: Term.self, name) { $0.terms.append($1) }
    fill(fact, ["term", name], row) { standard in
      standard.terms?.value[index].value.change { term in
        fact.fill(&term)
        if fact.isName, !row[.english].isEmpty { term.english = .text(row[.english]) }
      }
    }
  }

  mutating func track(_ row: CSVRow) {
    guard let fact = fact(of: Track.self, row) else { return }
    let name = row[.content].isEmpty ? row[.text] : row[.content]
    let index = index(["track", name], of: Track.self, name) { $0.tracks.append($1) }
    fill(fact, ["track", name], row) { standard in standard.tracks?.value[index].value.change { fact.fill(&$0) } }
  }

  mutating func catalogue(_ row: CSVRow) {
    if !row[.content].isEmpty { return catalogueContent(row) }
    guard let fact = fact(of: CatalogueFunction.self, row) else { return }
    let (names, index) = catalogueFunction(row, isName: fact.isName)
    fill(fact, names, row) { standard in
      standard.functions?.value[index].value.change { function in
        fact.fill(&function)
        if fact.isName { function.tracks = .list(CSVList.split(row[.tracks])) }
      }
    }
  }

  private mutating func catalogueContent(_ row: CSVRow) {
    guard let fact = fact(of: CatalogueContent.self, row) else { return }
    let (key, function) = catalogueFunction(row)
    let names = key + ["content", row[.content]]
    let index = index(names, of: CatalogueContent.self, row[.content]) { $0.functions?.value[function].value.contents.append($1) }
    fill(fact, names, row) { standard in
      standard.functions?.value[function].value.contents?.value[index].value.change { fact.fill(&$0) }
    }
  }

  private mutating func catalogueFunction(_ row: CSVRow, isName: Bool = false) -> (names: [String], index: Int) {
    let key = functions.key(["catalogue", row[.function]], row, isName: isName)
    let index = index(key.names, of: CatalogueFunction.self, row[.function]) { standard, function in
      var function = function
      function.tracks = .list(key.tracks)
      return standard.functions.append(function)
    }
    return (key.names, index)
  }

  mutating func level(_ row: CSVRow) {
    guard let fact = fact(of: Level.self, row) else { return }
    let name = row[.level].isEmpty ? row[.text] : row[.level]
    let index = levelIndex(name)
    fill(fact, ["level", name], row) { standard in standard.levels?.value[index].value.change { fact.fill(&$0) } }
  }

  mutating func levelIndex(_ name: String) -> Int {
    index(["level", name], of: Level.self, name) { $0.levels.append($1) }
  }
}
