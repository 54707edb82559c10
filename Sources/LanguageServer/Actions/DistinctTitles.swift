import Linter
import TextModel

/// Gives actions with equal titles different ones, each of which names what it is about: the text that the finding marks, else the subject
/// of the finding, else its line.
struct DistinctTitles {
  let file: FileVersion
  let snapshot: Snapshot

  func drafts(_ drafts: [ActionDraft]) -> [ActionDraft] {
    let counts = Dictionary(drafts.map { ($0.title, 1) }, uniquingKeysWith: +)
    var result = drafts
    for (title, indices) in Dictionary(grouping: drafts.indices, by: { drafts[$0].title }) where counts[title, default: 0] > 1 {
      for (index, name) in zip(indices, names(of: indices.map { drafts[$0] })) {
        result[index].title = snapshot.text(zh: "\(title)（\(name)）", en: "\(title) (\(name))")
      }
    }
    return result
  }

  /// A different name for each of several drafts.
  private func names(of drafts: [ActionDraft]) -> [String] {
    let texts = drafts.map(text)
    let lines = drafts.map(line)
    let both = zip(texts, lines).map { text, line in text.isEmpty ? line : snapshot.text(zh: "\(text)，\(line)", en: "\(text), \(line)") }
    let choices = [texts, drafts.map { $0.findings.first?.subject?.parts.last ?? "" }, lines, both]
    if let names = choices.first(where: { !$0.contains("") && Set($0).count == drafts.count }) { return names }
    return both.enumerated().map { position, name in
      snapshot.text(zh: "\(name)，第 \(position + 1) 处", en: "\(name), no. \(position + 1)")
    }
  }

  private func line(_ draft: ActionDraft) -> String {
    let number = file.source.lineIndex.line(at: draft.findings.first?.location.range.start ?? 0) + 1
    return snapshot.text(zh: "第 \(number) 行", en: "line \(number)")
  }

  // MARK: The marked text

  private static let maximumLength = 20

  /// The text that the finding marks; where that is a sign only, together with the words beside it.
  private func text(_ draft: ActionDraft) -> String {
    guard let range = draft.findings.first?.location.range else { return "" }
    let source = file.source
    let line = source.contentRange(ofLine: source.lineIndex.line(at: range.start))
    let marked = source.string(in: ByteRange(range.start, max(range.start, min(range.end, line.end))))
    let isWord = marked.count { $0.isLetter || $0.isNumber } > 1
    let before = isWord ? "" : Self.end(of: source.string(in: ByteRange(line.start, range.start)))
    let after = isWord || range.end >= line.end ? "" : Self.start(of: source.string(in: ByteRange(range.end, line.end)))
    let words = TerminalText.safe(before + marked + after).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard words.contains(where: { !$0.isWhitespace }) else { return "" }
    let short = words.count > Self.maximumLength ? words.prefix(clamping: Self.maximumLength - 1) + "…" : words[...]
    return snapshot.text(zh: "“\(short)”", en: "`\(short)`")
  }

  private static func start(of text: String) -> Substring { text.prefix { !isBetweenWords($0) }.prefix(clamping: maximumLength / 2) }
  private static func end(of text: String) -> String { String(start(of: String(text.reversed())).reversed()) }
  private static func isBetweenWords(_ character: Character) -> Bool { character.isWhitespace || "[]{},，、".contains(character) }
}
