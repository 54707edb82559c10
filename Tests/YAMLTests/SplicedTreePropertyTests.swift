import TestSupport
import Testing
import TextModel

@testable import YAML

/// A tree made from an earlier one by reading only the changed part equals the tree of the whole text.
struct SplicedTreePropertyTests {
  /// Everything that may come before, in and after an item of a list.
  private static let sample = """
    # 说明
    kind: training-plan
    title: "面点\\u5E08 😀"
    hours: {total: 36, theory: 14}
    modules:
      - module: M1 原料准备   # 注
        covers: [1.1 选料, "1.2 称量"]
        text: |
          第一行
            第二行

        folded: >-
          a
          b
      # 在两项之间
      - module: M2 '引号'
        units:
        - unit: 1
          covers:
          - A1.1.1 能辨认
          - 'B ''x'' 2'
          -
          - - a
            - {b: c}
        empty:
      - M3
      - "x\\ty"
    not-covered:
    - ref: 2.2 烘烤
      reason: 另行安排
    - ref: 2.3 装饰
    last: 完
    """

  private static let texts: [String] = {
    let files = Repository.files(below: "samples", ending: ".yaml") + Repository.files(below: "schemas", ending: ".standard.yaml")
    return [sample, sample + "\n"] + files.compactMap { try? Repository.text(at: $0) }
  }()

  private static let pieces =
    AwkwardText.pieces + [
      "x", "能", "1", "  ", "\n- ", "\n  - ", "\n      ", "\n---\n", "\n...\n", "%", ".", "-", "?", "? ", "\n? ", "|", ">", "|\n", "[", "]",
      "{",
      "}", ",", "&a ", "*a", "!t ", "<<: ", "\n\n", "#", " #", "''", "\"\"", "\n  x: y",
    ]

  @Test func splicedTreesEqualParsedTrees() {
    let rounds = TestSize.of(quick: 60, thorough: 6_000)
    var tried = 0
    var spliced = 0
    for (index, text) in Self.texts.enumerated() {
      let bytes = Array(text.utf8)
      let old = Recovery.parse(ShadowText(bytes), vocabulary: Vocabulary { [:] }).tree
      guard old.isClean else { continue }
      var random = RandomSource(seed: UInt64(index + 1))
      // The small text has all kinds of nodes, and is tried most.
      for round in 0..<(text.hasPrefix(Self.sample) ? rounds * 20 : rounds) {
        var mutation = TextMutation(of: bytes, number: round)
        let changed = round % 4 == 0 ? Array(mutation.mutate(text).text.utf8) : RandomEdit.change(bytes, Self.pieces, &random)
        tried += 1
        guard let found = SplicedComposition.compose(changed, from: old) else { continue }
        spliced += 1
        let whole = Composer.compose(changed)
        let isSame =
          whole.failure == nil && whole.tooDeepAt == nil && whole.features.isEmpty && whole.documents == 1 && found.documents == 1
          && found.arena == whole.arena && found.hasFoldedText == whole.hasFoldedText
          && found.records.map(\.comparedFields) == whole.records.map(\.comparedFields)
        #expect(isSame, "text \(index), round \(round): \(String(decoding: changed, as: UTF8.self).debugDescription)")
        if !isSame { return }
      }
    }
    #expect(spliced * 6 > tried, "\(spliced) of \(tried)")
    FuzzTable.add("trees spliced after a change", ["changes": tried, "spliced": spliced])
  }
}
