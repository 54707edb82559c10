import Schema
import Testing
import TextModel

struct ReferenceTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let text: String
    /// `level/column number title`, with `-` for what is not there.
    let result: String
    var listColumn: Column?
    var testDescription: String { text }

    init(_ text: String, _ result: String, in listColumn: Column? = nil) {
      self.text = text
      self.result = result
      self.listColumn = listColumn
    }
  }

  static let cases: [Case] = [
    Case("2.2 账户管理", "-/- 2.2 ‹账户管理›"), Case("2 平台运营", "-/- 2 ‹平台运营›"), Case("2.2", "-/- 2.2 ‹›"), Case("账户管理", "-/- - ‹账户管理›"),
    Case("2.2 账户管理 \t", "-/- 2.2 ‹账户管理›"), Case("2.2账户管理", "-/- 2.2 ‹账户管理›"), Case("2平台运营", "-/- 2 ‹平台运营›"),
    // Levels.
    Case("junior/2.2 账户管理", "junior/- 2.2 ‹账户管理›"), Case("初级/2.2 账户管理", "初级/- 2.2 ‹账户管理›"), Case("L5/1 数据采集", "L5/- 1 ‹数据采集›"),
    Case("初级/A2.2.1 能", "初级/abilities 2.2.1 ‹能›"), Case("初级/知2.2.1 知识", "初级/knowledge 2.2.1 ‹知识›"), Case("初级/２．２ 账户管理", "初级/- 2.2 ‹账户管理›"),
    Case("junior/", "junior/- - ‹›"), Case("五级/初级工/2.2 x", "五级/初级工/- 2.2 ‹x›"), Case("😀e\u{301}/2.2 x", "😀e\u{301}/- 2.2 ‹x›"),
    // Columns.
    Case("A5.3.2 能撰写", "-/abilities 5.3.2 ‹能撰写›"), Case("K5.3.3 报告", "-/knowledge 5.3.3 ‹报告›"), Case("T1.1.1 任务", "-/tasks 1.1.1 ‹任务›"),
    Case("a5.3.2 能", "-/abilities 5.3.2 ‹能›"), Case("k5.3.2 x", "-/knowledge 5.3.2 ‹x›"), Case("t1.1.1 x", "-/tasks 1.1.1 ‹x›"),
    Case("能5.3.2 能撰写", "-/abilities 5.3.2 ‹能撰写›"), Case("知5.3.3 报告", "-/knowledge 5.3.3 ‹报告›"), Case("任1.1.1 x", "-/tasks 1.1.1 ‹x›"),
    Case("A５.３.２ 能", "-/abilities 5.3.2 ‹能›"),
    Case("5.3.2 能撰写", "-/abilities 5.3.2 ‹能撰写›", in: .abilities), Case("K5.3.2 报告", "-/knowledge 5.3.2 ‹报告›", in: .abilities),
    Case("能撰写报告", "-/knowledge - ‹能撰写报告›", in: .knowledge),
    // Titles that begin like something else.
    Case("能进行描述性统计分析", "-/- - ‹能进行描述性统计分析›"), Case("知识产权", "-/- - ‹知识产权›"), Case("任务分配", "-/- - ‹任务分配›"),
    Case("A/B测试", "-/- - ‹A/B测试›"), Case("A/B 测试", "-/- - ‹A/B 测试›"), Case("TCP/IP协议", "-/- - ‹TCP/IP协议›"),
    Case("能（初步）分析", "-/- - ‹能（初步）分析›"),
    Case("A", "-/- - ‹A›"), Case("能", "-/- - ‹能›"), Case("K12教育", "-/- - ‹K12教育›"), Case("24小时客服", "-/- - ‹24小时客服›"),
    Case("A/（试行）", "-/- - ‹A/（试行）›"), Case("API 设计", "-/- - ‹API 设计›"),
    // Titles with slashes, after their number.
    Case("2.2 账户/店铺", "-/- 2.2 ‹账户/店铺›"), Case("2.2 A/2", "-/- 2.2 ‹A/2›"), Case("初级/2.2 账户/店铺", "初级/- 2.2 ‹账户/店铺›"),
    // Levels that are called by digits.
    Case("5/2.2 x", "5/- 2.2 ‹x›"), Case("5/A1.1.1 能x", "5/abilities 1.1.1 ‹能x›"), Case("1/2 x", "1/- 2 ‹x›"),
    Case("1/2", "-/- - ‹1/2›"), Case("123/2 x", "-/- - ‹123/2 x›"), Case("1/2 英寸管", "-/- - ‹1/2 英寸管›"),
    Case("平台 运营/2.2 x", "-/- - ‹平台 运营/2.2 x›"), Case("/2.2 x", "-/- 2.2 ‹x›"),
  ]

  @Test(arguments: cases)
  func referencesAreParsed(example: Case) {
    let reference = Reference.read(Text(example.text), listColumn: example.listColumn).reference
    let level = reference.level?.string ?? "-"
    let column = reference.column.map { "\($0)" } ?? "-"
    #expect("\(level)/\(column) \(reference.code?.string ?? "-") ‹\(reference.title)›" == example.result)
  }

  @Test(arguments: cases)
  func partsAreInOrderWithinTheText(example: Case) {
    let text = Text(example.text)
    let reference = Reference.read(text, listColumn: example.listColumn).reference
    #expect(reference.levelBounds.upperBound <= reference.codeBounds.lowerBound)
    #expect(reference.codeBounds.upperBound <= reference.titleBounds.lowerBound)
    #expect(reference.titleBounds.upperBound <= text.count)
    #expect(text.slice(reference.titleBounds.lowerBound, reference.titleBounds.upperBound) == reference.title)
    if let level = reference.level { #expect(text.slice(reference.levelBounds.lowerBound, reference.levelBounds.upperBound) == level) }
    #expect(reference.code != nil || reference.codeBounds.isEmpty)
  }

  @Test func partsHaveTheirRangesInTheFile() {
    // Bytes: 题😀e\u{301}, a tab, CR LF and a quote stand in front.
    let head = "题😀e\u{301}\t\r\n".utf8.count
    let text = Text("初级/A2.2.1 能😀")
    let located = Located(Reference.read(text, listColumn: nil).reference, at: ByteRange(head, head + text.count))
    #expect(located.levelRange == ByteRange(head, head + 6))
    #expect(located.codeRange == ByteRange(head + 7, head + 13))
    #expect(located.titleRange == ByteRange(head + 14, head + 21))
    let quoted = Located(Reference.read(text, listColumn: nil).reference, at: ByteRange(head, head + text.count + 2))
    #expect(quoted.codeRange == ByteRange(head + 8, head + 14))
    let escaped = Located(Reference.read(text, listColumn: nil).reference, at: ByteRange(head, head + text.count + 9))
    #expect(escaped.codeRange == escaped.range)
  }

  @Test func columnIsSpelledOrTakenFromTheList() {
    #expect(Reference.read("A5.3.2 能", listColumn: nil).reference.spellsColumn)
    #expect(!Reference.read("5.3.2 能", listColumn: .abilities).reference.spellsColumn)
    #expect(!Reference.read("能撰写", listColumn: nil).reference.spellsColumn)
  }
}
