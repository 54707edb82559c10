import Testing

/// The scanner that the tests of the house rules use.
struct SwiftSourceTests {
  @Test(
    "comments and literals are separated from code",
    arguments: [
      ("let a = 1 // try!", "let a = 1 ", []), ("/* a /* b */ c */let b", "let b", []), ("f(\"x // y\")", "f(\"\")", ["x // y"]),
      ("\"a\\(b + \"c\")d\" + e", "\"b + \"\"\" + e", ["c", "ad"]), ("#\"a\\(b\"#", "\"\"", ["a\\(b"]), ("\"\\\"\" + x", "\"\" + x", [""]),
      ("\"\"\"\n  a \"b\" 职业\n  \"\"\"", "\"\"", ["\n  a \"b\" 职业\n  "]), ("##\"\"\"\nx\\#(y)\n\"\"\"##!", "\"\"!", ["\nx\\#(y)\n"]),
      ("#if DEBUG", "#if DEBUG", []),
      ("\"\\(f(\"(\"))\"", "\"f(\"\")\"", ["(", ""]),
    ] as [(String, String, [String])])
  func scan(text: String, code: String, literals: [String]) {
    let source = SwiftSource(path: "x.swift", text: text)
    #expect(source.code == code)
    #expect(source.literals == literals)
  }
}
