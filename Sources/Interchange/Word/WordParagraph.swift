import Office

/// Builds a paragraph of Word.
struct WordParagraph {
  var text = ""
  var style: String?
  var list: String?
  var level: Int?
  var outline: Int?
  /// Whether the mark at its end was deleted in a tracked change, so that the next paragraph continues it.
  var isOpen = false

  mutating func change(_ element: XMLElement) {
    switch element.name {
    case "pStyle": style = element["val"]
    case "numId": list = element["val"]
    case "ilvl": level = element.number("val")
    case "outlineLvl": outline = element.number("val")
    default: break
    }
  }

  /// The text with its automatic number, line by line.
  func lines(_ styles: WordStyles, _ numbering: inout WordNumbering) -> [String] {
    var label: String?
    if !isOpen {
      let styled = list == nil ? styles.list(style) : nil
      if let id = list ?? styled?.list, id != "0" {
        let level = level ?? styled?.level ?? style.flatMap { numbering.level(ofStyle: $0, in: id) } ?? 0
        label = numbering.next(in: id, level: level)
      }
    }
    var lines = text.split(separator: "\n").map { PrintedText.trimmed($0) }.filter { !$0.isEmpty }
    guard let first = lines.first else { return [] }
    if let label { lines[0] = "\(label) \(first)" }
    return lines
  }

  func isHeading(_ styles: WordStyles) -> Bool { outline.map { $0 < 9 } ?? styles.isHeading(style) }
}
