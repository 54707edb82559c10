import Office
import Schema
import TextModel

/// Reads the paragraphs and tables of a Word document, with all tracked changes accepted.
struct WordReader {
  private var body: WordBody
  private var skipped = WordSkipping()
  private var isInText = false
  private var isInParagraphProperties = false
  private var style = CharacterStyle()
  /// The number of open structured parts, and the one at which a table of contents began.
  private var structures = 0
  private var contents: Int?
  private var hiddenTexts = 0
  private var footnotes = 0

  static func read(_ container: ZipContainer, part: String, _ headers: TableHeaderDetector, into manuscript: inout Manuscript) {
    let folder = part.split(separator: "/").dropLast().joined(separator: "/")
    let sibling = { (name: String) in folder.isEmpty ? name : "\(folder)/\(name)" }
    var reader = WordReader(
      body: WordBody(
        WordStyles.read(sibling("styles.xml"), of: container), WordNumbering.read(sibling("numbering.xml"), of: container), headers,
        manuscript))
    let fault = XMLReader.read(part, of: container) { event in
      reader.handle(event)
      return !reader.body.isFull
    }
    reader.body.finish()
    reader.note(fault)
    manuscript = reader.body.manuscript
    manuscript.pageHeaders = WordHeaders.read("header", beside: part, of: container)
    for text in WordHeaders.read("footer", beside: part, of: container) { manuscript.addFooter(text) }
    let comments = Relationships(of: part, in: container).first(ofType: "/comments") ?? sibling("comments.xml")
    OfficeComments.note(comments, of: container, in: &manuscript.report)
  }

  private init(body: WordBody) { self.body = body }

  private mutating func handle(_ event: XMLEvent) {
    if skipped.handle(event) { return }
    switch event {
    case .open(let element):
      if skipped.begins(at: element.name) {
        noteDeletion(element.name)
      } else {
        open(element)
      }
    case .close(let name): close(name)
    case .text(let text): if isInText, !style.isHidden, contents == nil { body.add(text, style) }
    }
  }

  /// Records `del` in the properties of a paragraph mark or a row.
  private mutating func noteDeletion(_ name: String) {
    guard name == "del" else { return }
    if isInParagraphProperties { body.joinNextParagraph() } else { body.deleteRowIfInProperties() }
  }

  private mutating func open(_ element: XMLElement) {
    switch element.name {
    case "p": body.beginParagraph()
    case "pPr": isInParagraphProperties = true
    case "r": style = CharacterStyle()
    case "vanish", "strike", "dstrike", "vertAlign", "rFonts":
      guard !isInParagraphProperties else { break }
      style.change(element)
      if element.name == "vanish", style.isHidden { hiddenTexts += 1 }
    case "t": isInText = true
    case "tab" where !isInParagraphProperties: body.add(" ")
    case "br" where element["type"] == nil || element["type"] == "textWrapping", "cr": body.add("\n")
    case "noBreakHyphen": body.add("-")
    case "sym": if !style.isHidden { body.addSymbol(element["char"], font: element["font"], style) }
    case "sdt": structures += 1
    case "docPartGallery" where element["val"] == "Table of Contents": contents = contents ?? structures
    case "footnoteReference", "endnoteReference": footnotes += 1
    default: body.open(element, inParagraphProperties: isInParagraphProperties)
    }
  }

  private mutating func close(_ name: String) {
    switch name {
    case "p": body.endParagraph()
    case "pPr": isInParagraphProperties = false
    case "r": style = CharacterStyle()
    case "t": isInText = false
    case "sdt":
      if contents == structures { contents = nil }
      structures = max(0, structures - 1)
    default: body.close(name)
    }
  }

  // MARK: Skipped parts

  private mutating func note(_ fault: OfficeFault?) {
    if let fault { body.manuscript.report.add(.leftOut, nil, fault.message) }
    if skipped.boxes > 0 {
      let text = PrintedText.excerpt(skipped.boxText, 40)
      body.manuscript.report.add(
        .notUsed, nil,
        Bilingual(
          zh: "\(skipped.boxes) 个文本框没有读取：“\(text)”", en: "text boxes were not read (\(skipped.boxes)): “\(text)”"))
    }
    if footnotes > 0 {
      body.manuscript.report.add(
        .notUsed, nil, Bilingual(zh: "\(footnotes) 处脚注或尾注没有读取", en: "footnotes or endnotes were not read: \(footnotes)"))
    }
    if hiddenTexts > 0 {
      body.manuscript.report.add(
        .notUsed, nil, Bilingual(zh: "隐藏的文字没有读取：\(hiddenTexts) 处", en: "hidden text was not read (\(English.count(hiddenTexts, "place")))"))
    }
    if skipped.objects > 0 {
      body.manuscript.report.add(
        .doubtful, nil,
        Bilingual(
          zh: "嵌入的对象（例如 Excel 表格）没有读取：\(skipped.objects) 个；请把其中的表格粘贴为 Word 表格",
          en: "embedded objects, such as Excel sheets, were not read: \(skipped.objects); paste their tables as Word tables"))
    }
    if body.tables == 0, skipped.images > 0 {
      body.manuscript.report.add(
        .doubtful, nil,
        Bilingual(
          zh: "文档里有 \(skipped.images) 张图片，没有表格；图片里的表格读不出来，请先做文字识别或重新录入",
          en:
            "the document has pictures (\(skipped.images)) and no table; a table in a picture cannot be read: use text recognition or type it"
        ))
    }
  }
}
