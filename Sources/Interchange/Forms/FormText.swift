import Reports
import Schema
import TextModel

/// Writes a form as HTML, Markdown or CSV.
enum FormText {
  // MARK: HTML

  static func html(_ document: FormDocument) -> String {
    var body = "<h1>\(HTMLText.escaped(document.title))</h1>\n"
    for block in document.blocks {
      switch block {
      case .heading(let text): body += "<h2>\(HTMLText.escaped(text))</h2>\n"
      case .paragraph(let text): body += "<p>\(HTMLText.escaped(text))</p>\n"
      case .list(let entries): body += "<ul>\n" + entries.map { "<li>\(HTMLText.escaped($0))</li>\n" }.joined() + "</ul>\n"
      case .table(let table): body += html(table)
      }
    }
    return ExportPage.html(
      title: document.title, language: document.language == .chinese ? "zh-Hans" : "en",
      style: "h1{text-align:center}td.n{text-align:center}" + (document.isWide ? "@page{size:A4 landscape}" : ""),
      body: String(body.dropLast()))
  }

  private static func html(_ table: FormTable) -> String {
    var text = "<table>\n"
    if !table.caption.isEmpty { text += "<caption>\(HTMLText.escaped(table.caption))</caption>\n" }
    for (number, row) in table.rows.enumerated() {
      if number == 0, table.headerRows > 0 { text += "<thead>\n" }
      text += "<tr>" + row.filter { !$0.isCovered }.map(html).joined() + "</tr>\n"
      if number + 1 == table.headerRows { text += "</thead>\n" }
    }
    return text + "</table>\n"
  }

  private static func html(_ cell: FormCell) -> String {
    let tag = cell.isHeader ? "th" : "td"
    var attributes = cell.width > 1 ? " colspan=\"\(cell.width)\"" : ""
    if cell.height > 1 { attributes += " rowspan=\"\(cell.height)\"" }
    if cell.number != nil { attributes += " class=\"n\"" }
    let lines = cell.lines.map(HTMLText.escaped)
    let body = lines.count == 1 ? lines.joined() : lines.map { "<p>\($0)</p>" }.joined()
    return "<\(tag)\(attributes)>\(body)</\(tag)>"
  }

  // MARK: Markdown

  static func markdown(_ document: FormDocument) -> String {
    var parts = ["# " + MarkdownText.escaped(document.title, in: .document)]
    for block in document.blocks {
      switch block {
      case .heading(let text): parts.append("## " + MarkdownText.escaped(text, in: .document))
      case .paragraph(let text): parts.append(MarkdownText.escaped(text, in: .document))
      case .list(let entries): parts.append(entries.map { "- " + MarkdownText.escaped($0, in: .document) }.joined(separator: "\n"))
      case .table(let table): parts.append(markdown(table))
      }
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// Markdown has one row of headers: two are joined, and a table without headers gets an empty one.
  private static func markdown(_ table: FormTable) -> String {
    let rows = joinedHeader(table)
    let header = table.headerRows > 0 ? rows.first ?? [] : table.widths.map { _ in "" }
    var lines: [String] = table.caption.isEmpty ? [] : [MarkdownText.escaped(table.caption, in: .document), ""]
    lines.append("| " + header.joined(separator: " | ") + " |")
    lines.append("|" + header.map { _ in " --- |" }.joined())
    for row in table.headerRows > 0 ? rows.dropFirst() : rows[...] { lines.append("| " + row.joined(separator: " | ") + " |") }
    return lines.joined(separator: "\n")
  }

  private static func joinedHeader(_ table: FormTable) -> [[String]] {
    let rows = table.rows.map { row in
      row.map { cell in cell.isCovered ? "" : cell.lines.map { MarkdownText.escaped($0, in: .document) }.joined(separator: "<br>") }
    }
    guard table.headerRows == 2, let first = rows.first, let second = rows.dropFirst().first else { return rows }
    return [zip(first, second).map { $1.isEmpty ? $0 : $1 }] + rows.dropFirst(2)
  }

  // MARK: CSV

  /// The text begins with a byte order mark, by which spreadsheets recognize UTF-8.
  static func csv(_ document: FormDocument) -> String {
    var lines = [CSVText.row([document.title])]
    for block in document.blocks {
      switch block {
      case .heading(let text), .paragraph(let text): lines.append(CSVText.row([text]))
      case .list(let entries): lines += entries.map { CSVText.row([$0]) }
      case .table(let table):
        if !table.caption.isEmpty { lines.append(CSVText.row([table.caption])) }
        for row in table.rows { lines.append(CSVText.row(row)) }
      }
    }
    return "\u{FEFF}" + lines.joined()
  }
}
