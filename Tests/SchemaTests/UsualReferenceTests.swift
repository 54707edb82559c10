import Testing
import TextModel

@testable import Schema

/// References in the usual spelling are read in one pass. The result must equal that of the general reader.
struct UsualReferenceTests {
  static let numbers = [
    "1", "2.2", "5.3.2", "12.34", "1.10.100", "1.1.1.1", "01.1", "1.0", "1.01", "1..1", "1.1.", "1.1.1.", "1234.1", "1.1-1", "1.l", "1.1X",
    "2.2、2.3",
    "A1.1.1", "k2.3.14", "T1.1", "A1.1.1.1", "能1.1.1", "知 1.1.1", "Ａ1.1.1", "B1.1.1", "AK1.1.1", "junior/2.2", "5/2.2", "２.２", "", "第1",
    "一",
  ]
  static let gaps = ["", " ", "  ", "\t", "\u{3000}", " \u{3000}", " . ", "：", " - ", "\u{A0}"]
  static let titles = [
    "能预订", "一、预订", "一体化设计", "l.2", "API 设计", "2 种登记表", "2.2 重复", "节 预订", "★能预订", "✓能预订", "（初步）分析", "“引用”", "～2.3", "至 2.3", "", " ", "😀",
    "e\u{301}", "能预订 \t", "余下", "rest", "mm 刀头", "其余",
  ]

  @Test func resultEqualsTheGeneralReader() {
    var usual = 0
    for number in Self.numbers {
      for gap in Self.gaps {
        for title in Self.titles {
          for column in [nil, Column.abilities, .knowledge] {
            let text = Text(number + gap + title)
            if !Self.areSame(Reference.read(text, listColumn: column), Reference.readAny(text, listColumn: column)) {
              Issue.record("`\(text)` is read in two ways")
            }
            if UsualReference(text, isItem: column != nil) != nil { usual += 1 }
          }
        }
      }
    }
    #expect(usual > 200)
  }

  private static func areSame(_ left: (reference: Reference, scan: NumberScan), _ right: (reference: Reference, scan: NumberScan)) -> Bool {
    let (one, other) = (left.reference, right.reference)
    return one.code == other.code && one.column == other.column && one.spellsColumn == other.spellsColumn && one.form == other.form
      && one.usesOtherNotation == other.usesOtherNotation && one.levelBounds == other.levelBounds && one.codeBounds == other.codeBounds
      && one.titleBounds == other.titleBounds && left.scan.code == right.scan.code && left.scan.codeEnd == right.scan.codeEnd
      && left.scan.titleStart == right.scan.titleStart && left.scan.defects == right.scan.defects
  }
}
