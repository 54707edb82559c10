import Standards
import Testing

/// Files that Git ignores are ignored. Each case was compared with `git check-ignore`.
struct IgnoreRulesTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let rules: String
    let ignored: [String]
    let kept: [String]
    var testDescription: String { rules }

    init(_ rules: String, ignored: [String], kept: [String]) {
      self.rules = rules
      self.ignored = ignored
      self.kept = kept
    }
  }

  /// A path that ends in `/` is a folder.
  static let cases = [
    Case("a.yaml", ignored: ["a.yaml", "x/a.yaml", "a.yaml/"], kept: ["b.yaml", "a.yaml.x", "xa.yaml"]),
    Case("/a.yaml", ignored: ["a.yaml"], kept: ["x/a.yaml"]),
    Case("x/a.yaml", ignored: ["x/a.yaml"], kept: ["a.yaml", "y/x/a.yaml"]),
    Case("build/", ignored: ["build/", "x/build/"], kept: ["build", "x/build"]),
    Case("/build/", ignored: ["build/"], kept: ["x/build/", "build"]),
    Case("*.yaml", ignored: ["a.yaml", "x/y/中文😀.yaml", ".yaml"], kept: ["a.yml"]),
    Case("x/*.yaml", ignored: ["x/a.yaml"], kept: ["x/y/a.yaml", "a.yaml"]),
    Case("**/a", ignored: ["a", "x/a", "x/y/a"], kept: ["xa"]),
    Case("x/**", ignored: ["x/a", "x/y/a"], kept: ["x/", "y/a"]),
    Case("x/**/a", ignored: ["x/a", "x/y/a", "x/y/z/a"], kept: ["a", "y/x/a"]),
    Case("a?c", ignored: ["abc"], kept: ["ac", "abbc", "a中c"]),
    Case("[a-c]x", ignored: ["ax", "cx"], kept: ["dx", "x"]),
    Case("[!a-c]x", ignored: ["dx"], kept: ["ax"]),
    Case("[]x]y", ignored: ["]y", "xy"], kept: ["ay"]),
    Case("a[", ignored: [], kept: ["a"]),
    Case("\\#a\n\\!b", ignored: ["#a", "!b"], kept: ["a", "b"]),
    Case("# a comment\n\n  \na", ignored: ["a"], kept: ["# a comment"]),
    Case("a   \nb\\ ", ignored: ["a", "b "], kept: ["b"]),
    Case("a\r\nb\r\n", ignored: ["a", "b"], kept: ["a\r"]),
    Case("*.yaml\n!keep.yaml", ignored: ["a.yaml"], kept: ["keep.yaml", "x/keep.yaml"]),
    Case("!keep.yaml\n*.yaml", ignored: ["keep.yaml"], kept: []),
    Case("*a*b*c", ignored: ["abc", "xaxbxc", "aabbcc"], kept: ["acb", "ab"]),
    Case("旧稿", ignored: ["旧稿/", "x/旧稿"], kept: ["旧稿2"]),
    Case("/", ignored: [], kept: ["a"]),
  ]

  @Test(arguments: cases)
  func patternsIgnoreTheExpectedPaths(_ example: Case) {
    let rules = IgnoreRules(Array(example.rules.utf8))
    #expect(example.ignored.filter { !isIgnored($0, rules) } == [])
    #expect(example.kept.filter { isIgnored($0, rules) } == [])
  }

  @Test func unmatchedPathHasNoResult() {
    let rules = IgnoreRules(Array("a\n!b".utf8))
    #expect(rules.verdict(Array("c".utf8), isFolder: false) == nil)
    #expect(rules.verdict(Array("b".utf8), isFolder: false) == false)
    #expect(rules.verdict(Array("a".utf8), isFolder: false) == true)
  }

  /// Many stars must not take exponential time.
  @Test func manyStarsTakeLinearTime() {
    let rules = IgnoreRules(Array(String(repeating: "*a", count: 40).utf8))
    #expect(rules.verdict(Array(String(repeating: "a", count: 2000).utf8) + [0x62], isFolder: false) == nil)
  }

  private func isIgnored(_ path: String, _ rules: IgnoreRules) -> Bool {
    let isFolder = path.hasSuffix("/")
    return rules.verdict(Array((isFolder ? String(path.dropLast()) : path).utf8), isFolder: isFolder) ?? false
  }
}
