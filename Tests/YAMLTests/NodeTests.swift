import Testing
import TextModel

struct NodeTests {
  private static let text = "标题: 面点😀 e\u{301}\r\ncovers:\t[2.1 一, 2.2 二]\r\nhours:\r\n  theory: 3\r\n  empty:\r\n"

  @Test func valuesAreFoundByTheirKey() throws {
    let root = try #require(Parsing.parse(Self.text).tree.root)
    #expect(root.value(forKey: "标题")?.text == "面点😀 e\u{301}")
    #expect(root.value(forKey: "covers")?.items.map(\.text.string) == ["2.1 一", "2.2 二"])
    #expect(root.value(forKey: "hours")?.value(forKey: "theory")?.text == "3")
    #expect(root.value(forKey: "hours")?.value(forKey: "empty")?.isEmptyScalar == true)
    #expect(root.value(forKey: "标")?.text == nil)
    #expect(root.items.map(\.text.string) == [])
    #expect(root.value(forKey: "标题")?.value(forKey: "x")?.kind == nil)
    #expect(root.value(forKey: "标题")?.childCount == 0)
  }

  @Test(
    "the path to an offset begins at the root",
    arguments: [
      ("点😀", ["mapping", "面点😀 e\u{301}"]), ("2.2", ["mapping", "sequence", "2.2 二"]), ("theory", ["mapping", "mapping", "theory"]),
      ("3", ["mapping", "mapping", "3"]), ("标", ["mapping", "标题"]),
    ])
  func path(mark: String, path: [String]) throws {
    let tree = Parsing.parse(Self.text).tree
    let place = try #require(Self.text.range(of: mark))
    let offset = Self.text.utf8.distance(from: Self.text.startIndex, to: place)
    #expect(tree.path(to: offset).map { $0.kind == .scalar ? $0.text.string : "\($0.kind)" } == path)
  }

  @Test func missingValueIsAfterItsColon() {
    let text = "题😀e\u{301}:\t\r\nb:\r\n\r\n\r\nc: [x, y: , {z: }]\r\n"
    let empty = Parsing.parse(text).tree.allNodes.filter(\.isEmptyScalar).map(\.range)
    // After 题😀é: and b:, and in front of what closes the list's y and the mapping's z.
    #expect(empty.allSatisfy { $0.isEmpty })
    #expect(empty.map(\.start) == [11, 16, 32, 38])
  }

  @Test func quotedEmptyTextIsNotAnEmptyValue() {
    let root = Parsing.parse("a: \"\"\r\nb: ''\r\nc:\r\nd: ~\r\n").tree.root
    #expect(["a", "b", "c", "d"].map { root?.value(forKey: Text($0))?.isEmptyScalar } == [false, false, true, false])
  }
}

extension String {
  /// The place of the first occurrence of a text.
  fileprivate func range(of text: String) -> Index? { indices.first { self[$0...].hasPrefix(text) } }
}
