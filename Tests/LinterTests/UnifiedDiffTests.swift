import Reports
import Testing

/// Diffs contain exactly the changes.
struct UnifiedDiffTests {
  @Test func equalTextsGiveAnEmptyDiff() {
    #expect(UnifiedDiff(path: "a", from: Array("x\n".utf8), to: Array("x\n".utf8)).text == "")
  }

  @Test func changedLineHasThreeLinesOfContext() {
    let old = "一\r\n二 😀\r\n三 e\u{301}\r\n四\tx\r\n五\r\n六\r\n"
    let new = "一\r\n二 😀\r\n三！\r\n四\tx\r\n五\r\n六\r\n"
    let expected = "--- a.yaml\n+++ a.yaml\n@@ -1,6 +1,6 @@\n 一\r\n 二 😀\r\n-三 e\u{301}\r\n+三！\r\n 四\tx\r\n 五\r\n 六\r\n"
    #expect(UnifiedDiff(path: "a.yaml", from: Array(old.utf8), to: Array(new.utf8)).text == expected)
  }

  @Test func emptySidesAndMissingLineEndsAreShown() {
    #expect(UnifiedDiff(path: "a", from: [], to: Array("x\n".utf8)).text == "--- a\n+++ a\n@@ -0,0 +1 @@\n+x\n")
    #expect(
      UnifiedDiff(path: "a", from: Array("x".utf8), to: Array("x\n".utf8)).text
        == "--- a\n+++ a\n@@ -1 +1 @@\n-x\n\\ No newline at end of file\n+x\n")
  }

  /// Applied to the old text, a diff of random texts gives the new one.
  @Test func applyingADiffGivesTheNewText() {
    var random = SplitMix(seed: 7)
    for _ in 0..<40 {
      let old = Self.text(&random)
      let new = Self.changed(old, &random)
      let diff = UnifiedDiff(path: "file", from: old, to: new).text
      #expect(Self.patched(old, diff) == new)
    }
  }

  @Test func manyChangedLinesAreShown() {
    let old = (0..<3000).map { "old \($0)\n" }.joined()
    let new = (0..<3000).map { "new \($0)\n" }.joined()
    let text = UnifiedDiff(path: "a", from: Array(old.utf8), to: Array(new.utf8)).text
    #expect(text.hasPrefix("--- a\n+++ a\n@@ -1,3000 +1,3000 @@\n-old 0\n"))
  }

  private static func text(_ random: inout SplitMix) -> [UInt8] {
    let lines = (0..<Int.random(in: 0...40, using: &random)).map { _ in ["甲", "乙 😀", "丙\t", ""].randomElement(using: &random) ?? "" }
    return Array((lines.joined(separator: "\n") + (Bool.random(using: &random) && !lines.isEmpty ? "\n" : "")).utf8)
  }

  private static func changed(_ text: [UInt8], _ random: inout SplitMix) -> [UInt8] {
    var lines = text.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    for _ in 0..<Int.random(in: 0...5, using: &random) {
      let place = Int.random(in: 0...lines.count, using: &random)
      if Bool.random(using: &random), place < lines.count { lines.remove(at: place) } else { lines.insert(Array("新".utf8), at: place) }
    }
    return Array(lines.joined(separator: [0x0A]))
  }

  /// What `patch` does. Nil when the diff does not fit the text.
  private static func patched(_ old: [UInt8], _ diff: String) -> [UInt8]? {
    var rest = lines(old)[...]
    var result: [String] = []
    var sign: Character = " "
    for line in lines(Array(diff.utf8)).dropFirst(2) {
      switch line.first {
      case "@":
        let start = Int(line.dropFirst(4).prefix { $0.isNumber }) ?? 0
        let isEmpty = line.dropFirst(4).drop { $0.isNumber }.hasPrefix(",0 ")
        while lines(old).count - rest.count < (isEmpty ? start : start - 1), let kept = rest.popFirst() { result.append(kept) }
      case "\\" where sign == "+": result[result.count - 1].removeLast()
      case "\\": break
      case "-":
        guard let removed = rest.popFirst(), removed.hasPrefix(line.dropFirst().dropLast()) else { return nil }
      case "+": result.append(String(line.dropFirst()))
      default:
        guard let kept = rest.popFirst(), kept.hasPrefix(line.dropFirst().dropLast()) else { return nil }
        result.append(kept)
      }
      sign = line.first ?? " "
    }
    return Array((result + rest).joined().utf8)
  }

  /// Lines with their ends; one without an end is the last.
  private static func lines(_ bytes: [UInt8]) -> [String] {
    let parts = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
    return parts.dropLast().map { $0 + "\n" } + parts.suffix(1).filter { !$0.isEmpty }
  }
}

/// A generator of random numbers that gives the same ones on every run.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
