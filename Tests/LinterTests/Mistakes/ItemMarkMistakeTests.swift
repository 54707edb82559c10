import Schema
import TestSupport
import Testing
import TextModel

/// Items with another mark than `- `, or none, are one problem for each list, and the repair writes `- ` and nothing else.
struct ItemMarkMistakeTests {
  static let marks = [
    "-", "--", "-- ", "— ", "—", "——", "– ", "－ ", "－", "− ", "‐ ", "• ", "•", "· ", "·", "●", "○ ", "■ ", "◆ ", "★ ", "* ", "+ ", "＊ ",
    "✓ ",
    "•\t", "—　", "✅ ", "📌", "",
  ]

  enum Affected: CaseIterable {
    case first, second, last, all
  }

  @Test(arguments: marks)
  func onlyTheMarksAreFixed(mark: String) throws {
    let number = Self.marks.firstIndex(of: mark) ?? 0
    var place = number
    for text in MistakeCheck.shared.texts {
      for list in Self.lists(text) {
        place += 1
        guard TestSize.isThorough || place % 61 == 0 else { continue }
        for (turn, affected) in Affected.allCases.enumerated() where TestSize.isThorough || (place / 61 + number) % 4 == turn {
          Self.check(text, list, affected, mark, place % 2 == 0 ? "\n" : "\r\n")
        }
      }
    }
  }

  private static func check(_ text: SampleText, _ list: [SampleLine], _ affected: Affected, _ mark: String, _ lineBreak: String) {
    let items =
      switch affected {
      case .first: Array(list.prefix(1))
      case .second: Array(list.dropFirst().prefix(1))
      case .last: Array(list.suffix(1))
      case .all: list
      }
    guard !items.isEmpty else { return }
    var lines = text.lines.map(\.text)
    for item in items { lines[item.number] = lines[item.number].exchanging("- ", mark) ?? "" }
    let original = Array(text.lines.map(\.text).joined(separator: lineBreak).utf8)
    let document = Document.read(SourceText(fileBytes: Array(lines.joined(separator: lineBreak).utf8)))
    let place = "\(text.path):\(list[0].number + 1) \(affected) \(mark.debugDescription)"
    #expect(document.syntaxProblems.map(\.fault) == [mark.isEmpty ? .missingItemMark : .wrongItemMark], "\(place)")
    #expect(document.shapeProblems.count == Self.shapeProblems(text), "\(place)")
    #expect(TextEdit.apply(document.syntaxProblems.flatMap(\.repair), to: document.source.bytes) == original, "\(place)")
  }

  private static func shapeProblems(_ text: SampleText) -> Int { knownShapeProblems[text.path] ?? 0 }

  /// How many each text has as it is.
  private static let knownShapeProblems: [String: Int] = Dictionary(
    uniqueKeysWithValues: MistakeCheck.shared.texts.map { text in
      (text.path, Document.read(SourceText(text.lines.map(\.text).joined(separator: "\n"))).shapeProblems.count)
    })

  /// The lists of texts, each with its items.
  private static func lists(_ text: SampleText) -> [[SampleLine]] {
    var lists: [[SampleLine]] = []
    for line in text.content where line.isTextItem && !line.body.hasPrefix("\"") {
      if let last = lists.last?.last, text.sibling(after: last)?.number == line.number {
        lists[lists.count - 1].append(line)
      } else {
        lists.append([line])
      }
    }
    return lists
  }

  /// `模块名: M2 …` without its dash, the lines below as they were.
  @Test func recordsWithoutDashesAreFixed() {
    for text in MistakeCheck.shared.texts {
      let all = text.content.filter { $0.isItem && $0.key != nil && text.block($0).count > 1 && !$0.value.isEmpty }
      // One alone in its list is a mapping in place of a list, and a problem of another sort.
      let heads = all.filter { line in
        text.sibling(after: line) != nil || all.contains { text.sibling(after: $0)?.number == line.number }
      }
      for (number, line) in heads.enumerated() where TestSize.isThorough || number % 23 == text.path.count % 23 {
        for (change, mark) in [("- ", "  "), ("- ", ""), ("- ", "• ")] {
          guard let changed = line.text.exchanging(change, mark) else { continue }
          let mistake = text.replacing(line, with: changed)
          let document = Document.read(SourceText(mistake.text))
          let place = "\(text.path):\(line.number + 1) \(mark.debugDescription)"
          #expect(document.syntaxProblems.count == 1 && document.shapeProblems.count == Self.shapeProblems(text), "\(place)")
          let original = Array(text.lines.map(\.text).joined(separator: "\n").utf8)
          #expect(TextEdit.apply(document.syntaxProblems.flatMap(\.repair), to: document.source.bytes) == original, "\(place)")
        }
      }
    }
  }

  /// A word in front of the first item is one problem, and what stands below is read.
  @Test func wordAboveTheFirstItemIsOneProblem() {
    for text in MistakeCheck.shared.texts {
      let firsts = text.content.filter { $0.isItem && $0.parentLine == $0.number - 1 }
      for (number, line) in firsts.enumerated() where TestSize.isThorough || number % 23 == text.path.count % 23 {
        let mistake = text.replacing(line, with: line.indentation + "蜂\n" + line.text)
        let document = Document.read(SourceText(mistake.text))
        #expect(
          document.syntaxProblems.count == 1 && document.shapeProblems.count == Self.shapeProblems(text), "\(text.path):\(line.number + 1)")
      }
    }
  }
}
