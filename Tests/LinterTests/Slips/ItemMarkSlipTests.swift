import Linter
import Schema
import TestSupport
import Testing
import YAML

/// Items with another mark than `- `, or none, are one problem for each list, and the repair writes `- ` and nothing else.
struct ItemMarkSlipTests {
  static let marks = [
    "-", "--", "-- ", "— ", "—", "——", "– ", "－ ", "－", "− ", "‐ ", "• ", "•", "· ", "·", "●", "○ ", "■ ", "◆ ", "★ ", "* ", "+ ", "＊ ",
    "✓ ",
    "•\t", "—　", "",
  ]

  enum Affected: CaseIterable {
    case first, second, last, all
  }

  @Test(arguments: marks)
  func onlyTheMarksAreMended(mark: String) throws {
    for text in SlipBench.shared.texts {
      let lists = Self.lists(text)
      for (number, list) in lists.enumerated() where TestSize.isThorough || number % 7 == mark.unicodeScalars.count {
        for affected in Affected.allCases {
          for lineBreak in ["\n", "\r\n"] { Self.check(text, list, affected, mark, lineBreak) }
        }
      }
    }
  }

  private static func check(_ text: SlipText, _ list: [SlipLine], _ affected: Affected, _ mark: String, _ lineBreak: String) {
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

  private static func shapeProblems(_ text: SlipText) -> Int {
    Document.read(SourceText(text.lines.map(\.text).joined(separator: "\n"))).shapeProblems.count
  }

  /// The lists of texts, each with its items.
  private static func lists(_ text: SlipText) -> [[SlipLine]] {
    var lists: [[SlipLine]] = []
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
  @Test func recordsWithoutMarks() {
    for text in SlipBench.shared.texts {
      let heads = text.content.filter { $0.isItem && $0.key != nil && text.block($0).count > 1 && !$0.value.isEmpty }
      for line in heads {
        for (change, mark) in [("- ", "  "), ("- ", ""), ("- ", "• ")] {
          guard let changed = line.text.exchanging(change, mark) else { continue }
          let slip = text.replacing(line, with: changed)
          let document = Document.read(SourceText(slip.text))
          let place = "\(text.path):\(line.number + 1) \(mark.debugDescription)"
          #expect(document.syntaxProblems.count == 1 && document.shapeProblems.count == Self.shapeProblems(text), "\(place)")
          let original = Array(text.lines.map(\.text).joined(separator: "\n").utf8)
          #expect(TextEdit.apply(document.syntaxProblems.flatMap(\.repair), to: document.source.bytes) == original, "\(place)")
        }
      }
    }
  }

  /// A word in front of the first item is one problem, and what stands below is read.
  @Test func aWordAboveTheFirstItem() {
    for text in SlipBench.shared.texts {
      for line in text.content where line.isItem && line.parentLine == line.number - 1 {
        let slip = text.replacing(line, with: line.indentation + "蜂\n" + line.text)
        let document = Document.read(SourceText(slip.text))
        #expect(
          document.syntaxProblems.count == 1 && document.shapeProblems.count == Self.shapeProblems(text), "\(text.path):\(line.number + 1)")
      }
    }
  }
}
