import Schema
import TextModel

/// Distinguishes headings of clauses from running text.
struct Heading {
  let code: NumberCode?
  let title: String

  /// In terminal columns, which are forty Chinese characters.
  private static let maximumTitleWidth = 80
  private static let unnumbered = [
    "前言", "目录", "目次", "引言", "参考文献", "附录", "foreword", "contents", "introduction", "bibliography",
  ]

  static func read(_ line: ManuscriptLine) -> Heading? {
    guard !isContentsEntry(line.text) else { return nil }
    let scan = NumberScan.scan(Text(line.text))
    if let code = scan.code, let heading = numbered(code, scan, line) { return heading }
    if line.isHeading { return Heading(code: nil, title: line.text) }
    let folded = PrintedText.folded(line.text)
    guard folded.count <= 12 && unnumbered.contains(where: { folded.hasPrefix($0) }) || isAnnex(line.text) else { return nil }
    return Heading(code: nil, title: PrintedText.withoutInnerSpaces(line.text))
  }

  /// Whether a text is the heading of an annex: `附录 A 等级与岗位、职位对照表`, `Annex A Levels`.
  private static func isAnnex(_ text: String) -> Bool {
    guard text.count <= 60, text.last.map({ !"。；，、：:;.,".contains($0) }) ?? false else { return false }
    return ["附录", "Annex ", "Appendix "].contains { word in
      guard text.hasPrefix(word) else { return false }
      let rest = text.dropFirst(word.count).drop { $0 == " " }
      guard let letter = rest.first, letter.isASCII, letter.isUppercase else { return false }
      return rest.dropFirst().first.map { !$0.isASCII || !$0.isLetter && !$0.isNumber } ?? true
    }
  }

  private static func numbered(_ code: NumberCode, _ scan: NumberScan, _ line: ManuscriptLine) -> Heading? {
    guard code.depth <= 4, code.parts.allSatisfy({ $0.map { $0 < 100 } ?? false }) else { return nil }
    let title = PrintedText.trimmed(Text(line.text).slice(scan.titleStart, line.text.utf8.count).string)
    // `4-14-03-05` is the code of an occupation.
    if scan.defects.contains(.wrongSeparator), title.isEmpty || scan.defects.contains(.leadingZero) { return nil }
    if title.isEmpty { return code.depth >= 2 ? Heading(code: code, title: "") : nil }
    let sentenceEnds: Set<Character> = ["。", "；", ";", "，", ",", "：", ":", "、"]
    guard DisplayWidth.columns(of: Array(title.utf8)) <= maximumTitleWidth || line.isHeading, title.last.map(sentenceEnds.contains) == false
    else { return nil }
    // `3 年` and `2 份` are quantities; a title begins with a word.
    guard !scan.defects.contains(.missingSpace) || code.depth > 1 else { return nil }
    return Heading(code: code, title: title)
  }

  /// Whether a text is a line of the table of contents: `1 范围.....1`.
  static func isContentsEntry(_ text: String) -> Bool {
    // The last character is tested first, since it excludes most lines.
    text.last.map { $0.isNumber || "IVXivxⅠⅡⅢⅣⅤ.…".contains($0) } == true
      && ["....", "．．．．", "……", "· · ·", "····"].contains { text.contains($0) }
  }
}
