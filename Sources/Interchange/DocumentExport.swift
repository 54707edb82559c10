import Reports
import Schema
import Standards

/// Writes plans, job descriptions and standards as documents for submission.
public enum DocumentExport {
  /// The formats in which plans and job descriptions can be exported.
  public static let formats: [ExportFormat] = [.docx, .xlsx, .html, .markdown, .csv]

  /// Nil for a format that is not available for plans and job descriptions.
  public static func write(
    _ content: Document.Content, alignment: Alignment?, as format: ExportFormat, language: Language
  ) -> [UInt8]? {
    switch content {
    case .trainingPlan(let plan): bytes(PlanForm.document(plan, alignment, language), as: format)
    case .jobDescription(let job): bytes(JobForm.document(job, alignment, language), as: format)
    case .standard, .configuration, .foreign: nil
    }
  }

  static func bytes(_ document: FormDocument, as format: ExportFormat) -> [UInt8]? {
    switch format {
    case .docx: DocxWriter.write(document)
    case .xlsx: XlsxWriter.write(document)
    case .html: Array(FormText.html(document).utf8)
    case .markdown: Array(FormText.markdown(document).utf8)
    case .csv: Array(FormText.csv(document).utf8)
    case .case, .openBadges, .jsonSchema: nil
    }
  }
}

/// A standard as a document for Word or a spreadsheet.
enum StandardForm {
  static func document(_ standard: Standard, _ language: Language) -> FormDocument {
    var document = FormDocument(title: standard.title?.value.string ?? standard.id?.value.string ?? "", language: language)
    var name = ""
    for block in StandardPrinter.blocks(of: standard) {
      switch block {
      case .title: continue
      case .heading(_, let text):
        name = text
        document.blocks.append(.heading(text))
      case .paragraph(let text): document.blocks.append(.paragraph(text))
      case .list(let entries): document.blocks.append(.list(entries))
      case .table(let table): document.blocks.append(.table(form(table, named: table.caption.isEmpty ? name : table.caption)))
      }
    }
    return document
  }

  private static func form(_ table: OutputTable, named name: String) -> FormTable {
    // Columns of names are narrower than those of items.
    let widths = table.header.indices.map { $0 < 2 && table.header.count > 2 ? 7 : 16 }
    var form = FormTable(name: name, widths: widths)
    form.caption = table.caption
    form.addHeader(table.header)
    for row in table.rows { form.rows.append(row.map { $0.height == 0 ? .below : FormCell($0.lines).spanning(height: $0.height) }) }
    return form
  }
}
