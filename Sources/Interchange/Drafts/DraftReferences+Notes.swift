import Schema

/// How certain a reference is, and its remark in the report.
extension DraftReferences {
  func isClear(_ match: DraftMatcher.Match) -> Bool {
    switch match.certainty {
    case .exact, .name, .number, .both, .misspelt, .beginning, .except: true
    case .similarity(let percent): percent >= 80
    case .otherLevel: true
    }
  }

  /// `3.2 发货管理（部分）`: covers all of 3.2, and keeps the text as a comment.
  mutating func part(_ text: String, _ reference: String, _ line: Int) -> UnplacedText {
    let written = PrintedText.excerpt(text)
    report.add(
      .doubtful, line,
      Bilingual(
        zh: "“\(written)”只是一部分，暂作整项“\(reference)”，原文已写作注释；请改为相应的条目",
        en: "“\(written)” is only a part: all of `\(reference)` was taken, and the text written as a comment; name the items that are meant"
      ))
    return UnplacedText(line: line, text: text)
  }

  mutating func note(_ text: String, _ match: DraftMatcher.Match, _ line: Int) {
    let first = match.references.first ?? ""
    let isOnlyName = first.hasSuffix(PrintedText.trimmed(text))
    let written = PrintedText.excerpt(text)
    if match.certainty != .exact { recognized.insert(text) }
    switch match.certainty {
    case .exact: return
    case .name:
      // Remarks on exact names without a number are grouped: the report shows the first.
      report.add(
        .assumed, line, group: isOnlyName ? "names" : nil,
        Bilingual(zh: "“\(written)”按名称对应“\(first)”", en: "“\(written)” was matched by name with `\(first)`"))
    case .number where PrintedText.folded(first) == PrintedText.folded(text): return
    case .number:
      report.add(
        .assumed, line, Bilingual(zh: "“\(written)”只有编号，对应“\(first)”", en: "“\(written)” is only a number; it was matched with `\(first)`"))
    case .similarity(let percent), .misspelt(let percent):
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
  /// The references of a cell in which each part is a number or a whole name of the standard; nil for other texts, such as a count.
  mutating func certain(_ cell: TableCell) -> [String]? {
    guard cell.text.utf8.count <= 300, cell.text.contains(where: { $0 == "." || $0.isLetter }), matcher != nil else { return nil }
    var found: [(text: String, match: DraftMatcher.Match, line: Int)] = []
    for (offset, line) in cell.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      for piece in pieces(String(line), line: cell.line + offset) {
        guard let match = piece.match, match.certainty.isNamed || [.number, .both].contains(match.certainty) else { return nil }
        found.append((piece.text, match, cell.line + offset))
      }
    }
    for (text, match, line) in found { note(text, match, line) }
    let all = found.flatMap(\.match.references)
    return all.isEmpty ? nil : all.enumerated().filter { all.firstIndex(of: $0.element) == $0.offset }.map(\.element)
  }

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
