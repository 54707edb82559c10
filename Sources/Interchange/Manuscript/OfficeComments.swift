import Office
import Schema

/// The comments on cells of a workbook or on the text of a document. They are not read, but may say what the document leaves out.
enum OfficeComments {
  private static let maximumCount = 20
  private static let maximumLength = 2_000

  /// Reports the comments of a part. `sheet` is the name of the sheet that they belong to.
  static func note(_ part: String?, of container: ZipContainer, sheet: String? = nil, in report: inout ImportReport) {
    guard let part, container.contains(part) else { return }
    let comments = read(part, of: container)
    for (cell, text) in comments.prefix(clamping: maximumCount) {
      let text = PrintedText.excerpt(text, 80)
      let place = place(sheet, cell)
      report.add(
        .notUsed, nil,
        Bilingual(zh: "\(place.chinese)批注没有读取：“\(text)”", en: "\(place.english)a comment was not read: “\(text)”"))
    }
    guard comments.count > maximumCount else { return }
    let rest = comments.count - maximumCount
    report.add(
      .notUsed, nil, Bilingual(zh: "另有 \(rest) 条批注没有读取", en: "\(English.count(rest, "further comment")) not read"))
  }

  private static func place(_ sheet: String?, _ cell: String?) -> Bilingual {
    guard let sheet else { return Bilingual(zh: "", en: "") }
    guard let cell else { return Bilingual(zh: "工作表“\(sheet)”的", en: "sheet “\(sheet)”: ") }
    return Bilingual(zh: "工作表“\(sheet)”单元格 \(cell) 的", en: "\(cell) of sheet “\(sheet)”: ")
  }

  private static func read(_ part: String, of container: ZipContainer) -> [(cell: String?, text: String)] {
    var comments: [(cell: String?, text: String)] = []
    var (cell, text, isInText): (String?, String, Bool) = (nil, "", false)
    _ = XMLReader.read(part, of: container) { event in
      switch event {
      case .open(let element):
        if element.name == "comment" { (cell, text) = (element["ref"], "") }
        isInText = element.name == "t"
      case .close("comment"):
        let own = PrintedText.trimmed(answer(text))
        if !own.isEmpty { comments.append((cell, own)) }
      case .close("p"): text += " "
      case .close: isInText = false
      case .text(let piece): if isInText, text.utf8.count <= maximumLength { text += piece }
      }
      return true
    }
    return comments
  }

  /// A comment of a conversation without the note that Excel writes before it for older programs.
  private static func answer(_ text: String) -> String {
    guard text.hasPrefix("["), let start = text.ranges(of: "\n\n").last else { return text }
    return String(text[start.upperBound...])
  }
}
