import Office

/// The parts of a Word document that are skipped: deleted text, field codes, former properties, drawings. Texts in drawings are counted.
struct WordSkipping {
  private(set) var boxes = 0
  private(set) var boxText = ""
  private(set) var images = 0
  private(set) var objects = 0
  private var depth = 0
  private var isDrawing = false
  private var boxDepth: Int?
  private var isInText = false

  private static let drawings: Set<String> = ["drawing", "pict", "object"]
  /// An alternative for old programs repeats what precedes it.
  private static let others: Set<String> = [
    "Fallback", "del", "moveFrom", "delText", "instrText", "delInstrText", "rt", "pPrChange", "rPrChange", "tblPrChange", "tcPrChange",
    "trPrChange", "tblGridChange", "sectPrChange", "numberingChange", "tblPrExChange", "sectPr",
  ]

  /// Whether an element begins a part that is skipped.
  mutating func begins(at name: String) -> Bool {
    isDrawing = Self.drawings.contains(name)
    guard isDrawing || Self.others.contains(name) else { return false }
    if name == "object" { objects += 1 }
    depth = 1
    return true
  }

  /// Whether an event is in such a part.
  mutating func handle(_ event: XMLEvent) -> Bool {
    guard depth > 0 else { return false }
    switch event {
    case .open(let element):
      depth += 1
      if isDrawing { note(element) }
    case .close(let name):
      if boxDepth == depth { boxDepth = nil }
      depth -= 1
      if name == "t" { isInText = false }
    case .text(let text): if boxDepth != nil, isInText, boxText.utf8.count < Self.maximumExcerptLength { boxText += text }
    }
    return true
  }

  private mutating func note(_ element: XMLElement) {
    switch element.name {
    case "blip", "imagedata": images += 1
    case "txbxContent":
      boxes += 1
      boxDepth = boxDepth ?? depth
    case "t": isInText = true
    default: break
    }
  }

  private static let maximumExcerptLength = 1_000
}
