import Linter
import Schema
import Standards
import TextModel
import YAML

/// U+3000 where YAML wants a space.
struct FullwidthSpace: Rule {
  let id: RuleID = "fullwidth-space"
  let severity = Severity.error

  func check(_ subject: Subject, report: (Finding) -> Void) {
    for group in subject.indentationTogether({ $0 == .fullwidthSpace }) {
      guard let first = group.first else { continue }
      let edits = group.flatMap(\.repair)
      report(
        Finding(
          at: first.range, message(first, count: group.count, subject), about: subject.about(linesOf: edits),
          fixes: [subject.fix(title, .safe, edits)]))
    }
    for problem in subject.document.shapeProblems {
      guard case .numberDefect(.wideSpace, _) = problem.fault else { continue }
      report(
        Finding(
          at: problem.range,
          Bilingual(zh: "编号和文字之间是全角空格，应为半角空格", en: "There is a full-width space between number and text; write a half-width space"),
          fixes: subject.repair(problem, title)))
    }
    checkSentences(subject, report)
  }

  /// Checks items, duties and other sentences. A title or the name of a department may have such a space on purpose.
  private func checkSentences(_ subject: Subject, _ report: (Finding) -> Void) {
    guard Self.hasWideSpace(subject.document.source.bytes) else { return }
    for piece in subject.authoredTexts {
      guard let isKnowledge = isKnowledge(piece.role, subject) else { continue }
      let bytes = Array(piece.text.bytes)
      let gaps = Self.gaps(in: bytes)
      let edits = gaps.compactMap { gap in
        piece.editableRange(gap.start, gap.end).map { TextEdit($0, Self.replacement(of: gap, in: bytes)) }
      }
      guard let first = edits.first, edits.count == gaps.count else { continue }
      let joins = edits.contains { $0.replacement.isEmpty }
      let fix = joins ? Bilingual(zh: "删去全角空格", en: "Remove the full-width space") : title
      report(
        Finding(
          at: first.range,
          Bilingual(zh: "文字中间有全角空格，应删去或改为半角空格", en: "There is a full-width space inside the text; remove it or write a half-width space"),
          severity: .warning, fixes: [subject.fix(fix, joins && isKnowledge ? .unsafe : .safe, edits)]))
    }
  }

  /// Whether a text is a knowledge item, in which the space may separate two things. Nil for names and citations.
  private func isKnowledge(_ role: AuthoredText.Role, _ subject: Subject) -> Bool? {
    switch role {
    case .sentence: false
    case .target(.item(let item)): subject.standard.map { $0.items[item].column == .knowledge }
    default: nil
    }
  }

  /// The full-width spaces between two characters of a text, with the blanks beside them.
  private static func gaps(in bytes: [UInt8]) -> [ByteRange] {
    var gaps: [ByteRange] = []
    var offset = 0
    while offset < bytes.count {
      var end = offset
      var isWide = false
      while end < bytes.count, ASCII.isBlank(bytes[end]) || isWideSpace(bytes, at: end) {
        isWide = isWide || !ASCII.isBlank(bytes[end])
        end += ASCII.isBlank(bytes[end]) ? 1 : 3
      }
      if isWide, offset > 0, end < bytes.count { gaps.append(ByteRange(offset, end)) }
      offset = max(end, offset + 1)
    }
    return gaps
  }

  /// Nothing between Chinese characters and signs, one blank beside a letter or digit.
  private static func replacement(of gap: ByteRange, in bytes: [UInt8]) -> [UInt8] {
    guard let last = bytes[clamping: gap.start - 1..<gap.start].first, let next = bytes[clamping: gap.end..<gap.end + 1].first else {
      return []
    }
    return last >= 0x80 && next >= 0x80 ? [] : [ASCII.space]
  }

  private static func isWideSpace(_ bytes: [UInt8], at offset: Int) -> Bool {
    bytes[offset] == 0xE3 && bytes[clamping: offset..<offset + 3].elementsEqual([0xE3, 0x80, 0x80])
  }

  /// Whether a text has such a space anywhere: a loop without branches, since nearly none has.
  private static func hasWideSpace(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { text in
      var found: UInt8 = 0
      for offset in Range(clamping: 0, text.count - 2) {
        let isWide: UInt8 = text[offset] == 0xE3 ? 1 : 0
        let isBlank: UInt8 = text[offset + 1] == 0x80 ? 1 : 0
        let isSpace: UInt8 = text[offset + 2] == 0x80 ? 1 : 0
        found |= isWide & isBlank & isSpace
      }
      return found != 0
    }
  }

  private let title = Bilingual(zh: "改为半角空格", en: "Change to half-width spaces")

  private func message(_ problem: SyntaxProblem, count: Int, _ subject: Subject) -> Bilingual {
    if count > 1 {
      return Bilingual(zh: "\(count) 行用全角空格缩进，应改用半角空格", en: "\(count) lines are indented with full-width spaces; use half-width spaces")
    }
    let line = subject.document.source.position(of: problem.range.start, in: .utf8)
    if line.column == 0 {
      return Bilingual(zh: "用全角空格缩进，应改用半角空格", en: "This line is indented with full-width spaces; use half-width spaces")
    }
    return Bilingual(zh: "全角空格会被当作文字的一部分，应为半角空格", en: "A full-width space becomes part of the text; write a half-width space")
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "全角空格", en: "Full-width space"),
    rationale: Bilingual(
      zh: "中文输入法容易打出全角空格（U+3000）。它看上去像空格，但在 YAML 里是一个普通的字：放在行首不算缩进，放在“-”“:”后面或行尾会悄悄成为内容的一部分，等级、名称就对不上了。",
      en:
        "Chinese input methods produce the full-width space (U+3000). It looks like a space, but YAML reads it as an ordinary character: it does not count as indentation, and after `-` or `:` or at the end of a line it silently becomes part of the text, so that levels and names no longer match."
    ),
    bad: [
      RuleExample(
        .jobDescription,
        """
        department:　制作部
        #          ^^ fullwidth-space
        duties:
          -　duty: 称量原料
         # ^^ fullwidth-space
            covers: [1.2 称量]
        """),
      RuleExample(
        .trainingPlan,
        """
        modules:
        　　- module: M1 原料准备
        #^^^ fullwidth-space
            covers: [1.1　选料]
            #           ^^ fullwidth-space
            objectives: [能选择　原料]
            #                  ^^ warning[fullwidth-space]: 文字中间有全角空格
        """),
    ],
    good: [RuleExample(.jobDescription, "department: 制作部　一组\n")])
}
