import Reports
import Schema

/// Writes a standard as one page of HTML with the tables that standards print, functions merged over their contents.
public enum StandardHTML {
  public static func write(_ standard: Standard) -> String {
    let title = HTMLText.escaped(standard.title.string ?? standard.id.string ?? "")
    let language = HTMLText.escaped(standard.language.string ?? "zh-Hans")
    return """
      <!DOCTYPE html>
      <html lang="\(language)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title)</title>
      <style>\(style)</style>
      </head>
      <body>
      <main>
      \(StandardPrinter.blocks(of: standard).map(html).joined(separator: "\n"))
      </main>
      </body>
      </html>

      """
  }

  private static let style = """
    :root{color-scheme:light dark;--line:#8886}
    body{font:16px/1.6 system-ui,"Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif;margin:0;padding:1.5rem}
    main{max-width:70rem;margin:0 auto}
    h1{font-size:1.6rem}h2{font-size:1.25rem;margin-top:2rem}h3{font-size:1.1rem}h4{font-size:1rem}
    table{border-collapse:collapse;width:100%;margin:1rem 0}
    caption{font-weight:600;padding:.5rem}
    th,td{border:1px solid var(--line);padding:.4rem .6rem;text-align:left;vertical-align:top}
    td p{margin:0 0 .3rem}
    @media print{body{padding:0;font-size:11pt}thead{display:table-header-group}tr{break-inside:avoid}}
    """

  private static func html(_ block: PrintBlock) -> String {
    switch block {
    case .title(let title): "<h1>\(HTMLText.escaped(title))</h1>"
    case .heading(let depth, let title): "<h\(depth)>\(HTMLText.escaped(title))</h\(depth)>"
    case .paragraph(let text): "<p>\(HTMLText.escaped(text))</p>"
    case .list(let entries): "<ul>\n" + entries.map { "<li>\(HTMLText.escaped($0))</li>\n" }.joined() + "</ul>"
    case .table(let table): self.table(table)
    }
  }

  private static func table(_ table: PrintTable) -> String {
    var html = "<table>\n"
    if !table.caption.isEmpty { html += "<caption>\(HTMLText.escaped(table.caption))</caption>\n" }
    html += "<thead><tr>" + table.head.map { "<th scope=\"col\">\(HTMLText.escaped($0))</th>" }.joined() + "</tr></thead>\n<tbody>\n"
    for row in table.rows {
      html += "<tr>" + row.filter { $0.height > 0 }.map(cell).joined() + "</tr>\n"
    }
    return html + "</tbody>\n</table>"
  }

  private static func cell(_ cell: PrintTable.Cell) -> String {
    let span = cell.height > 1 ? " rowspan=\"\(cell.height)\"" : ""
    let lines = cell.lines.map(HTMLText.escaped)
    let body = lines.count == 1 ? lines[0] : lines.map { "<p>\($0)</p>" }.joined()
    return "<td\(span)>\(body)</td>"
  }
}
