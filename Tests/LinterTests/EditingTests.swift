import Schema
import TestSupport
import Testing
import TextModel

@testable import Linter

/// Added and removed list items, fields and keys follow the style of the file.
struct EditingTests {
  /// The text with an edit; the mark ¦ stands at both ends of what is edited.
  private static func edited(_ marked: String, _ make: (ListEditing, ByteRange) -> TextEdit?) -> String? {
    let parts = marked.split(separator: "¦", omittingEmptySubsequences: false)
    let text = parts.joined()
    let start = parts[0].utf8.count
    let source = SourceText(text)
    let edit = make(ListEditing(source), ByteRange(start, start + parts[1].utf8.count))
    return edit.map { String(decoding: TextEdit.apply([$0], to: source.bytes), as: UTF8.self) }
  }

  @Test(
    "an item is added after the last one of a list",
    arguments: [
      ("a:\n  ¦- 甲\n  - 乙😀¦  # 注\nb: 1\n", 2, ["丙"], "a:\n  - 甲\n  - 乙😀  # 注\n  - 丙\nb: 1\n"),
      ("a:\r\n- x: 1\r\n  y: 2\r\n", 0, [], nil),
      ("a:\r\n¦- x: 1\r\n  y: 2¦\r\nb: 1\r\n", 1, ["x: 3", "y: 4"], "a:\r\n- x: 1\r\n  y: 2\r\n- x: 3\r\n  y: 4\r\nb: 1\r\n"),
      ("a: ¦[甲, 乙]¦ # 注\n", 2, ["丙"], "a: [甲, 乙, 丙] # 注\n"), ("a: ¦[]¦\n", 0, ["c: d"], "a: [\"c: d\"]\n"),
      ("a: ¦[甲]¦\n", 1, ["x: 1", "y: 2"], nil), ("a: ¦甲¦\n", 1, ["乙"], nil), ("a: ¦¦\n", 0, ["乙"], nil),
      ("a:\n  ¦- 甲¦", 1, ["乙"], "a:\n  - 甲\n  - 乙"),
    ] as [(String, Int, [String], String?)])
  func append(text: String, count: Int, lines: [String], expected: String?) {
    guard text.contains("¦") else { return #expect(lines.isEmpty) }
    #expect(Self.edited(text) { $0.append(lines, toListAt: $1, itemCount: count) } == expected)
  }

  @Test(
    "an item is removed",
    arguments: [
      ("a:\n  - ¦甲¦\n  - 乙\n", "- 甲\n  - 乙", false, "a:\n  - 乙\n"),
      ("a:\r\n  - 甲\r\n  - ¦乙😀¦ # 注\r\nb: 1\r\n", "- 甲\r\n  - 乙😀", false, "a:\r\n  - 甲\r\nb: 1\r\n"),
      ("a: [¦甲¦, 乙]\n", "[甲, 乙]", false, "a: [乙]\n"), ("a: [甲, ¦乙¦]\n", "[甲, 乙]", false, "a: [甲]\n"),
      ("a: [甲 , ¦乙¦ , 丙]\n", "[甲 , 乙 , 丙]", false, "a: [甲 , 丙]\n"),
      ("b: 1\na:\n  # 为什么\n  - ¦甲¦\nc: 2\n", "- 甲", true, "b: 1\n  # 为什么\nc: 2\n"), ("{a: [¦甲¦], b: 1}\n", "[甲]", true, nil),
    ] as [(String, String, Bool, String?)])
  func remove(text: String, list: String, isOnlyItem: Bool, expected: String?) throws {
    let plain = text.replacing("¦", with: "")
    let start = try #require(plain.firstRange(of: list)).lowerBound.utf16Offset(in: plain)
    let listStart = String(plain.utf16.prefix(start))?.utf8.count ?? 0
    let key = try #require(plain.firstRange(of: "a:")).lowerBound.utf16Offset(in: plain)
    let result = Self.edited(text) { editing, item in
      editing.remove(
        item, fromListAt: ByteRange(listStart, listStart + list.utf8.count), key: ByteRange(key, key + 1), isOnlyItem: isOnlyItem)
    }
    #expect(result == expected)
  }

  @Test(
    "fields are added at the end of a mapping",
    arguments: [
      ("- ¦a: 1\n  b: 二😀¦ # 注\n- c: 3\n", "- a: 1\n  b: 二😀 # 注\n  d: 4\n  e: 5\n- c: 3\n"), ("x: ¦{a: 1}¦\n", nil), ("x: y ¦a: 1¦\n", nil),
      ("x:\r\n    ¦a: 1\r\n    b: 2¦\r\n", "x:\r\n    a: 1\r\n    b: 2\r\n    d: 4\r\n    e: 5\r\n"),
    ])
  func fields(text: String, expected: String?) {
    let source = SourceText(text.replacing("¦", with: ""))
    #expect(Self.edited(text) { FieldInsertion(source).fields(inMappingAt: $1, ["d: 4", "e: 5"]) } == expected)
  }

  @Test func lineIsInsertedBeforeATopKey() {
    let source = SourceText("# 注\r\n等级: []\r\n  x: 1\r\n")
    let place = "# 注\r\n".utf8.count
    let edit = FieldInsertion(source).line(beforeKey: ByteRange(place, place + 6), "涵盖: false")
    #expect(edit == TextEdit(ByteRange(at: place), "涵盖: false\r\n"))
    #expect(FieldInsertion(source).line(beforeKey: ByteRange(place + 3, place + 6), "x: 1") == nil)
  }

  @Test(
    "a key is inserted in the order of the format",
    arguments: [
      ("terms:\n  - term: 3.1 面点😀\n    source: GB\n", "term", "en", "terms:\n  - term: 3.1 面点😀\n    en: \n    source: GB\n"),
      ("术语:\n  - 术语名: 3.1 面点\n    来源: GB\n", "术语名", "definition", "术语:\n  - 术语名: 3.1 面点\n    定义: \n    来源: GB\n"),
      ("terms:\n  - source: GB\n", "source", "term", "terms:\n  - term: \n    source: GB\n"),
      ("terms:\n  - {term: 3.1 面点, source: GB}\n", "term", "en", "terms:\n  - {term: 3.1 面点, en: , source: GB}\n"),
      ("terms:\n  - {source: GB}\n", "source", "en", "terms:\n  - {en: , source: GB}\n"),
      ("terms:\n  - term: 3.1 面点\n", "term", "nothing", nil),
      ("terms:\n  - stranger: 1\n", "stranger", "en", nil),
    ])
  func keys(text: String, inside: String, key: String, expected: String?) throws {
    let head = text.hasPrefix("术语") ? "文件类型: 职业标准\n" : "kind: standard\n"
    let file = LintText.workspaceFile("s.standard.yaml", SourceText(head + text))
    // The key of the record, not that of the list.
    let place = try #require(text.ranges(of: inside).last { !text[..<$0.lowerBound].isEmpty })
    let offset = (head + text[..<place.lowerBound]).utf8.count
    let fix = RecordEditing(file).fix(adding: key, to: Term.shape.description, around: ByteRange(at: offset))
    let written = fix.map { TextEdit.apply($0.edits.map(\.edit), to: file.document.source.bytes) }
    #expect(written.map { String(decoding: $0, as: UTF8.self) } == expected.map { head + $0 })
    if let fix { #expect(fix.safety == .assist) }
  }
}
