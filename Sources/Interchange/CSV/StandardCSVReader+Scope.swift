import Schema

extension StandardCSVReader {
  mutating func header(_ row: CSVRow) {
    if !row[.function].isEmpty {
      guard let column = Column.named(row[.field]) else { return loseField(row) }
      if isFirst(["column", column.name.english], row) { standard.columnNames[column] = row[.text] }
      return
    }
    guard let field = HeaderField.named(row[.field]) else { return loseField(row) }
    guard isFirst(["header", field.rawValue], row) else { return }
    if !standard.set(field, row[.text]) {
      lose(row, Bilingual(zh: "“\(row[.text])”不是“\(row[.field])”的值", en: "“\(row[.text])” is not a value of “\(row[.field])”"))
    }
  }

  mutating func term(_ row: CSVRow) {
    guard let field = Term.shape.description.field(forKey: row[.field])?.key.english else { return loseField(row) }
    let name = row[.content].isEmpty ? row[.text] : row[.content]
    let index = place(["term", name]) { standard in
      standard.terms.append(PlainTerm(PlainName(name)))
      return standard.terms.count - 1
    }
    guard field == "also" || isFirst(["term", name, field], row), holdsText(row) else { return }
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

  mutating func track(_ row: CSVRow) {
    guard let field = Track.shape.description.field(forKey: row[.field])?.key.english else { return loseField(row) }
    let id = row[.content].isEmpty ? row[.text] : row[.content]
    let index = place(["track", id]) { standard in
      standard.tracks.append(PlainTrack(id: id, name: nil))
      return standard.tracks.count - 1
    }
    guard field == "levels" || isFirst(["track", id, field], row), holdsText(row) else { return }
    switch field {
    case "name": standard.tracks[index].name = row[.text]
    case "levels": standard.tracks[index].levels.append(row[.text])
    default: standard.tracks[index].id = row[.text]
    }
  }

  mutating func catalogue(_ row: CSVRow) {
    let isFunction = row[.content].isEmpty
    let shape = isFunction ? CatalogueFunction.shape.description : CatalogueContent.shape.description
    guard let field = shape.field(forKey: row[.field])?.key.english else { return loseField(row) }
    guard holdsText(row) else { return }
    let name = row[.function]
    let function = place(["catalogue", name]) { standard in
      standard.catalogue.append(PlainCatalogueFunction(title: name))
      return standard.catalogue.count - 1
    }
    if isFunction { catalogueFunction(row, field, function) } else { catalogueContent(row, field, function) }
  }

  private mutating func catalogueFunction(_ row: CSVRow, _ field: String, _ function: Int) {
    if field == "levels" { return standard.catalogue[function].levels.append(row[.text]) }
    guard isFirst(["catalogue", row[.function], "function"], row) else { return }
    standard.catalogue[function].title = row[.text]
    standard.catalogue[function].tracks = CSVList.split(row[.tracks])
  }

  private mutating func catalogueContent(_ row: CSVRow, _ field: String, _ function: Int) {
    let name = row[.content]
    let content = place(["catalogue", row[.function], name]) { standard in
      standard.catalogue[function].contents.append(PlainCatalogueContent(title: name))
      return standard.catalogue[function].contents.count - 1
    }
    switch field {
    case "such-as": standard.catalogue[function].contents[content].examples.append(row[.text])
    case "levels": standard.catalogue[function].contents[content].levels.append(row[.text])
    default:
      guard isFirst(["catalogue", row[.function], name, "content"], row) else { return }
      standard.catalogue[function].contents[content].title = row[.text]
    }
  }
}
