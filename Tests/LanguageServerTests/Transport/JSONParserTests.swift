import JSON
import Testing

@testable import LanguageServer

/// Reading JSON from other programs.
struct JSONParserTests {
  @Test(
    "values are decoded",
    arguments: [
      ("{\"a\": [1, -2.5e3, true, false, null]}", "{\"a\":[1,-2.5e3,true,false,null]}"), ("[]", "[]"), (" {} ", "{}"), ("\"\"", "\"\""),
      ("0", "0"),
      ("\"\\u9762\\u70b9\\ud83d\\ude00e\\u0301\\t\\r\\n\\\\\\/\\\"\"", "\"面点😀e\u{301}\\t\\r\\n\\\\/\\\"\""),
      ("\"\\ud83d\"", "\"\u{FFFD}\""),
      ("\"\\ud83d\\u0041\"", "\"\u{FFFD}A\""), ("[[[[]]]]", "[[[[]]]]"),
    ])
  func values(text: String, expected: String) {
    #expect(JSONParser.parse(Array(text.utf8))?.root.text == expected)
  }

  @Test(
    "what is not JSON is rejected",
    arguments: [
      "", " ", "{", "}", "[1,]", "[,1]", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{a:1}", "tru", "nul", "01", "1.", ".5", "-", "+1", "1e",
      "\"", "\"\\x\"", "\"\\u12\"",
      "\"\t\"", "[1 2]", "{} {}", "'a'", "[1]]", "{\"a\":1]", "\u{FEFF}{}",
    ])
  func faults(text: String) {
    #expect(JSONParser.parse(Array(text.utf8)) == nil)
  }

  @Test func prefixesNeverTrap() {
    let text = Array("{\"a\":[1,-2.5e3,true,{\"面点😀e\u{301}\":\"\\ud83d\\ude00\"}],\"b\":null}".utf8)
    for end in text.indices { #expect(JSONParser.parse(Array(text[..<end])) == nil) }
    #expect(JSONParser.parse(text)?.root["a"]?.isArray == true)
  }

  @Test func nestingDepthIsLimited() {
    let deep = { (count: Int) in Array((String(repeating: "[", count: count) + String(repeating: "]", count: count)).utf8) }
    #expect(JSONParser.parse(deep(500)) != nil)
    #expect(JSONParser.parse(deep(100_000)) == nil)
  }

  @Test func bytesThatAreNotUTF8AreReplaced() {
    let bytes: [UInt8] = [0x22, 0xFF, 0x61, 0xE9, 0x22]
    #expect(JSONParser.parse(bytes)?.root.string == "\u{FFFD}a\u{FFFD}")
  }

  @Test func keysAreFoundAndNullIsMissing() {
    let root = JSONParser.parse(Array("{\"x\":{\"a\":1},\"a\":null,\"\\u0062\":2,\"b\":3}".utf8))?.root
    #expect(root?["a"] == nil)
    #expect(root?.member("a")?.isNull == true)
    #expect(root?["b"]?.int == 2)
    #expect(root?["x"]?["a"]?.int == 1)
    #expect(root?["x"]?["a"]?["a"] == nil)
  }

  @Test(arguments: [("1", 1), ("-7", -7), ("1.0", 1), ("1e3", 1000), ("99999999999999999999", Int.max), ("-1e300", Int.min)])
  func numbersAreReadAsWholeNumbers(text: String, expected: Int) {
    #expect(JSONParser.parse(Array(text.utf8))?.root.int == expected)
  }

  @Test func fractionsAreNotWholeNumbers() {
    #expect(JSONParser.parse(Array("1.5".utf8))?.root.int == nil)
  }
}
