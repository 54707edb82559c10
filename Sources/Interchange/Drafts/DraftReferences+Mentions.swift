import Schema

extension DraftReferences {
  /// The functions and contents of the level whose names a text holds.
  mutating func mentioned(in text: String, line: Int) -> [String] {
    guard let matcher else { return [] }
    let found = matcher.mentioned(in: text)
    for reference in found {
      report.add(
        .assumed, line,
        Bilingual(
          zh: "“\(PrintedText.excerpt(text))”中出现“\(reference)”的名称",
          en: "“\(PrintedText.excerpt(text))” has the name of `\(reference)` in it"))
    }
    return found
  }
}
