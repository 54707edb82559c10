import Testing

@testable import LanguageServer

/// `textDocument/rename` with names that already exist, and with names that are not possible in place of the old one.
@Suite(.timeLimit(.minutes(10)))
struct RenameRefusalTests {
  /// What is renamed: the text, and the same with the place marked.
  private static let places: [String: (old: String, new: String)] = [
    "level": ("level: junior", "level: jun¦ior"), "level name": ("name: 五级/初级工", "name: 五级¦/初级工"),
    "track": ("track: cake", "track: ca¦ke"), "standard": ("id: bakery", "id: bak¦ery"), "version": ("2024-a", "2024¦-a"),
    "number": ("function: 1 原料准备", "function: ¦1 原料准备"), "item": ("1.1.1 能辨认😀e\u{301}\t", "1.1.1 能辨认😀¦e\u{301}\t"),
    "content": ("content: 称量", "content: 称¦量"), "function": ("function: 原料准备", "function: 原料¦准备"),
  ]

  private func message(_ what: String, _ name: String, locale: String, encoding: PositionEncoding = .utf16) async -> String? {
    guard let place = Self.places[what] else { return nil }
    let opened = await OpenedDocument(
      TrackedBakery.marked.replacing(place.old, with: place.new), at: Bakery.standardPath, files: TrackedBakery.files, encoding: encoding,
      locale: locale)
    let params = opened.client.place(opened.path, opened.marked.place, in: opened.marked.text).merging(["newName": .string(name)])
    return await opened.client.exchange("textDocument/rename", params).at("error", "message")?.string
  }

  @Test(arguments: [
    ("level", "senior", "四级/中级工"), ("level", "四级/中级工", "“/”"), ("level", "中级工", "四级/中级工"), ("level", "中级", "四级/中级工"),
    ("level name", "四级/中级工", "senior"),
    ("level name", "五级/中级工", "senior"), ("level name", "四级", "senior"), ("level name", "senior", "senior"), ("track", "bread", "面包"),
    ("track", "面包", "bread"), ("standard", "pastry", "糕点师😀"), ("standard", "cbec-operator", "随工具提供"), ("content", "烘烤", "烘烤"),
    ("function", "面点制作", "面点制作"), ("item", "能检查原料的保质期", "1.1.2"),
  ])
  func existingNameIsRefused(what: String, name: String, says: String) async {
    let chinese = await message(what, name, locale: "zh")
    #expect(chinese?.contains(says) == true, "\(chinese ?? "not refused")")
    let english = await message(what, name, locale: "en", encoding: .utf8)
    #expect(english != nil && english != chinese)
  }

  @Test(
    arguments: ["level", "track", "standard"],
    ["[a", "a,b", "\"q\"", "a b", "a/b", "6", "a@b", "“q”", "{", "-", "a: b", "a#", "甲，乙", "😀 a"])
  func invalidWordIsRefused(what: String, name: String) async {
    let chinese = await message(what, name, locale: "zh")
    let english = await message(what, name, locale: "en", encoding: .utf32)
    #expect(chinese?.isEmpty == false && english?.isEmpty == false && chinese != english)
  }

  @Test(arguments: [
    ("level", "6a"), ("level", "1.2"), ("number", "M1"), ("number", "lx"), ("number", "01"), ("number", "0"), ("number", "1.1"),
    ("number", "2"), ("version", "2024 a"), ("version", "[2024"),
    ("content", "其余"), ("content", "rest"), ("content", "3 三"), ("function", "３ 三"), ("function", "5 轴加工"),
    ("content", "～"), ("content", "……"), ("function", "TODO"), ("content", "xxx"), ("function", "XX"), ("item", "待定"), ("item", "—"),
    ("content", "量具 其余"), ("content", "123"), ("function", "1.1"), ("function", "2.1 烘烤"),
  ])
  func invalidNameIsRefused(what: String, name: String) async {
    #expect(await message(what, name, locale: "zh")?.isEmpty == false)
  }

  @Test(arguments: [
    ("level", "L1"), ("level", "基础e\u{301}"), ("level", "入门😀"), ("level name", "五级/学徒工"), ("level name", "Level 5"), ("track", "蛋糕"),
    ("standard", "面点-师_1.0"), ("standard", "4-03-02"), ("version", "2025(试行)"), ("number", "3"), ("level", "junior"), ("track", "cake"),
    ("standard", "bakery"), ("content", "3D 打印"), ("content", "5S 管理"), ("item", "能说出 3 种面粉"),
  ])
  func freeNameIsAccepted(what: String, name: String) async {
    #expect(await message(what, name, locale: "zh") == nil)
  }

  @Test func idOfAnotherFileIsRefused() async {
    let opened = await OpenedDocument(Bakery.planMarked.replacing("id: junior-plan", with: "id: junior¦-plan"), at: Bakery.planPath)
    let place = opened.client.place(opened.path, opened.marked.place, in: opened.marked.text)
    let taken = await opened.client.exchange("textDocument/rename", place.merging(["newName": "assistant"]))
    #expect(taken.at("error", "message")?.string?.contains("assistant.job.yaml") == true)
    #expect(await opened.client.exchange("textDocument/rename", place.merging(["newName": "second"])).at("error") == nil)
  }
}
