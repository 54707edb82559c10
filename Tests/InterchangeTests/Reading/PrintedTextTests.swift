import Testing

@testable import Interchange

/// Joining of printed Chinese text.
struct PrintedTextTests {
  @Test(
    "white space of any width is removed at both ends",
    arguments: [
      ("\u{3000} \u{FEFF}能\u{A0}", "能"), ("  a b ", "a b"), ("\u{200B}能做\t", "能做"), ("", ""), ("\u{FFF9}能\u{202D}做\u{61C}", "能做"),
      ("\u{2003}甲\u{A0}乙", "甲 乙"),
    ])
  func trimmed(text: String, result: String) { #expect(PrintedText.trimmed(text) == result) }

  @Test(
    "pieces of one text are joined",
    arguments: [
      ("能做", "好", "能做好", "能做好"), ("use", "ERP", "use ERP", "use ERP"), ("用", "ERP", "用ERP", "用 ERP"), ("", "能", "能", "能"),
      ("😀", "b", "😀 b", "😀 b"),
    ])
  func pieces(left: String, right: String, joined: String, flowed: String) {
    #expect(PrintedText.joined(left, right) == joined)
    #expect(PrintedText.flowed(left, right) == flowed)
    var text = left
    text.join(right)
    #expect(text == joined)
  }

  @Test(
    "lines of a cell are joined",
    arguments: [("能做\n到 ", "能做到"), ("use\r\nERP", "use ERP"), ("能\n用\nERP\nnow", "能用ERP now"), ("能", "能")])
  func unwrapped(text: String, result: String) { #expect(PrintedText.unwrapped(text) == result) }

  @Test(
    "layout spaces in a name are removed",
    arguments: [("客 户 管 理", "客户管理", true), ("客户 管理", "客户管理", false), ("ERP 系统", "ERP 系统", false), ("a  b", "a b", false)])
  func spaced(text: String, closed: String, isSpacedOut: Bool) {
    #expect(PrintedText.withoutInnerSpaces(text) == closed)
    #expect(PrintedText.isSpacedOut(text) == isSpacedOut)
  }

  @Test func excerptsAreShort() {
    #expect(PrintedText.excerpt("能做\n好") == "能做好")
    #expect(PrintedText.excerpt(String(repeating: "能", count: 30), 24) == String(repeating: "能", count: 24) + "…")
    #expect(PrintedText.excerpt(String(repeating: " ", count: 500) + "能", 24) == "能")
  }
}
