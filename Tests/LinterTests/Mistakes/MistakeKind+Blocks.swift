extension MistakeKind {
  private static let blocks: Set<String> = ["module", "unit", "duty", "function", "content", "level", "term"]

  private static func isBlock(_ line: SampleLine) -> Bool { line.isItem && line.key.map(blocks.contains) == true }

  static let pasted: [MistakeKind] = [
    .line("a text item pasted twice") { line, _ in line.isTextItem ? line.text + "\n" + line.text : nil },
    .line("a line with a key pasted twice") { line, _ in
      !line.isItem && line.key != nil && !line.value.isEmpty ? line.text + "\n" + line.text : nil
    },
    .block("a block pasted twice", where: { line, _ in isBlock(line) }) { line, range, text in
      let lines = text.lines[range].map(\.text)
      let start = range.lowerBound
      return text.replacing(start..<range.upperBound + 1, with: lines + lines, place: start...start + 2 * lines.count - 1)
    },
    .line("a remark of a table below an item") { line, text in
      text.isStandard && line.isTextItem && line.body.leadingCode != nil ? line.text + "\n" + line.indentation + "- （续表）" : nil
    },
    .line("two items in one line") { line, text in
      guard let next = text.sibling(after: line), line.isTextItem, next.isTextItem, line.body.leadingCode != nil else { return nil }
      return line.text + " " + next.body
    }.removingNextLine,
    .line("two items in one line with 、") { line, text in
      guard let next = text.sibling(after: line), line.isTextItem, next.isTextItem, line.body.leadingCode != nil else { return nil }
      return line.text + "、" + next.body
    }.removingNextLine,
  ]

  static let deleted: [MistakeKind] = [
    .block("a reference deleted", where: { line, text in line.parent == "covers" && isNeeded(line, text) }, deletion),
    .block(
      "an item of a standard deleted", where: { line, text in text.isStandard && line.isTextItem && line.parents.contains("levels") },
      deletion
    )
    .legal,
    .block("a module, unit or duty deleted", where: { line, text in isBlock(line) && !text.isStandard }, deletion),
    .block(
      "a function or content deleted",
      where: { line, text in
        text.isStandard && line.parents.contains("levels") && (line.key == "function" || line.key == "content")
      }, deletion
    ).legal,
    .block(
      "a line with a key deleted",
      where: { line, _ in
        !line.isItem && line.key != nil && !line.value.isEmpty && !optional.contains(line.key ?? "")
      }, deletion),
    .block("the line of a key deleted, its list stays", where: { line, _ in !line.isItem && line.body.last == ":" }) { line, _, text in
      text.replacing(line.number..<line.number + 1, with: [])
    },
    .block("the first line of a block deleted", where: { line, text in isBlock(line) && text.block(line).count > 1 }) { line, _, text in
      text.replacing(line.number..<line.number + 1, with: [])
    },
    .block("the reason of a not-covered entry deleted", where: { line, _ in line.key == "reason" }, deletion),
    MistakeKind(name: "the end of a file cut off", isLegalSomewhere: true) { text in
      text.content.suffix(20).compactMap { line in
        guard line.body.count > 4 else { return nil }
        let kept = line.text.dropLast(line.text.count - line.column - line.body.count / 2)
        return text.replacing(
          line.number..<text.lines.count, with: [String(kept)], place: max(line.number - 1, 0)...line.number,
          parentLines: text.parentLines(of: line))
      }
    },
  ]

  /// A reference to the file's own level that stands there once. Without it a requirement is not covered; what a unit refers to as well, or
  /// what belongs to a level below, may go, and the file is as right as before.
  private static func isNeeded(_ line: SampleLine, _ text: SampleText) -> Bool {
    guard line.isTextItem, !text.isStandard, !line.body.contains("/") else { return false }
    let code = line.body.leadingCode ?? line.body
    let uses = text.content.count { other in
      other.number != line.number
        && (other.body.contains(line.body) || other.body.contains(" \(code).") || other.body.hasPrefix("\(code)."))
    }
    return uses == 0
  }

  private static let optional: Set<String> = [
    "department", "reports-to", "education", "years", "title-en", "number", "issuer", "status", "published", "effective", "profile",
    "cumulative",
    "language", "columns", "en", "definition", "training-hours", "hour-minutes", "from-level", "such-as", "levels", "positions", "entry",
    "objectives",
    "file", "term", "format", "track", "tracks",
  ]

  /// What is deleted is missed where it stood, or in what holds it.
  @Sendable private static func deletion(_ line: SampleLine, _ range: ClosedRange<Int>, _ text: SampleText) -> Mistake {
    text.replacing(
      range.lowerBound..<range.upperBound + 1, with: [], place: (line.parentLine ?? 0)...range.lowerBound,
      parentLines: text.parentLines(of: line))
  }

  static let moved: [MistakeKind] = [
    .block("two text items exchanged", legal: true, where: { line, _ in line.isTextItem }, exchange),
    .block("two modules or units exchanged", where: { line, _ in line.isItem && (line.key == "module" || line.key == "unit") }, exchange),
    .block("two duties exchanged", legal: true, where: { line, _ in line.isItem && line.key == "duty" }, exchange),
    .block(
      "two functions or contents exchanged",
      where: { line, text in
        line.isItem && (line.key == "function" || line.key == "content") && line.parents.contains("levels")
      }, exchange),
    .block("two levels exchanged", where: { line, _ in line.isItem && line.key == "level" }, exchange),
    .block("two lines with keys exchanged", legal: true, where: { line, _ in !line.isItem && line.key != nil }, exchange),
    .block("a module moved to the end", where: { line, text in line.isItem && line.key == "module" && text.sibling(after: line) != nil }) {
      line, range, text in
      var last = line
      while let next = text.sibling(after: last) { last = next }
      let end = text.block(last).upperBound
      let moved = text.lines[range].map(\.text)
      let stayed = text.lines[(range.upperBound + 1)...end].map(\.text)
      return text.replacing(range.lowerBound..<end + 1, with: stayed + moved, place: range.lowerBound...end)
    },
    .block("a module moved into the module above", where: { line, _ in line.isItem && line.key == "module" && line.number > 0 }) {
      line, range, text in
      text.replacing(range.lowerBound..<range.upperBound + 1, with: text.lines[range].map { "    " + $0.text })
    },
    .block(
      "an item of a standard moved to the other column",
      where: { line, text in
        text.isStandard && line.isTextItem && line.parent == "abilities"
      }
    ) { line, range, text in
      guard let key = text.lines[range.upperBound...].first(where: { $0.key == "knowledge" }) else { return nil }
      let between = text.lines[(range.upperBound + 1)...key.number].map(\.text)
      return text.replacing(
        range.lowerBound..<key.number + 1, with: between + [line.text], place: (line.parentLine ?? 0)...key.number)
    },
  ]

  @Sendable private static func exchange(_ line: SampleLine, _ range: ClosedRange<Int>, _ text: SampleText) -> Mistake? {
    guard let next = text.sibling(after: line) else { return nil }
    let other = text.block(next)
    let between = text.lines[(range.upperBound + 1)..<other.lowerBound].map(\.text)
    return text.replacing(
      range.lowerBound..<other.upperBound + 1, with: text.lines[other].map(\.text) + between + text.lines[range].map(\.text),
      place: range.lowerBound...other.upperBound)
  }

  var legal: MistakeKind { MistakeKind(name: name, isLegalSomewhere: true, mistakes: mistakes) }

  /// The line below the mistake has moved into it.
  private var removingNextLine: MistakeKind {
    MistakeKind(name: name, isLegalSomewhere: isLegalSomewhere) { text in
      mistakes(text).map {
        Mistake(original: text, replaced: $0.replaced.lowerBound..<$0.replaced.upperBound + 1, new: $0.new, place: $0.place)
      }
    }
  }
}
