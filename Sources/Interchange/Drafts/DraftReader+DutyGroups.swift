import Schema

extension DraftReader {
  /// Reads a heading such as `（一）选品与采购` or `一、选品` above `1.负责…` in a list of duties.
  mutating func take(group text: String, before next: String?, line: Int) -> Bool {
    guard kind == .job, place == .fact(.duties), let next, let (name, isOrdinal) = Self.group(text), Self.isNumbered(next),
      DraftWords.fact(name, kind) == nil, !DraftWords.isSection(name), !DraftWords.isPreferred(name)
    else { return false }
    // Below 一、岗位职责, 二、 begins the next section.
    if isOrdinal {
      if ordinals == .headings { return false }
      ordinals = .entries
    }
    dutyGroup = DutyGroup(name: name, covers: references.named(name, line: line) ?? [])
    return true
  }

  /// The name after `（一）` or `一、`; nil for a sentence.
  private static func group(_ text: String) -> (name: String, isOrdinal: Bool)? {
    let text = DraftMatcher.trimmedBullet(text)
    guard let first = text.first else { return nil }
    let isOrdinal = !first.isOpeningParenthesis
    guard let close = text.firstIndex(where: { (isOrdinal ? "、" : "）)").contains($0) }) else { return nil }
    let mark = isOrdinal ? text[..<close] : text[..<close].dropFirst()
    var name = PrintedText.trimmed(text[text.index(after: close)...])
    while let last = name.last, "：:".contains(last) { name.removeLast() }
    guard (1...3).contains(mark.count), mark.allSatisfy(\.isHanNumeral), (2...16).contains(name.count),
      !name.contains(where: { "，。；：:,;".contains($0) })
    else { return nil }
    return (name, isOrdinal)
  }

  private static func isNumbered(_ text: String) -> Bool {
    let text = PrintedText.trimmed(text)
    guard let first = text.first(where: { !$0.isOpeningParenthesis }) else { return false }
    return (first.isASCIIDigit || "①②③".contains(first)) && DraftWords.withoutBullet(text) != text
  }
}

/// A heading above some of the duties: （一）选品与采购.
struct DutyGroup: Sendable {
  let name: String
  /// The references for its name.
  let covers: [String]

  /// Gives a duty without references those of its group.
  func fill(_ duty: inout DraftDuty) {
    if duty.covers.isEmpty { duty.covers = covers }
    let label = Bilingual(zh: "职责类别", en: "duty group")
    duty.extras.append(Draft.Extra(name: label.chinese, values: [name], chosenName: label))
  }
}
