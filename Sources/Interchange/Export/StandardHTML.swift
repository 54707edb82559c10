import Reports
import Schema

/// Writes a standard as one HTML page with tables as standards print them: functions are merged over their contents.
public enum StandardHTML {
  public static func write(_ standard: Standard) -> String {
    ExportPage.html(
      title: standard.title.string ?? standard.id.string ?? "", language: standard.language.string ?? "zh-Hans",
      style: "h3{font-size:1.1rem}h4{font-size:1rem}caption{font-weight:600}th,td{vertical-align:top}td p{margin:0 0 .3rem}",
      body: StandardPrinter.blocks(of: standard).map(html).joined(separator: "\n"))
  }

  private static func html(_ block: OutputBlock) -> String {
    switch block {
    case .title(let title): "<h1>\(HTMLText.escaped(title))</h1>"
    case .heading(let depth, let title): "<h\(depth)>\(HTMLText.escaped(title))</h\(depth)>"
    case .paragraph(let text): "<p>\(HTMLText.escaped(text))</p>"
    case .list(let entries): "<ul>\n" + entries.map { "<li>\(HTMLText.escaped($0))</li>\n" }.joined() + "</ul>"
    case .table(let table): self.table(table)
    }
  }

  private static func table(_ table: OutputTable) -> String {
    var html = "<table>\n"
    if !table.caption.isEmpty { html += "<caption>\(HTMLText.escaped(table.caption))</caption>\n" }
    html += "<thead><tr>" + table.header.map { "<th scope=\"col\">\(HTMLText.escaped($0))</th>" }.joined() + "</tr></thead>\n<tbody>\n"
    for row in table.rows {
      html += "<tr>" + row.filter { $0.height > 0 }.map(cell).joined() + "</tr>\n"
    }
    return html + "</tbody>\n</table>"
  }

  private static func cell(_ cell: OutputTable.Cell) -> String {
    let span = cell.height > 1 ? " rowspan=\"\(cell.height)\"" : ""
    let lines = cell.lines.map(HTMLText.escaped)
    let body = lines.count == 1 ? lines[0] : lines.map { "<p>\($0)</p>" }.joined()
    return "<td\(span)>\(body)</td>"
  }
}
