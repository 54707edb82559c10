import Office
import Schema

/// The sheets, texts and number formats of a workbook.
struct Workbook {
  struct Sheet {
    let name: String
    let part: String
    let isHidden: Bool
  }

  private(set) var sheets: [Sheet] = []
  private(set) var texts: [StyledText] = []
  private(set) var countsFrom1904 = false
  private(set) var fault: OfficeFault?
  private var formats: [CellFormat] = []
  /// The font styles of cells, by the index of the cell style.
  private var styles: [CharacterStyle] = []
  private static let maximumTextsSize = 64 << 20

  init(_ container: ZipContainer, part: String) {
    let folder = part.split(separator: "/").dropLast().joined(separator: "/")
    let targets = Relationships(of: part, in: container)
    readSheets(part, container, targets)
    texts = readTexts(targets.first(ofType: "/sharedStrings") ?? "\(folder)/sharedStrings.xml", container)
    (formats, styles) = Self.readFormats(targets.first(ofType: "/styles") ?? "\(folder)/styles.xml", container)
  }

  func format(_ style: Int?) -> CellFormat {
    guard let style, formats.indices.contains(style) else { return .general }
    return formats[style]
  }

  func style(_ style: Int?) -> CharacterStyle {
    guard let style, styles.indices.contains(style) else { return CharacterStyle() }
    return styles[style]
  }

  private mutating func readSheets(_ part: String, _ container: ZipContainer, _ targets: Relationships) {
    var found: [Sheet] = []
    var is1904 = false
    fault = XMLReader.read(part, of: container) { event in
      guard case .open(let element) = event else { return true }
      if element.name == "workbookPr" { is1904 = element["date1904"] == "1" || element["date1904"] == "true" }
      if element.name == "sheet", let name = element["name"] {
        let target = element["r:id"].flatMap { targets[$0] } ?? "xl/worksheets/sheet\(found.count + 1).xml"
        found.append(Sheet(name: name, part: target, isHidden: ["hidden", "veryHidden"].contains(element["state"])))
      }
      return true
    }
    (sheets, countsFrom1904) = (found, is1904)
  }

  /// Reads the shared texts, to which cells refer by index. Phonetic readings beside Chinese or Japanese characters are not part of the
  /// text.
  private mutating func readTexts(_ part: String, _ container: ZipContainer) -> [StyledText] {
    guard container.contains(part) else { return [] }
    var texts: [StyledText] = []
    var text = StyledText()
    var style = CharacterStyle()
    var (isInText, isReading, size) = (false, false, 0)
    let fault = XMLReader.read(part, of: container) { event in
      switch event {
      case .open(let element):
        if element.name == "si" { text = StyledText() }
        if element.name == "r" || element.name == "si" { style = CharacterStyle() }
        style.change(element)
        if element.name == "rPh" { isReading = true }
        isInText = element.name == "t" && !isReading
      case .text(let piece): if isInText { text.add(piece, style) }
      case .close("si"):
        texts.append(text)
        size += text.text.utf8.count
      case .close(let name):
        if name == "rPh" { isReading = false }
        isInText = false
      }
      return size < Self.maximumTextsSize
    }
    self.fault = self.fault ?? fault
    return texts
  }

  private static func readFormats(_ part: String, _ container: ZipContainer) -> ([CellFormat], [CharacterStyle]) {
    var codes: [Int: CellFormat] = [:]
    var formats: [CellFormat] = []
    var fonts: [CharacterStyle] = []
    var styles: [CharacterStyle] = []
    var (isInCells, isInFonts) = (false, false)
    guard container.contains(part) else { return ([], []) }
    _ = XMLReader.read(part, of: container) { event in
      switch event {
      case .open(let element):
        if element.name == "numFmt", let id = element.number("numFmtId") { codes[id] = CellFormat(code: element["formatCode"] ?? "") }
        if element.name == "cellXfs" { isInCells = true }
        if element.name == "fonts" { isInFonts = true }
        if isInFonts, element.name == "font" { fonts.append(CharacterStyle()) }
        if isInFonts, let last = fonts.indices.last { fonts[last].change(element) }
        if element.name == "xf", isInCells {
          let id = element.number("numFmtId") ?? 0
          formats.append(codes[id] ?? CellFormat.builtIn(id))
          let font = element.number("fontId") ?? 0
          styles.append(fonts.indices.contains(font) ? fonts[font] : CharacterStyle())
        }
      case .close("cellXfs"): isInCells = false
      case .close("fonts"): isInFonts = false
      case .close, .text: break
      }
      return true
    }
    return (formats, styles)
  }
}
