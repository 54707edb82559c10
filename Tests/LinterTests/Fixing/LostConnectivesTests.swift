import Testing
import TextModel

@testable import Linter

/// Fixes that remove 和, 与 and their like.
@Suite struct LostConnectivesTests {
  @Test(arguments: [
    ("5.2 数据分析与报告撰写", "与", ", ", true),
    ("5.2 数据分析与报告撰写", "与", "", true),
    ("5.2 数据分析与报告撰写", "5.2 数据分析与报告撰写", "5.2 数据分析报告撰写", true),
    ("5.2 数据分析与报告撰写", "5.2 数据分析与报告撰写", "5.2 数据分析与报告", false),
    ("1.1 能及时到达", "能及时到达", "能时到达", true),
    ("1.1 接待和1.2 询价", "和", ", ", false),
    ("1.1 接待 和 1.2 询价", " 和 ", "\n- ", false),
    ("1.1 接待和A1.2.1 能询价", "和", ", ", false),
    ("1.1 接待和能1.2.1 能询价", "和", ", ", false),
    ("1.1 接待和初级/1.2 询价", "和", ", ", false),
    ("1.1至1.3", "1.1至1.3", "1.1, 1.2, 1.3", false),
    ("产品选择和产品采购", "产品选择和产品采购", "1.1 产品选择, 1.2 产品采购", false),
    ("产品选择和产品采购", "产品选择和产品采购", "1.1 产品选择产品采购", true),
    ("1.1和1.2 接待与询价", "1.1和1.2 接待与询价", "1.1, 1.2 接待与询价", false),
    ("1.1和1.2 接待与询价", "1.1和1.2 接待与询价", "1.1, 1.2 接待询价", true),
  ])
  func connectivesOfTitles(_ text: String, _ removed: String, _ replacement: String, _ isLost: Bool) throws {
    let bytes = Array(text.utf8)
    let start = try #require(bytes.indices.first { bytes[$0...].starts(with: removed.utf8) })
    let edit = TextEdit(ByteRange(start, start + removed.utf8.count), replacement)
    #expect(LostConnectives.inTitle(edit, in: bytes) == isLost)
  }
}
