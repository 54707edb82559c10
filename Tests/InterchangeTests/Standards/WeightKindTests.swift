import Schema
import Testing

@testable import Interchange

/// Whether weights are of theory or of skills, according to tables, captions and rows.
struct WeightKindTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let layout: String
    let theory: [String]
    let skills: [String]
    /// Parts of remarks.
    var says: [String] = []
    var testDescription: String { name }
  }

  private static let body = "甲|60|50|40|100\n乙|40|50|60|0\n"

  static let cases: [Case] = [
    Case(
      name: "theory and skills over the levels",
      layout: "表2 权重表（%）\n职业功能|理论知识|<|技能操作|<\n^|初级|高级|初级|高级\n\(body)合计|100|100|100|100\n",
      theory: ["junior 甲60 乙40", "senior 甲50 乙50"], skills: ["junior 甲40 乙60", "senior 甲100 乙0"]),
    Case(
      name: "skills first", layout: "4 比重表\n项目|技能要求|<|相关知识|<\n^|初级|高级|初级|高级\n\(body)",
      theory: ["junior 甲40 乙60", "senior 甲100 乙0"], skills: ["junior 甲60 乙40", "senior 甲50 乙50"]),
    Case(
      name: "each header says both", layout: "权重表\n项目|初级理论（%）|高级理论（%）|初级技能操作（%）|高级实操（%）\n\(body)",
      theory: ["junior 甲60 乙40", "senior 甲50 乙50"], skills: ["junior 甲40 乙60", "senior 甲100 乙0"]),
    Case(
      name: "groups of rows", layout: "理论知识与技能操作权重表\n类别|项目|初级（%）|高级（%）\n理论知识|甲|60|50\n^|乙|40|50\n技能操作|甲|40|100\n^|乙|60|0\n",
      theory: ["junior 甲60 乙40", "senior 甲50 乙50"], skills: ["junior 甲40 乙60", "senior 甲100 乙0"]),
    Case(
      name: "a caption for each", layout: "4.1 理论知识权重表\n项目|<|初级（%）\n基本要求|甲|60\n相关知识要求|乙|40\n\n4.2 技能要求权重表\n项目|<|初级（%）\n技能要求|乙|100\n",
      theory: ["junior 甲60 乙40"], skills: ["junior 乙100"]),
    Case(
      name: "a clause for each, and a caption that says neither",
      layout: "4 权重表\n\n4.1 理论知识\n表5 比重表\n项目|初级\n甲|100\n\n4.2 操作技能\n表6 比重表\n项目|初级\n乙|100\n",
      theory: ["junior 甲100"], skills: ["junior 乙100"]),
    Case(
      name: "nothing says it", layout: "权重表\n项目|初级（%）\n甲|100\n", theory: [], skills: ["junior 甲100"],
      says: ["does not say whether its weights are of theory or of skills"]),
  ]

  @Test(arguments: cases, TableForm.allCases)
  func kindsOfWeightsAreRecognized(_ wanted: Case, _ form: TableForm) throws {
    let table = "3.1 初级\n\n职业功能|工作内容|技能要求\n1 甲|1.1 丙|1.1.1 能\n\n"
    let imported = TableImport.read(try form.write(table + wanted.layout))
    let weights = imported.standard?.weights?.value
    #expect(Self.lines(weights?.theory?.value) == wanted.theory)
    #expect(Self.lines(weights?.skills?.value) == wanted.skills)
    #expect(!imported.report.hasOmissions, "\(imported.report.remarks)")
    for text in wanted.says { #expect(imported.report.remarks.contains { $0.message.english.contains(text) }) }
  }

  /// A header may name the levels by the names of other standards.
  @Test(arguments: [
    (["五级/初级工", "四级/中级工"], ["L5 甲100", "L4 甲100"]), (["初级", "中级"], ["junior 甲100", "intermediate 甲100"]),
  ])
  func otherNamesOfLevels(levels: [String], rows: [String]) throws {
    let table = "职业功能\t工作内容\t技能要求\n1 甲\t1.1 丙\t1.1.1 能\n\n"
    let headers = [["初级", "中级"], ["初级工", "中级工"], ["五级", "四级"]]
    for header in headers {
      let text =
        levels.enumerated().map { "3.\($0 + 1) \($1)\n\n\(table)" }.joined()
        + "4 技能要求权重表\n项目\t\(header[0])（%）\t\(header[1])（%）\n甲\t100\t100\n"
      let imported = TableImport.read(Array(text.utf8))
      #expect(Self.lines(imported.standard?.weights?.value.skills?.value) == rows, "\(header)")
    }
  }

  private static func lines(_ table: Weights.Table?) -> [String] {
    (table ?? []).map { row in
      ([row.key.value.string] + row.value.value.map { "\($0.key.value.string)\($0.value.value)" }).joined(separator: " ")
    }
  }
}
