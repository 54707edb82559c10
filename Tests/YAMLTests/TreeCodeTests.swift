import TestSupport
import Testing
import TextModel
import YAML

/// The tree that ships with a text is the one that reading the text gives.
struct TreeCodeTests {
  private static func tree(_ text: String) -> SyntaxTree {
    Recovery.parse(ShadowText(Array(text.utf8)), vocabulary: Vocabulary { [:] }).tree
  }

  private static func outline(_ tree: SyntaxTree) -> [String] {
    tree.allNodes.map { "\($0.kind) \($0.style) \($0.range) \($0.childCount) \($0.text)" }
  }

  @Test func invalidCodeIsRejected() {
    #expect(TreeCode.decode("", of: []) == nil)
    #expect(TreeCode.decode("0", of: [65]) == nil)
    #expect(TreeCode.decode("00:00", of: [65]) == nil, "a node beyond the end of the text")
    #expect(TreeCode.decode(" \u{7F}", of: [65]) == nil)
    #expect(TreeCode.decode("00110", of: [65]).map(Self.outline) == Self.outline(Self.tree("A")))
  }

  @Test func treesOfSlicesCanBeEncoded() throws {
    for text in ["a: b\n", "- 1\n- [x, \"y\", 'z']\n- {a: {}}\n-\n", "面点: 师 😀\n空:\n"] {
      #expect(TreeCode.encode(Self.tree(text)) != nil, "\(text)")
    }
  }

  @Test func treesWithOtherTextsCannotBeEncoded() {
    for text in ["a: b\n  c\n", "\"\\u5E08\"\n", "a: |\n  b\n  c\n", "&a b\n", "a: [\n", ""] {
      #expect(TreeCode.encode(Self.tree(text)) == nil, "\(text)")
    }
  }
}
