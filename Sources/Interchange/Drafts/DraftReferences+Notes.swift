import Schema

/// How certain a reference is, and its remark in the report.
extension DraftReferences {
  func isClear(_ match: DraftMatcher.Match) -> Bool {
    switch match.certainty {
    case .exact, .name, .number, .both, .misspelt, .beginning, .except: true
    case .likeness(let percent): percent >= 80
    case .otherLevel: true
    }
  }

  mutating func note(_ text: String, _ match: DraftMatcher.Match, _ line: Int) {
    let first = match.references.first ?? ""
    let written = PrintedText.excerpt(text)
    switch match.certainty {
    case .exact: return
    case .name:
      var remark = Remark(
        .assumed, line: line, Bilingual(zh: "“\(written)”按名称对应“\(first)”", en: "“\(written)” was matched by name with `\(first)`"))
      // Remarks on exact names without a number are grouped: the report shows the first.
      if first.hasSuffix(PrintedText.trimmed(text)) { remark.group = "names" }
      report.add(remark)
    case .number where PrintedText.folded(first) == PrintedText.folded(text): return
    case .number:
      report.add(
        .assumed, line, Bilingual(zh: "“\(written)”只有编号，对应“\(first)”", en: "“\(written)” is only a number; it was matched with `\(first)`"))
    case .likeness(let percent), .misspelt(let percent):
      report.add(
        .assumed, line,
        Bilingual(zh: "“\(written)”与“\(first)”相近（\(percent)%），请核对", en: "“\(written)” is like `\(first)` (\(percent)%): check it"))
    case .except:
      let rest = PrintedText.excerpt(match.references.joined(separator: "、"), 80)
      report.add(.assumed, line, Bilingual(zh: "“\(written)”读作：\(rest)", en: "“\(written)” was read as: \(rest)"))
    case .beginning:
      report.add(.assumed, line, Bilingual(zh: "“\(written)”是“\(first)”的开头", en: "“\(written)” is the start of `\(first)`"))
    case .otherLevel:
      report.add(
        .doubtful, line, Bilingual(zh: "“\(written)”是另一等级的“\(first)”", en: "“\(written)” is `\(first)` of another level"))
    case .both:
      report.add(
        .assumed, line,
        Bilingual(
          zh: "“\(written)”既是能力又是知识的编号，两条都已列入", en: "“\(written)” is the number of an ability and of a knowledge item; both were included"))
    }
  }
}

extension DraftReferences {
  /// The functions and contents of the level whose names are in a text.
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
