import Schema

/// Texts that are far too long for any field: an open quotation mark may make one cell of a whole file.
enum LongTexts {
  /// In bytes; fields of plans and job descriptions are shorter.
  private static let maximumLength = 64 << 10
  /// How much of the text remains in its place.
  private static let excerptLength = 60

  /// Shortens such texts in the manuscript, and returns each of them for a comment.
  static func shorten(in manuscript: inout Manuscript) -> [UnplacedText] {
    var found: [UnplacedText] = []
    for index in manuscript.elements.indices {
      switch manuscript.elements[index] {
      case .tableEnd: continue
      case .text(let line):
        guard line.text.utf8.count > maximumLength else { continue }
        var short = ManuscriptLine(beginning(line.text), line: line.line)
        short.isHeading = line.isHeading
        manuscript.elements[index] = .text(short)
        found.append(reported(line.text, line.line, &manuscript))
      case .row(var row):
        guard row.cells.contains(where: { $0.text.utf8.count > maximumLength }) else { continue }
        for cell in row.cells.indices where row.cells[cell].text.utf8.count > maximumLength {
          found.append(reported(row.cells[cell].text, row.cells[cell].line, &manuscript))
          row.cells[cell].text = beginning(row.cells[cell].text)
        }
        manuscript.elements[index] = .row(row)
      }
    }
    return found
  }

  private static func beginning(_ text: String) -> String { PrintedText.unwrapped(String(text.prefix(clamping: excerptLength))) + "…" }

  private static func reported(_ text: String, _ line: Int, _ manuscript: inout Manuscript) -> UnplacedText {
    let size = text.utf8.count >> 10
    let excerpt = PrintedText.excerpt(String(text.prefix(clamping: excerptLength)))
    manuscript.report.add(
      .leftOut, line,
      Bilingual(
        zh: "这段文字有 \(size) KB，太长，只取开头，全文写作注释：\(excerpt)",
        en: "a text of \(size) KB is too long for a field: its beginning was taken, and all of it written as a comment: \(excerpt)"))
    return UnplacedText(line: line, text: text)
  }
}
