import Schema
import Standards
import TextModel

/// A standard in a heading, sentence or title of a document without a label for it: 为落实《…标准》初级的要求，制定本计划。
enum StandardMention {
  /// Lines and cells that may name a standard.
  static func texts(in manuscript: Manuscript) -> [String] {
    var texts: [String] = []
    for part in manuscript.elements {
      switch part {
      case .text(let line): texts.append(line.text)
      case .row(let row): texts += row.cells.filter { !$0.isEmpty }.map(\.text)
      case .tableEnd: continue
      }
      if texts.count > maximumTexts * 10 { break }
    }
    return texts.filter(mayBe).prefix(clamping: maximumTexts).map { PrintedText.unwrapped($0) }
  }

  private static let maximumTexts = 400
  private static let maximumLength = 900
  private static let words = ["标准", "规范", "要求", "《", "/", "standard", "Standard", "framework", "Framework", "STANDARD", "equirements"]

  private static func mayBe(_ text: String) -> Bool { text.utf8.count <= maximumLength && words.contains { text.contains($0) } }

  /// The only standard whose title or number is in the texts, and the first text with it; of several editions the last.
  static func find(_ standards: [StandardIndex], in texts: [String]) -> (index: StandardIndex, text: String)? {
    let names = standards.map { index in
      let names = [index.standard.title, index.standard.titleEnglish, index.standard.number]
      return names.compactMap { $0.map { PrintedText.folded($0.value.string) } }.filter { $0.count >= minimumLength }
    }
    var found: (index: StandardIndex, text: String)?
    for text in texts {
      let folded = PrintedText.folded(text)
      for (index, names) in zip(standards, names) where names.contains(where: folded.contains) {
        if let known = found, known.index.id != index.id { return nil }
        found = (index, found?.text ?? text)
      }
    }
    return found
  }

  /// A shorter name may be an ordinary word.
  private static let minimumLength = 6
}
