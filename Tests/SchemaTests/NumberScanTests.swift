import Schema
import Testing
import TextModel

struct NumberScanTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let text: String
    /// `number|title`, the number as it should be written; nothing in front of the bar for a text without number.
    let result: String
    let defects: [NumberDefect]
    var allowsLetters = false
    var allowsBareDigits = false
    var testDescription: String { text }

    init(_ text: String, _ result: String, _ defects: NumberDefect..., letters: Bool = false, bare: Bool = false) {
      self.text = text
      self.result = result
      self.defects = defects
      allowsLetters = letters
      allowsBareDigits = bare
    }
  }

  static let asTheyShouldBe: [Case] = [
    Case("2 平台运营", "2|平台运营"), Case("2.2 账户管理", "2.2|账户管理"), Case("2.2.1 能进行账户信息设置", "2.2.1|能进行账户信息设置"),
    Case("2.2.10 能", "2.2.10|能"), Case("1.10 x", "1.10|x"), Case("10 十", "10|十"), Case("0 总则", "0|总则"), Case("2.2", "2.2|"),
    Case("2.2   两个以上空格", "2.2|两个以上空格"), Case("2.2\t制表符", "2.2|制表符"), Case("3.1 e\u{301}😀", "3.1|e\u{301}😀"),
    Case("M1 选品与采购", "M1|选品与采购", letters: true), Case("M1.2 产品采购", "M1.2|产品采购", letters: true), Case("1 选品", "1|选品", letters: true),
    Case("M1.2", "M1.2|", letters: true), Case("Unit2 x", "Unit2|x", letters: true), Case("2.2 4 个平台", "2.2|4 个平台"),
  ]

  static let withoutNumber: [Case] = [
    Case("平台运营", "|平台运营"), Case("", "|"), Case(" 2.2 x", "| 2.2 x"), Case("M1 选品", "|M1 选品"), Case("24小时客服", "|24小时客服"),
    Case("24小时客服", "|24小时客服", bare: true), Case("2024年计划", "|2024年计划", bare: true), Case("3D建模", "|3D建模", bare: true),
    Case("5G 应用", "|5G 应用", bare: true), Case("B2B运营", "|B2B运营", letters: true, bare: true), Case("2021-draft", "|2021-draft"),
    Case("2（试行）", "|2（试行）"), Case("１（试行）", "|１（试行）"), Case("😀1", "|😀1"), Case("Module 1", "|Module 1", letters: true),
    Case("1234567890123456 太长", "|1234567890123456 太长"), Case("1.2.3.4.5.6.7.8.9 太长", "|1.2.3.4.5.6.7.8.9 太长"),
    Case("SCRUM1 x", "|SCRUM1 x", letters: true),
    Case("12e\u{301}", "|12e\u{301}"), Case("7×24 客服", "|7×24 客服", bare: true), Case("-1 x", "|-1 x"), Case(".5 x", "|.5 x"),
    Case("1/2 x", "|1/2 x"),
  ]

  static let withDefects: [Case] = [
    Case("２．１ 信息展示", "2.1|信息展示", .fullwidth), Case("2。1 信息展示", "2.1|信息展示", .fullwidth), Case("2、1 信息展示", "2.1|信息展示", .fullwidth),
    Case("２ 平台运营", "2|平台运营", .fullwidth), Case("2．2．1 能", "2.2.1|能", .fullwidth), Case("２．２账户", "2.2|账户", .fullwidth),
    Case("1、平台运营", "1|平台运营", .fullwidth), Case("2．1．", "2.1|", .fullwidth), Case("2－1 x", "2.1|x", .fullwidth),
    Case("2.2账户管理", "2.2|账户管理", .missingSpace), Case("2.2.1能", "2.2.1|能", .missingSpace), Case("2.2（试行）", "2.2|（试行）", .missingSpace),
    Case("2平台运营", "2|平台运营", .missingSpace, bare: true), Case("M1选品", "M1|选品", .missingSpace, letters: true, bare: true),
    Case("2.2😀", "2.2|😀", .missingSpace), Case("1-1 产品选择", "1.1|产品选择", .wrongSeparator), Case("1-1-2 能", "1.1.2|能", .wrongSeparator),
    Case("1.01 x", "1.1|x", .leadingZero), Case("01 x", "1|x", .leadingZero), Case("1.00 x", "1.0|x", .leadingZero),
    Case("1.001.02 x", "1.1.2|x", .leadingZero),
    Case("1.1. 产品选择", "1.1|产品选择", .strayPeriod), Case("1..1 产品选择", "1.1|产品选择", .strayPeriod), Case("1. 平台", "1|平台", .strayPeriod),
    Case("1.平台", "1|平台", .strayPeriod), Case("1.1.", "1.1|", .strayPeriod), Case("2.2\u{3000}账户管理", "2.2|账户管理", .wideSpace),
    Case("2.2\u{A0}账户管理", "2.2|账户管理", .wideSpace), Case("2.2 \u{3000} e\u{301}", "2.2|e\u{301}", .wideSpace),
    Case("2.2\u{3000}", "2.2|", .wideSpace),
    Case("２-０１\u{3000}😀", "2.1|😀", .fullwidth, .wrongSeparator, .leadingZero, .wideSpace),
    Case("1-1产品", "1.1|产品", .missingSpace, .wrongSeparator),
    Case("1.01产品", "1.1|产品", .missingSpace, .leadingZero), Case("1-.1 x", "1.1|x", .wrongSeparator, .strayPeriod),
  ]

  @Test(arguments: asTheyShouldBe + withoutNumber + withDefects)
  func numbersAreScanned(example: Case) {
    let text = Text(example.text)
    let scan = NumberScan.scan(text, allowsLetters: example.allowsLetters, allowsBareDigits: example.allowsBareDigits)
    #expect("\(scan.code?.string ?? "")|\(text.slice(scan.titleStart, text.count))" == example.result)
    #expect(scan.defects == example.defects)
    #expect(scan.codeEnd <= scan.titleStart && scan.titleStart <= text.count)
  }

  @Test(arguments: asTheyShouldBe + withoutNumber + withDefects)
  func textBeforeTheStartIsIgnored(example: Case) {
    let head = "题😀e\u{301}\t\r\n"
    let text = Text(head + example.text)
    let start = head.utf8.count
    let scan = NumberScan.scan(text, from: start, allowsLetters: example.allowsLetters, allowsBareDigits: example.allowsBareDigits)
    #expect("\(scan.code?.string ?? "")|\(text.slice(scan.titleStart, text.count))" == example.result)
    #expect(scan.codeEnd >= start)
  }
}
