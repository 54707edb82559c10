import Interchange
import Schema
import Testing

/// Sentences that name the tracks, and the tracks of functions.
struct TrackSentenceTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let text: String
    /// The tracks of the functions 1, 2 and 3 at both levels; nil where there are none.
    var junior: [String] = ["", "", ""]
    var senior: [String] = ["", "", ""]
    var tracks: [String] = ["甲播", "乙营"]
    /// Whether the line is reported as one without a field.
    var isReported = false
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(
      name: "levels in front", text: "本职业分为甲播、乙营两个工种。\n初级：甲播考核职业功能1、2；乙营考核职业功能1、3。",
      junior: ["", "甲播", "乙营"]),
    Case(
      name: "each level in a sentence", text: "本职业包含甲播和乙营2个工种。\n初级：甲播考核职业功能1、2；乙营考核职业功能3。高级：甲播考核第1至2项职业功能；乙营考核第3项职业功能。",
      junior: ["甲播", "甲播", "乙营"], senior: ["甲播", "甲播", "乙营"]),
    Case(
      name: "no level", text: "本标准下设甲播、乙营两个方向。\n甲播适用职业功能1—2，乙营", junior: ["", "", ""], isReported: true),
    Case(
      name: "for all levels", text: "本标准下设甲播、乙营两个方向。\n甲播考核职业功能1～2；乙营考核职业功能2、3。", junior: ["甲播", "", "乙营"], senior: ["甲播", "", "乙营"]),
    Case(
      name: "functions in front", text: "本职业分为甲播、乙营两个工种。\n初级：职业功能2适用于甲播；职业功能3适用于乙营。", junior: ["", "甲播", "乙营"]),
    Case(
      name: "half of it is not understood", text: "本职业分为甲播、乙营两个工种。\n初级：甲播考核职业功能1、2；乙营由评价机构另行规定2项。", isReported: true),
    Case(name: "tracks only", text: "本职业分为甲播、乙营两个工种。"), Case(name: "another number", text: "本职业分为甲播、乙营三个工种。", tracks: [], isReported: true),
    Case(name: "not about tracks", text: "本职业分为初级、高级两个等级。", tracks: [], isReported: true),
  ]

  @Test(arguments: cases)
  func sentencesOnTracksAreRead(_ wanted: Case) throws {
    let rows = (1...3).map { "\($0) 功\($0)\t\($0).1 内\($0)\t\($0).1.1 能\n" }.joined()
    let tables = ["初级", "高级"].enumerated().map { "3.\($0.offset + 1) \($0.element)\n\n职业功能\t工作内容\t技能要求\n\(rows)\n" }.joined()
    let imported = TableImport.read(Array("1 职业概况\n\(wanted.text)\n\n3 工作要求\n\(tables)".utf8))
    let standard = try #require(imported.standard)
    let names = Dictionary(uniqueKeysWithValues: standard.tracks.values().map { ($0.track.string ?? "", $0.name.string ?? "") })
    #expect(standard.tracks.values().map(\.name.string) == wanted.tracks)
    let found = standard.levels.values().map { level in level.functions.values().map { $0.tracks.strings.map { names[$0] ?? "?" }.joined() }
    }
    #expect(found == [wanted.junior, wanted.senior])
    guard wanted.isReported else { return }
    // The text of a clause is reported together with its heading.
    let line = wanted.text.split(separator: "\n").last.map { String($0.prefix(8)) } ?? ""
    #expect(imported.report.remarks.contains { $0.message.chinese.contains(line) || $0.message.chinese.contains("1 职业概况") })
  }
}
