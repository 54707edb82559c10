import TestSupport
import Testing
import TextModel
import YAML

struct QuotingTests {
  @Test(
    "double quotes, and single ones where double ones would need an escape",
    arguments: [
      ("面点", "\"面点\""), ("", "\"\""), ("it's", "\"it's\""), ("称“面”", "\"称“面”\""), ("说\"面\"", "'说\"面\"'"), ("C:\\面\t", "'C:\\面\t'"),
      ("it's \"面\"", "'it''s \"面\"'"), ("一\n\"二\"\u{85}", "\"一\\u000a\\\"二\\\"\\u0085\""),
    ])
  func quoted(text: String, result: String) {
    #expect(String(decoding: Quoting.quoted(Array(text.utf8)), as: UTF8.self) == result)
  }

  @Test(arguments: 0..<300)
  func quotedTextsReadBack(seed: Int) {
    var random = RandomSource(seed: UInt64(seed))
    let text = Self.visible(AwkwardText.random(pieces: random.number(below: 8), &random))
    let quoted = String(decoding: Quoting.quoted(Array(text.utf8)), as: UTF8.self)
    for file in ["k: \(quoted)\r\n", "- \(quoted)\n", "[\(quoted)]", "{k: \(quoted)}\r\n"] {
      #expect(Self.value(in: file) == text, "\(file.debugDescription)")
    }
  }

  @Test(arguments: 0..<600)
  func unquotedTextsReadBack(seed: Int) {
    var random = RandomSource(seed: UInt64(seed) + 9000)
    let text = Self.visible(AwkwardText.random(pieces: 1 + random.number(below: 5), &random))
    guard !Quoting.needsQuotes(Text(text)) else { return }
    for file in ["k: \(text)\r\n", "- \(text) # 注\n", "[\(text)]", "{k: \(text)}\r\n"] {
      #expect(Self.value(in: file) == text, "\(file.debugDescription)")
    }
  }

  @Test(
    "texts that YAML would read otherwise need quotes",
    arguments: [
      "", " a", "a ", "a\t", "a: b", "面:", "a:\tb", "a #b", "a\t#b", "# a", "- a", "-", "? a", "@a", "`a", "%a", "*a", "&a", "!a", "|a",
      ">a",
      "\"a\"", "'a'", "[a", "{a", "a]", "a}", "a, b", "，,", "一\n二", "一\u{85}二", "a\u{1}",
    ])
  func needsQuotes(text: String) {
    #expect(Quoting.needsQuotes(Text(text)))
  }

  @Test(
    "other texts need no quotes",
    arguments: [
      "面点", "-a", "a-b", "?a", "a:b", "http://a/b#c", "a#b", "2.2 账户管理", "能（😀）e\u{301}，完", "it's", "a\"b", "1", "~", "：", "a@b", "5%",
    ])
  func needsNone(text: String) {
    #expect(!Quoting.needsQuotes(Text(text)))
  }

  /// A byte order mark inside a text is taken out when the file is read, whatever quotes it stands in.
  private static func visible(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "\u{FEFF}" }))
  }

  /// The one value of a file, if nothing had to be fixed to read it: odd characters may be pointed out.
  private static func value(in file: String) -> String? {
    let parsed = Parsing.parse(file)
    guard parsed.tree.shadow.isOriginal, let root = parsed.tree.root else { return nil }
    for entry in root.entries { return entry.value.text.string }
    for item in root.items { return item.text.string }
    return nil
  }
}
