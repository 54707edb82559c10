import TestSupport
import Testing
import TextModel

@testable import YAML

/// Trees that are read without libyaml equal the trees of libyaml.
struct SimpleComposerTests {
  /// All that the simple composer reads.
  private static let sample = """
    ---
    # 说明 \u{1F600}
    kind: training-plan
    title : "面点师 😀"   # 注
    'id': bakery-2026
    hours: {total: 36, theory: 14, 'practice' : 22,
      time: 8:30}
    empty:
    modules:   # 两种写法
      - module: M1 原料准备#1
        covers: [1.1 选料, "1.2 称量",
          # 注
          {a: [], b: {}}
        ]
        units:
        - unit: -1
          covers:
          - A1.1.1 能辨认，“é”
          - 'B 2'
          -
          - - a: http://example.org/?x={1}
              b: c
            - d
        -
          x: y

      - M3
      - [a]
    last: 完
    """

  private static let texts: [String] = {
    let files = Repository.files(below: "samples", ending: ".yaml") + Repository.files(below: "schemas", ending: ".standard.yaml")
    return [sample, sample.replacing("\n", with: "\r\n"), "- 1\n- a: b\n-\n"] + files.compactMap { try? Repository.text(at: $0) }
  }()

  private static let pieces =
    AwkwardText.pieces + [
      "x", "能", "1", "  ", " ", "\n- ", "\n  - ", "\n      ", "\n---\n", "\n...\n", "---", "%", ".", "-", "?", "? ", "\n? ", "|", ">",
      "|\n",
      "[", "]", "{", "}", ",", ", ", "&a ", "*a", "!t ", "<<: ", "<<", "\n\n", "#", " #", "'", "\"", "''", "\"\"", "\n  x: y", ":", ": ",
      ":\n",
      "\t", "\r", "\r\n", "\u{85}", "\u{2028}", "\u{FEFF}", "\u{FFFE}", "\u{7F}", "\\", "@", "`", "- -", "\n-", "\nx: ",
    ]

  @Test func treesEqualLibyaml() {
    let rounds = TestSize.of(quick: 200, thorough: 20_000)
    var tried = 0
    var read = 0
    for (index, text) in Self.texts.enumerated() {
      let bytes = Array(text.utf8)
      var random = RandomSource(seed: UInt64(index + 1))
      // The small texts have all kinds of nodes, and are tried most.
      for round in 0..<(index < 3 ? rounds * 20 : rounds) {
        var mutation = TextMutation(of: bytes, number: round)
        var changed = bytes
        if round > 0 { changed = round % 4 == 0 ? Array(mutation.mutate(text).text.utf8) : RandomEdit.change(bytes, Self.pieces, &random) }
        tried += 1
        guard let found = SimpleComposer.compose(changed) else { continue }
        read += 1
        let isSame = Self.isSame(found, Composer.composeByEvents(changed)) && Self.isRightAboutCharacters(found, changed)
        #expect(isSame, "text \(index), round \(round): \(String(decoding: changed, as: UTF8.self).debugDescription)")
        if !isSame { return }
      }
    }
    #expect(read * 6 > tried, "\(read) of \(tried)")
    FuzzTable.add("texts read without libyaml", ["texts": tried, "read": read])
  }

  /// Short texts of structure alone.
  @Test func treesOfShortTextsEqualLibyaml() {
    let signs = [
      "a", "- ", "-", ": ", ":", "\n", "  ", " ", "[", "]", "{", "}", ", ", ",", "#", " #", "'", "\"", "能", "b: c", "\n  ", "\n- ", "?",
      "\r\n",
    ]
    var random = RandomSource(seed: 7)
    var read = 0
    for _ in 0..<TestSize.of(quick: 100_000, thorough: 10_000_000) {
      let text = (0..<(2 + random.number(below: 14))).map { _ in signs[random.number(below: signs.count)] }.joined()
      let bytes = Array(text.utf8)
      guard let found = SimpleComposer.compose(bytes) else { continue }
      read += 1
      let isSame = Self.isSame(found, Composer.composeByEvents(bytes))
      #expect(isSame, "\(text.debugDescription)")
      if !isSame { return }
    }
    #expect(read > 1000, "\(read)")
  }

  /// Files as they are usually written need no libyaml.
  @Test func usualTextsAreReadWithoutLibyaml() {
    for text in Self.texts.prefix(3) {
      let bytes = Array(text.utf8)
      #expect(SimpleComposer.compose(bytes) != nil)
    }
    #expect(
      Self.texts.dropFirst(3).contains { text in SimpleComposer.compose(Array(text.utf8)) != nil })
  }

  @Test(arguments: [
    "", "# nothing", "text", "[a]", "a: |\n  b", "a: b\n  c", "a: &x b", "a: b: c", "k", "? a", "a:\tb", "a: 'it''s'", "a: \"\\n\"",
    "{a: b}",
  ])
  func otherTextsAreLeftToLibyaml(_ text: String) {
    #expect(SimpleComposer.compose(Array(text.utf8)) == nil)
  }

  @Test func deepNestingIsLeftToLibyaml() {
    let bytes = Array((String(repeating: "- ", count: 60) + "a").utf8)
    #expect(SimpleComposer.compose(bytes) == nil)
  }

  /// A text that cannot be read to its end fails as well with anything else after the place up to which it was read.
  @Test func textAfterAFailureIsIgnored() {
    var random = RandomSource(seed: 11)
    var tried = 0
    for text in Self.texts.prefix(2) {
      for _ in 0..<TestSize.of(quick: 2_000, thorough: 100_000) {
        let changed = RandomEdit.change(Array(text.utf8), Self.pieces, &random)
        guard let reach = Recovery.reachOfFailure(in: ShadowText(changed)), reach < changed.count else { continue }
        tried += 1
        let rest = (0..<random.number(below: 4)).map { _ in Self.pieces[random.number(below: Self.pieces.count)] }.joined()
        let other = Array(changed[..<reach]) + Array(rest.utf8)
        #expect(Composer.compose(other).failure != nil, "\(String(decoding: other, as: UTF8.self).debugDescription)")
      }
    }
    #expect(tried > 100, "\(tried)")
  }

  private static func isSame(_ found: Composition, _ whole: Composition) -> Bool {
    whole.failure == nil && whole.tooDeepAt == nil && whole.features.isEmpty && whole.documents == 1 && found.documents == 1
      && found.arena == whole.arena && found.hasFoldedText == whole.hasFoldedText
      && found.records.map(\.comparedFields) == whole.records.map(\.comparedFields)
  }

  /// Where nothing unusual was seen, there is nothing that `MisleadingCharacters` finds.
  private static func isRightAboutCharacters(_ found: Composition, _ bytes: [UInt8]) -> Bool {
    guard !found.hasUnusualCharacters else { return true }
    let mistakes = MisleadingCharacters(in: bytes)
    return mistakes.problems.isEmpty && !mistakes.hasFullwidthSigns
  }

  /// Every character that `MisleadingCharacters` looks for is seen.
  @Test func unusualCharactersAreDetected() {
    for value in UInt32(0x20)..<0x3_0000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let bytes = Array("- \"\(scalar)\"".utf8)
      guard let found = SimpleComposer.compose(bytes) else { continue }
      #expect(Self.isRightAboutCharacters(found, bytes), "U+\(String(value, radix: 16))")
    }
  }
}
