import Schema
import Standards
import TextModel

// What a document leaves out of its standard, with the reasons.

extension DraftReader {
  /// Reads a reference with a reason: `5.2 数据分析：由数据专员承担`.
  mutating func addNotCoveredCell(_ cell: TableCell) {
    let text = DraftMatcher.trimmedBullet(cell.text)
    let (reference, reason) = Self.divided(text)
    if reason == nil, let (before, inner) = reasonInBrackets(reference) {
      return addNotCovered(TableCell(before, line: cell.line), inner)
    }
    addNotCovered(TableCell(reference, line: cell.line), reason)
  }

  /// 5.3 数据监控（由数据中心组织）: the reason in brackets, unless they are part of the name or name what is meant.
  private func reasonInBrackets(_ text: String) -> (reference: String, reason: String)? {
    guard let last = text.last, last.isClosingParenthesis, let open = text.lastIndex(where: \.isOpeningParenthesis),
      var matcher = references.matcher
    else { return nil }
    let (before, inner) = (PrintedText.trimmed(text[..<open]), PrintedText.trimmed(text[open...].dropFirst().dropLast()))
    guard inner.count > 3, !inner.contains(where: \.isASCIIDigit), ReferenceWording.withoutPart(text) == nil,
      !ReferenceException.mayBe(text), matcher.match(text)?.certainty != .exact, matcher.match(before)?.certainty == .exact
    else { return nil }
    return (before, inner)
  }

  /// The text before a colon or dash, and the text after it. The dash of 2.1—2.3 does not divide.
  private static func divided(_ text: String) -> (reference: String, reason: String?) {
    for index in text.indices {
      let sign = text[index]
      let next = text[text.index(after: index)...].first
      let isDash = "—–".contains(sign) || sign == "-" && next == " " && text[..<index].last == " "
      guard sign == "：" || sign == ":" || isDash && next.map({ !$0.isNumber }) ?? true else { continue }
      let reason = PrintedText.trimmed(text[index...].drop { "：:—–- ".contains($0) })
      return (PrintedText.trimmed(text[..<index]), reason.isEmpty ? nil : reason)
    }
    return (PrintedText.trimmed(text), nil)
  }

  /// Adds the references in a cell to what the document leaves out, with the reason. The rest of the cell is kept as a comment.
  mutating func addNotCovered(_ cell: TableCell?, _ reason: String?) {
    guard let cell, !cell.isEmpty else { return }
    let read = references.read(cell)
    for reference in read.references { draft.notCovered.append((reference, reason ?? "")) }
    for left in read.left {
      draft.unplaced.append(UnplacedText(line: left.line, text: [left.text, reason].compactMap(\.self).joined(separator: "：")))
      // A partial reference is already reported.
      guard left.isReference else { continue }
      report.add(
        .leftOut, left.line,
        Bilingual(
          zh: "标准中没有“\(PrintedText.excerpt(left.text))”，已写作注释",
          en: "the standard does not have “\(PrintedText.excerpt(left.text))”: written as a comment"))
    }
  }
}
