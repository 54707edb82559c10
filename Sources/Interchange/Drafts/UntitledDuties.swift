import Schema

/// Duties without a heading: 一、店铺管理 above `1. 负责…`, or 一、负责店铺 below the facts of a job.
enum UntitledDuties {
  /// The document with a heading above them, and its line; nil if it has a word for duties, or no such lines.
  static func titled(_ parts: [Manuscript.Element]) -> (parts: [Manuscript.Element], line: Int)? {
    guard let start = parts.indices.first(where: { begins(parts, at: $0) }), case .text(let first) = parts[start],
      parts.count(where: isDuty) > 1, !parts.contains(where: containsHeading)
    else { return nil }
    var heading = ManuscriptLine("岗位职责", line: first.line)
    heading.isHeading = true
    return (Array(parts[..<start]) + [.text(heading)] + Array(parts[start...]), first.line)
  }

  /// Whether a part begins with 一、 and is a duty or the heading of the duty below it.
  private static func begins(_ parts: [Manuscript.Element], at index: Int) -> Bool {
    guard case .text(let line) = parts[index] else { return false }
    let text = DraftMatcher.trimmedBullet(line.text)
    guard ["一、", "（一）", "(一)"].contains(where: text.hasPrefix), DraftWords.fact(DraftWords.withoutMark(text), .job) == nil,
      !DraftWords.isSection(DraftWords.withoutMark(text))
    else { return false }
    return isDuty(parts[index]) || parts.indices.contains(index + 1) && isDuty(parts[index + 1])
  }

  private static func isDuty(_ part: Manuscript.Element) -> Bool {
    guard case .text(let line) = part, line.text.utf8.count <= 600 else { return false }
    let text = DraftWords.withoutMark(DraftWords.withoutBullet(DraftMatcher.trimmedBullet(line.text)))
    return text != PrintedText.trimmed(line.text) && text.count > 3 && verbs.contains(where: text.hasPrefix)
  }

  private static let verbs = ["负责", "协助", "配合", "参与", "完成", "执行", "组织", "承担", "做好"]

  /// Whether a part has a word for duties as a heading, as a label or in the header of a table.
  private static func containsHeading(_ part: Manuscript.Element) -> Bool {
    let texts: [String]
    switch part {
    case .tableEnd: return false
    case .text(let line): texts = [DraftWords.withoutFrame(DraftMatcher.trimmedBullet(line.text))]
    case .row(let row): texts = row.cells.map { PrintedText.unwrapped($0.text) }
    }
    return texts.contains { DraftWords.fact($0, .job) == .duties || DraftWords.column($0) == .duty }
      || DraftFacts(kind: .job).pairs(of: part).contains { DraftWords.fact($0.label, .job) == .duties }
  }
}
