import Reports
import Schema

/// Writes a standard as Markdown with tables as standards print them.
public enum StandardMarkdown {
  public static func write(_ standard: Standard) -> String {
    StandardPrinter.blocks(of: standard).map(text).joined(separator: "\n\n") + "\n"
  }

  private static func escaped(_ text: String) -> String { MarkdownText.escaped(text, in: .document) }

  private static func text(_ block: OutputBlock) -> String {
    switch block {
    case .title(let title): "# " + escaped(title)
    case .heading(let depth, let title): String("#", times: depth) + " " + escaped(title)
    case .paragraph(let text): escaped(text)
    case .list(let entries): entries.map { "- " + escaped($0) }.joined(separator: "\n")
    case .table(let table): self.table(table)
    }
  }

  private static func table(_ table: OutputTable) -> String {
    var lines: [String] = table.caption.isEmpty ? [] : [escaped(table.caption), ""]
    lines.append("| " + table.header.map(escaped).joined(separator: " | ") + " |")
    lines.append("|" + table.header.map { _ in " --- |" }.joined())
    for row in table.rows {
      // Markdown has no merged cells: the covered cells are empty.
      let cells = row.map { $0.height == 0 ? "" : $0.lines.map(escaped).joined(separator: "<br>") }
      lines.append("| " + cells.joined(separator: " | ") + " |")
    }
    return lines.joined(separator: "\n")
  }
}
