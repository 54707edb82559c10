import Office
import Schema
import TextModel

/// Reads an input of any format into a manuscript.
enum ManuscriptReader {
  static func read(_ bytes: [UInt8], as format: ManuscriptFormat?, _ mapping: ColumnMapping? = nil) -> Manuscript {
    read(bytes, as: format, headers: TableHeaderDetector(mapping))
  }

  static func read(_ bytes: [UInt8], as format: ManuscriptFormat?, headers: TableHeaderDetector) -> Manuscript {
    var manuscript = Manuscript()
    if !bytes.contains(where: { $0 > ASCII.space && ![0xEF, 0xBB, 0xBF, 0xFE, 0xFF].contains($0) }) {
      manuscript.report.add(.leftOut, nil, Bilingual(zh: "文件是空的", en: "the file is empty"))
      return manuscript
    }
    if ZipContainer.isContainer(bytes) {
      OfficeInput.read(bytes, headers, into: &manuscript)
      if manuscript.elements.isEmpty, !manuscript.report.hasOmissions {
        manuscript.report.add(.leftOut, nil, Bilingual(zh: "文档里没有文字", en: "the document holds no text"))
      }
      return manuscript
    }
    let input = InputText(bytes)
    manuscript.report.add(input.report)
    guard let source = input.source else { return manuscript }
    if BoxedText.recognises(source.bytes) {
      readPages(BoxedText(source.bytes), headers, into: &manuscript)
      return manuscript
    }
    var lines = lines(of: source)
    let detected = format ?? ManuscriptFormat.detect(lines, headers, of: source.bytes)
    // Releases the lines, so that a large file is not in memory twice.
    if detected == .csv || detected == .html { lines = [] }
    if detected == .text, LayoutText.recognises(lines) {
      PageReader.read(LayoutText.lines(lines), named: false, into: &manuscript)
      return manuscript
    }
    if detected == .text, let form = headers.form, LayoutText.recognises(lines, form) {
      FormPages.read(LayoutText.lines(lines, form), headers, form, named: false, into: &manuscript)
      return manuscript
    }
    switch detected {
    case .text: TabbedReader.read(lines, into: &manuscript)
    case .markdown: MarkdownReader.read(lines, into: &manuscript)
    case .html: HTMLReader.read(source.bytes, headers: headers, into: &manuscript)
    case .csv: CSVReader.read(source.bytes, headers, into: &manuscript)
    }
    return manuscript
  }

  /// Reads the words of a PDF with their positions.
  private static func readPages(_ text: BoxedText, _ headers: TableHeaderDetector, into manuscript: inout Manuscript) {
    guard !text.lines.isEmpty else {
      manuscript.report.add(
        .leftOut, nil,
        Bilingual(
          zh: "PDF 有 \(text.pages) 页，没有文字（扫描件或图片）；请先做文字识别（OCR），再导入",
          en: "the PDF has no text on its \(text.pages) pages (a scan or pictures): run text recognition (OCR) first and import the result")
      )
      return
    }
    if let form = headers.form { return FormPages.read(text.lines, headers, form, named: true, into: &manuscript) }
    PageReader.read(text.lines, named: true, into: &manuscript)
  }

  private static func lines(of source: SourceText) -> [Substring] {
    let text = String(decoding: source.bytes, as: UTF8.self)
    let hasLineFeeds = source.bytes.contains(ASCII.lineFeed)
    return text.utf8.split(separator: hasLineFeeds ? ASCII.lineFeed : ASCII.carriageReturn, omittingEmptySubsequences: false).map { line in
      Substring(line.last == ASCII.carriageReturn ? line.dropLast() : line)
    }
  }
}
