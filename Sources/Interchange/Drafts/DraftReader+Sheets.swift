import Schema

extension DraftReader {
  /// Reads the name of a sheet, which may be a level, and is the title if there is no other.
  mutating func read(sheet line: ManuscriptLine) {
    let name = PrintedText.trimmed(line.text)
    switch heading(line) {
    case .annex?:
      currentSection = .annex
      return
    case .fact(let fact)?:
      currentSection = .fact(fact)
      return
    default: break
    }
    currentSection = .start
    guard !isSheetName(name), DraftWords.fact(name, kind) == nil else { return }
    if sheet.level == nil, LevelNames.find(in: name) != nil { sheet.level = name }
    if sheet.title == nil { sheet.title = name }
  }

  /// Whether a text is the name of the sheet that contains it.
  func isSheetName(_ text: String) -> Bool {
    let folded = PrintedText.folded(text)
    let isNumbered = ["sheet", "工作表", "表"].contains { folded.hasPrefix($0) && folded.dropFirst($0.count).allSatisfy(\.isNumber) }
    return isNumbered || Self.tableHeadings.contains(folded)
  }
}
