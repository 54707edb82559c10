import Interchange
import Schema
import TestSupport
import Testing

/// The flat table for spreadsheets: export and import without losses and repetitions.
struct StandardCSVTests {
  private static func read(_ text: String) -> Imported { StandardCSVReader.read(Array(text.utf8)) }

  @Test(arguments: Language.allCases)
  func standardSurvivesExportAndImport(_ language: Language) throws {
    for standard in [try SampleStandards.shipped(), try SampleStandards.complete()] {
      let imported = Self.read(StandardCSVWriter.write(standard, language: language))
      #expect(imported.standard == standard)
      #expect(imported.report.remarks.isEmpty)
    }
  }

  @Test func exportMatchesExpectedTable() throws {
    let text = StandardCSVWriter.write(try SampleStandards.complete(), language: .chinese)
    #expect(GoldenFile("lantern.csv", testsOf: "InterchangeTests").difference(from: Array(text.utf8)) == nil)
  }

  /// Only what was edited differs.
  @Test func editedCellChangesOnlyItsValue() throws {
    let shipped = try SampleStandards.shipped()
    let text = StandardCSVWriter.write(shipped)
    var expected = shipped
    expected.levels?.value[0].value.functions?.value[1].value.contents?.value[1].value.abilities?.value[0].value.text = .value(
      NumberedText("2.2.1 能设置账户信息"))
    #expect(Self.read(text.replacing("2.2.1 能进行账户信息设置", with: "2.2.1 能设置账户信息")).standard == expected)
  }

  /// A name is edited in the row that gives it; the rows filed under the old name still belong to it.
  @Test func editedNameKeepsItsRows() throws {
    let standard = try SampleStandards.complete()
    let text = StandardCSVWriter.write(standard)
      .replacing("term,,,3.1 灯组,term,3.1 灯组,", with: "term,,,3.1 灯组,term,3.1 灯组合😀,")
      .replacing("track,,,float,track,float,", with: "track,,,float,track,花车,")
      .replacing("catalogue,,制作,骨架,content,骨架,", with: "catalogue,,制作,骨架,content,骨架制作,")
      .replacing("content,L5,1 制作,1.2 裱糊,content,1.2 裱糊,", with: "content,L5,1 制作,1.2 裱糊,content,1.2 糊纸,")
    var expected = standard
    expected.terms?.value[0].value.term = .value(NumberedText("3.1 灯组合😀"))
    expected.tracks?.value[0].value.track = .text("花车")
    expected.functions?.value[0].value.contents?.value[0].value.content = .value(NumberedText(code: nil, title: "骨架制作"))
    expected.levels?.value[0].value.functions?.value[0].value.contents?.value[1].value.content = .value(NumberedText("1.2 糊纸"))
    #expect(Self.read(text).standard == expected)
    #expect(Self.read(text).report.remarks.isEmpty)
  }

  /// What spreadsheets do when they save: quote everything, move columns, end lines otherwise, use semicolons, drop the byte order mark.
  @Test func filesSavedBySpreadsheetsAreRead() throws {
    let shipped = try SampleStandards.shipped()
    let rows = StandardCSVWriter.write(shipped).dropFirst().split(separator: "\r\n").map(String.init)
    #expect(Self.read(rows.joined(separator: "\n")).standard == shipped)
    let swapped = "text,part,level,function,content,field\n" + "1.1.1 能,item,junior,1 甲,1.1 乙,abilities\n"
    #expect(Self.read(swapped).standard?.firstContent?.abilities.values().first?.written == "1.1.1 能")
    let semicolons = "部分;等级;职业功能;工作内容;栏目;文本\r\n\"条目\";junior;1 甲;1.1 乙;能力;\"1.1.1 能;好\"\r\n"
    #expect(Self.read(semicolons).standard?.firstContent?.abilities.values().first?.written == "1.1.1 能;好")
  }

  @Test(
    "cells that a spreadsheet would change are guarded",
    arguments: [
      ("2.0", "'2.0"), ("=1+1", "'=1+1"), ("-a", "'-a"), ("+86", "'+86"), ("@x", "'@x"), ("2021-06-01", "'2021-06-01"), ("007", "'007"),
      ("true", "'true"),
      ("'x", "''x"), ("80", "80"), ("1.1.1 能", "1.1.1 能"), ("能", "能"), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""),
    ])
  func guards(text: String, cell: String) throws {
    var standard = Standard()
    standard.references = .list([text])
    let written = StandardCSVWriter.write(standard)
    #expect(written.hasSuffix("reference,,,,references,\(cell),,,\r\n"))
    #expect(Self.read(written).standard?.references.strings == [text])
  }

  @Test func faultsAreReported() {
    let text = """
      part,level,function,content,field,text,english,align,tracks,note
      item,junior,1 甲,1.1 乙,abilities,1.1.1 能,,,,😀
      item,junior,1 甲,,abilities,1.1.2 能,,,
      item,junior,1 甲,1.1 乙,colour,1.1.3 能,,,
      thing,,,,,x,,,
      standard,,,,status,half,,,
      level,junior,,,entry,education: wizard,,,
      level,junior,,,training-hours,many,,,
      item,junior,1 甲,1.1 乙,abilities,1.1.1 能,,,
      weight,junior,甲,,theory,x%,,,
      level,junior,,,name,初级,,,
      level,junior,,,name,入门,,,
      reference,,,,references,,,,
      reference,,,,references,"GB 1
      """
    let imported = Self.read(text)
    #expect(
      imported.report.sorted.map { "\($0.kind) \($0.lines?.lowerBound ?? 0)" } == [
        "leftOut 2", "leftOut 3", "leftOut 4", "leftOut 5", "leftOut 6", "leftOut 7", "leftOut 8", "doubtful 9", "leftOut 10", "leftOut 12",
        "leftOut 13",
        "doubtful 14",
      ])
    #expect(imported.standard?.firstContent?.abilities?.value.count == 2)
    #expect(imported.standard?.levels.values().first?.name.string == "初级")
    #expect(imported.standard?.references.strings == ["GB 1"])
  }

  @Test func otherTablesAreRefused() {
    let imported = Self.read("a,b\n1,2\n")
    #expect(imported.standard == nil)
    #expect(imported.report.hasOmissions)
    #expect(!StandardCSVReader.recognises(Array("职业功能,工作内容,技能要求\n".utf8)))
  }
}
