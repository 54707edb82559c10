import Schema
import Standards
import Testing

@testable import Interchange

/// The parts of a table of requirements: headers, names, items, levels.
struct TableReadingTests {
  @Test(
    "the items of a cell are divided",
    arguments: [
      ("1.1.1 能甲；1.1.2 能乙", ["1.1.1 能甲；", "1.1.2 能乙"]), ("１．１．１　能甲\n1.1.2能乙", ["1.1.1 能甲", "1.1.2 能乙"]),
      ("（1）能甲（2）能乙", ["• 能甲", "• 能乙"]), ("能甲\n能乙", ["能甲", "能乙"]), ("能掌握\n要求", ["能掌握", "要求"]),
      ("Cut wire\nWeld wire", ["Cut wire", "Weld wire"]), ("能用 3.5 毫米插头", ["能用 3.5 毫米插头"]),
      ("①懂 ②会", ["• 懂", "• 会"]), ("前文 1.1.1 能甲", ["前文", "1.1.1 能甲"]), ("甲的知识\n乙的知识", ["甲的知识", "乙的知识"]), ("", []),
      ("1. 焊接工艺 2. 安全规程", ["• 焊接工艺", "• 安全规程"]), ("1、焊接工艺\n2、安全规程", ["• 焊接工艺", "• 安全规程"]),
      ("You can:\n- cut\n- weld", ["• cut", "• weld"]),
      ("①能辨认面粉\n②能检查保质期\n能登记", ["• 能辨认面粉", "• 能检查保质期", "• 能登记"]), ("②甲\n乙\n③丙", ["• 甲", "• 乙", "• 丙"]),
      ("- Cut wire and\nsolder it\n- Weld", ["• Cut wire and solder it", "• Weld"]), ("①甲、\n乙", ["• 甲、乙"]), ("①甲\n（见附录）", ["• 甲（见附录）"]),
      ("一、能甲\n二、能乙", ["• 能甲", "• 能乙"]), ("第一条 能甲\n第二条 能乙", ["• 能甲", "• 能乙"]), ("１．能甲\n２．能乙", ["• 能甲", "• 能乙"]),
      ("I. 能甲\nII. 能乙", ["• 能甲", "• 能乙"]), ("(i) 能甲\n(ii) 能乙\n(iii) 能丙", ["• 能甲", "• 能乙", "• 能丙"]),
      ("a. 能甲\nb. 能乙", ["• 能甲", "• 能乙"]), ("A. 能甲", ["A. 能甲"]), ("1 能甲\n2 能乙", ["• 能甲", "• 能乙"]), ("3 能甲\n4 能乙", ["3 能甲", "4 能乙"]),
      ("2 小时内能甲", ["2 小时内能甲"]), ("（一）能甲\n还能做；\n（二）能乙", ["• 能甲", "• 还能做；", "• 能乙"]), ("• 能甲\no 能乙\n✓ 能丙", ["• 能甲", "• 能乙", "• 能丙"]),
      ("1.1.1 能做：\n（1）甲；\n（2）乙。\n1.1.2 能丙", ["1.1.1 能做：（1）甲；（2）乙。", "1.1.2 能丙"]),
      ("1.1.1 知识：\na）产地\nb）等级\n1.1.2 叶材", ["1.1.1 知识：a）产地；b）等级", "1.1.2 叶材"]), ("1.1.1 能甲\n（2）能乙", ["1.1.1 能甲", "• 能乙"]),
      ("用 3 种方法，\n测量", ["用 3 种方法，测量"]), ("见 2.5 节", ["见 2.5 节"]), ("-18 ℃冷库要求", ["-18 ℃冷库要求"]),
      ("–3 ℃以下风险\n－5 ℃以下风险", ["–3 ℃以下风险", "－5 ℃以下风险"]), ("• -18 ℃要求\n• 温控", ["• -18 ℃要求", "• 温控"]),
      ("- -18 ℃要求\n- 温控", ["• -18 ℃要求", "• 温控"]), ("• 温控\n-18 ℃要求", ["• 温控", "• -18 ℃要求"]), ("-1.5 mm间隙", ["-1.5 mm间隙"]),
    ])
  func items(cell: String, pieces: [String]) {
    let found = ItemCell(cell, content: NumberCode(parts: [1, 1])).pieces
    #expect(found.map { ($0.code.map { "\($0) " } ?? "") + ($0.hadMark ? "• " : "") + $0.text } == pieces)
  }

  @Test(
    "a quantity at the start of a line is not the number of an item",
    arguments: [
      ("3.2 mm焊条知识\n间隙要求", ["3.2 mm焊条知识", "间隙要求"]), ("1.5 mm间隙要求\n2.5 mm间隙要求", ["1.5 mm间隙要求", "2.5 mm间隙要求"]),
      ("1 mm板要求\n2 mm板要求", ["1 mm板要求", "2 mm板要求"]), ("• 3.2 mm焊条知识\n• 间隙要求", ["3.2 mm焊条知识", "间隙要求"]),
      ("1.5℃温差\n温控", ["1.5℃温差", "温控"]), ("2.4 GHz模块\n天线", ["2.4 GHz模块", "天线"]), ("1.5 倍余量\n载荷", ["1.5 倍余量", "载荷"]),
      ("1 小时巡检\n2 小时巡检", ["1 小时巡检", "2 小时巡检"]), ("1 A类设备\n2 V型槽", ["A类设备", "V型槽"]),
      ("1 A technician helps\n2 An engineer checks", ["A technician helps", "An engineer checks"]), ("1.1.1 m法\n1.1.2 乙", ["m法", "乙"]),
    ])
  func quantities(cell: String, pieces: [String]) { #expect(ItemCell(cell, content: nil).pieces.map(\.text) == pieces) }

  @Test(
    "a number in the text of an item",
    arguments: [
      ("1.1.1 能按GB/T 1.1-2020编写标准\n1.1.2 能乙", ["1.1.1 能按GB/T 1.1-2020编写标准", "1.1.2 能乙"]),
      ("1.1.1 能用Python 3.10.1编程", ["1.1.1 能用Python 3.10.1编程"]), ("1.1.1 第1.1.2条知识", ["1.1.1 第1.1.2条知识"]),
      ("1.1.1 见 1.1.2 的要求", ["1.1.1 见 1.1.2 的要求"]), ("1.1.1 能用 v1.1.2 软件", ["1.1.1 能用 v1.1.2 软件"]),
      ("1.1.1 按 ISO 1.1.2 检验", ["1.1.1 按 ISO 1.1.2 检验"]), ("1.1.1 能装 1.2.0 版", ["1.1.1 能装 1.2.0 版"]),
      ("1.1.1 能做（按 1.1.2 节）", ["1.1.1 能做（按 1.1.2 节）"]), ("1.1.1 能做（甲 1.1.2 能想", ["1.1.1 能做（甲", "1.1.2 能想"]),
      ("1.1.1 能装 3.10.1 系统", ["1.1.1 能装 3.10.1 系统"]),
      ("1.1.1 能做 1.1.2 能想 1.1.4 能写", ["1.1.1 能做", "1.1.2 能想", "1.1.4 能写"]),
      ("1.1.1 收集意见 1.1.2 能写", ["1.1.1 收集意见", "1.1.2 能写"]), ("1.1.1 搬运方法1.1.2 固定方法", ["1.1.1 搬运方法", "1.1.2 固定方法"]),
      ("1.1.1 cut wire 1.1.2 weld it", ["1.1.1 cut wire", "1.1.2 weld it"]), ("1.1.1 能甲。1.1.2能乙", ["1.1.1 能甲。", "1.1.2 能乙"]),
    ])
  func numbersInTexts(cell: String, pieces: [String]) {
    let found = ItemCell(cell, content: NumberCode(parts: [1, 1])).pieces
    #expect(found.map { ($0.code.map { "\($0) " } ?? "") + $0.text } == pieces)
  }

  /// The mark of a key skill belongs to the item whose number follows; a bullet belongs to none.
  @Test(
    "marks of key skills stay with their item",
    arguments: [
      ("1.1.1 能甲\n★1.1.2 能乙\n▲ 1.1.3 能丙", ["1.1.1 能甲", "★1.1.2 能乙", "▲1.1.3 能丙"]),
      ("★1.1.1 能甲 ★1.1.2 能乙", ["★1.1.1 能甲", "★1.1.2 能乙"]), ("1.1.1★ 能甲 1.1.2 ★能乙", ["★1.1.1 能甲", "★1.1.2 能乙"]),
      ("1.1.1 能甲★\n1.1.2 能乙", ["1.1.1 能甲★", "1.1.2 能乙"]), ("1.1.1 能甲★ 1.1.2 能乙", ["1.1.1 能甲★", "1.1.2 能乙"]),
      ("*1.1.1 能甲\n1.1.2 能乙", ["★1.1.1 能甲", "1.1.2 能乙"]), ("• 1.1.1 能甲\n- 1.1.2 能乙", ["1.1.1 能甲", "1.1.2 能乙"]),
      ("-1.1.1 能甲\n－1.1.2 能乙", ["1.1.1 能甲", "1.1.2 能乙"]),
    ])
  func keySkills(cell: String, pieces: [String]) {
    let found = ItemCell(cell, content: NumberCode(parts: [1, 1])).pieces
    #expect(found.map { NumberedText(code: $0.code, title: $0.text, mark: $0.mark).written } == pieces)
  }

  /// Lines of a page's layout are not items, unless each is a sentence.
  @Test(
    "wrapped lines of an item are joined",
    arguments: [("能掌握\n要求", ["能掌握要求"]), ("能甲；\n乙；", ["能甲；", "乙；"]), ("能甲\n能乙", ["能甲", "能乙"])])
  func wrappedItems(cell: String, pieces: [String]) {
    #expect(ItemCell(cell, content: NumberCode(parts: [1, 1]), isWrapped: true).pieces.map(\.text) == pieces)
  }

  @Test(
    "marks before entries are removed",
    arguments: [
      ("• 甲", "甲", nil), ("（2）乙", "乙", 2), ("②丙", "丙", 2), ("a) 丁", "丁", nil), ("——戊", "戊", nil), ("12) 己", "己", 12), ("甲", nil, nil),
      ("2021）年", nil, nil), ("-18 ℃", nil, nil), ("—3 ℃", nil, nil), ("——2 个", "2 个", nil), ("- -18 ℃", "-18 ℃", nil), ("--甲", "甲", nil),
    ] as [(String, String?, Int?)])
  func marks(line: String, rest: String?, number: Int?) {
    #expect(ListMark.strip(line) == rest)
    #expect(ListMark.number(line) == number)
  }

  @Test(
    "numbers in Chinese are read",
    arguments: [
      ("一、选品", 1, "选品"), ("（十二）运营", 12, "运营"), ("二十、物流", 20, "物流"), ("九十九．客户", 99, "客户"), ("选品", nil, nil), ("一选", nil, nil),
      ("一、", nil, nil),
    ] as [(String, Int?, String?)])
  func ordinals(text: String, number: Int?, rest: String?) {
    let read = ChineseOrdinal.read(text)
    #expect(read?.number == number)
    #expect(read?.rest == rest)
  }

  @Test(
    "levels are found in a text",
    arguments: [
      ("五级/初级工", ["L5"]), ("四级（中级工）和三级", ["L4", "L3"]), ("高级技师", ["L1"]), ("表1 初级、中级和高级", ["junior", "intermediate", "senior"]),
      ("中等职业学校", []), ("Senior", ["senior"]), ("seniority", []), ("初级，再说初级", ["junior"]),
    ])
  func levels(text: String, ids: [String]) { #expect(LevelNames.all(in: text).map(\.id) == ids) }

  @Test(
    "columns get their roles from the header",
    arguments: [
      (["职业功能", "工作内容", "技能要求", "相关知识要求"], [.function, .content, .items(.abilities), .items(.knowledge)]),
      (["工作任务", "专业能力要求"], [.content, .items(.abilities)]),
      (["工作\n内容", "典型工作任务", "技 能 要 求", "备注"], [.content, .items(.tasks), .items(.abilities), .unknown]),
      (
        ["Role", "Skill", "Awareness", "Expert"],
        [.function, .content, .levelItems("Awareness", .abilities), .levelItems("Expert", .abilities)]
      ),
      (["Competency", "Entry level", "Level 2"], [.content, .levelItems("Entry level", .abilities), .levelItems("Level 2", .abilities)]),
      (
        ["Skill Category", "TSC Title", "Proficiency Level", "Knowledge", "Abilities"],
        [.function, .content, .level, .items(.knowledge), .items(.abilities)]
      ), (["Unit", "Element", "Performance criteria"], [.function, .content, .items(.abilities)]),
      (["等级", "工作内容", "类别", "要求"], [.level, .content, .kind, .statements]), (["Skill", "Knowledge"], nil),
      (["序号", "职业技能等级", "对应岗位"], [.serialNumber, .level, .positions]), (["姓名", "价格"], nil), (["工作内容"], nil), (["工作内容", "备注"], nil),
    ] as [([String], [TableRole]?)])
  func headers(cells: [String], roles: [TableRole]?) {
    #expect(TableHeader.read(cells.map { TableCell($0, line: 1) })?.roles == roles)
  }

  @Test(
    "page marks are recognized",
    arguments: [
      ("- 7 -", true), ("第 3 页", true), ("iv", true), ("续表 1", true), ("表1（续）", true), ("表1 初级", false), ("1.1 能", false), ("能做", false),
      ("", false),
    ])
  func pageMarks(text: String, isMark: Bool) { #expect(PageMark.isLeftByPage(text) == isMark) }

  @Test(
    "names of functions and contents are divided into number and title",
    arguments: [
      ("2.2 账 户 管 理", 2, "2.2 账户管理", true, false), ("2．2账户", 2, "2.2 账户", false, true), ("一、选品", 1, "1 选品", false, true),
      ("选品\n采购", 1, "选品采购", false, false), ("3 物流", 1, "3 物流", false, false),
    ])
  func names(cell: String, depth: Int, text: String, wasSpaced: Bool, wasRenumbered: Bool) {
    let name = PrintedName(cell: cell, depth: depth)
    #expect(NumberedText(code: name.code, title: name.title).written == text)
    #expect(name.wasSpaced == wasSpaced)
    #expect(name.wasRenumbered == wasRenumbered)
  }

  @Test func captionGivesTheLevelOfItsTable() throws {
    let header = try #require(TableHeader.read([TableCell("工作内容", line: 2), TableCell("技能要求", line: 2)]))
    let lines = ["表1 初级", "说明"].enumerated().map { InputBlock.line(ManuscriptLine($1, line: $0 + 1)) }
    let table = InputBlock.table(InputTable(header: header, line: 3))
    let section = try #require(Outline(lines + [table]).sections.first)
    #expect(TableCaption(of: 2, in: section)?.level.id == "junior")
    #expect(TableCaption(of: 0, in: section) == nil)
  }
}
