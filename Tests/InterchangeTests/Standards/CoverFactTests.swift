import Office
import Schema
import Testing

@testable import Interchange

/// Facts on covers, in lines and in tables of labels, and their fields.
struct CoverFactTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let cover: String
    var title: String?
    var number: String?
    var issuer: String?
    var version: String?
    var published: String?
    var effective: String?
    var status: StandardStatus?
    /// The comments at the end of the file.
    var kept: [String] = []
    var testDescription: String { cover }
  }

  private static let title = "库房职业标准"
  static let cases: [Case] = [
    Case(cover: "标准编号：Q-KF 008—2024", number: "Q-KF 008—2024"), Case(cover: "标准代码：510094", number: "510094"),
    Case(cover: "职业编码：4-14-06-02", number: "4-14-06-02"), Case(cover: "职业编码：4-14-06-02\n标准编号：Q-KF 008—2024", number: "Q-KF 008—2024"),
    Case(cover: "发布单位：华东库房联盟", issuer: "华东库房联盟"), Case(cover: "北方库房有限公司  制定", issuer: "北方库房有限公司"),
    Case(cover: "北方库房有限公司 制定\n华东库房联盟 发布", issuer: "华东库房联盟"),
    Case(cover: "发布日期：2024年5月1日\n实施日期：2024.6.1", published: "2024-05-01", effective: "2024-06-01"),
    Case(cover: "2024-05-01 颁布", published: "2024-05-01"), Case(cover: "2021年4月 发布", version: "2021", kept: ["2021年4月"]),
    Case(cover: "（2021年1.0版）", version: "2021-1.0"), Case(cover: "（2023年版）", version: "2023"), Case(cover: "版本：2.1", version: "2.1"),
    Case(cover: "Version 2.1", version: "2.1"), Case(cover: "Issued by Upland Guild\nVersion 2.1", issuer: "Upland Guild", version: "2.1"),
    Case(cover: "版本 2.1", version: "2.1"), Case(cover: "Edition 3", version: "3"),
    Case(cover: "Version v1.4-2024", version: "v1.4-2024"),
    Case(cover: "状态：草案", status: .draft), Case(cover: "标准名称：库房管理员标准", title: "库房管理员标准"),
    Case(cover: "版本|2.1\n标准编号|KF-1", number: "KF-1", version: "2.1"),
    Case(
      cover: "标准编号|KF-1|版本|2.1\n编制人|李一|发布单位|华东库房联盟", number: "KF-1", issuer: "华东库房联盟", version: "2.1", kept: ["编制人: 李一"]),
  ]

  @Test(arguments: cases, TableForm.allCases)
  func coversAreRead(_ wanted: Case, _ form: TableForm) throws {
    let header = wanted.title == nil ? "\(Self.title)\n" : ""
    let text = "\(header)\(wanted.cover)\n\n1 范围\n\n3.1 初级\n\n职业功能|工作内容|技能要求\n1 甲|1.1 乙|1.1.1 能\n"
    let result = StandardImport.read(try form.write(text), as: .table, options: ImportOptions())
    let standard = try #require(result.standard)
    #expect(standard.title.string == wanted.title ?? Self.title)
    #expect(standard.number.string == wanted.number)
    #expect(standard.issuer.string == wanted.issuer)
    if let version = wanted.version { #expect(standard.version.string == version) }
    if let status = wanted.status { #expect(standard.status?.value == status) }
    #expect(standard.published.string == wanted.published)
    #expect(standard.effective.string == wanted.effective)
    #expect(!result.report.hasOmissions, "\(result.report.remarks)")
    let written = try #require(result.text(keys: .chinese))
    #expect(result.report.kept.map(\.text) == wanted.kept)
    for text in wanted.kept { #expect(written.split(separator: "\n").contains { $0.hasPrefix("# ") && $0.hasSuffix(": \(text)") }) }
    #expect(try SampleStandards.standard(written) == standard)
  }

  /// A number that does not look like one has a label in our own exports.
  @Test(arguments: ["4-14-06-02", "510094", "KF-2.1", "T/KF 008—2024"], [ExportFormat.markdown, .html, .docx, .xlsx])
  func unusualNumbersSurviveExportAndImport(number: String, _ format: ExportFormat) throws {
    for var standard in [try SampleStandards.shipped(), try SampleStandards.complete()] {
      standard.number = .text(number)
      let bytes = try StandardExport.write(standard, as: format, options: ExportOptions()).get().bytes
      let back = TableImport.read(bytes).standard
      #expect(back?.number.string == number)
      #expect(back?.title.string == standard.title.string)
    }
  }

  /// The number of a group standard counts for more than the national levels; an export says what it is.
  @Test(
    arguments: [
      ("T/KF 008—2024", .groupStandard), ("标准编号：Q/KF 008—2024", nil), ("标准编号：DB33/T 008—2024", nil),
      ("职业编码：4-14-06-02", .nationalOccupational), ("", .nationalOccupational),
    ] as [(String, StandardProfile?)])
  func profilesAreRecognized(number: String, profile: StandardProfile?) throws {
    let text = "库房职业标准\n\(number)\n\n3.1 五级/初级工\n\n职业功能\t工作内容\t技能要求\n1 甲\t1.1 乙\t1.1.1 能\n"
    let standard = try #require(TableImport.read(Array(text.utf8)).standard)
    #expect(standard.profile?.value == profile)
  }

  @Test(arguments: StandardProfile.allCases, [ExportFormat.markdown, .html, .docx, .xlsx])
  func profilesSurviveExportAndImport(profile: StandardProfile, format: ExportFormat) throws {
    for language in ["zh-Hans", "en"] {
      var standard = try SampleStandards.complete()
      standard.language = .text(language)
      standard.profile = Located(profile)
      let bytes = try StandardExport.write(standard, as: format, options: ExportOptions()).get().bytes
      let back = TableImport.read(bytes).standard
      #expect(back?.profile?.value == profile)
      #expect(back?.version.string == standard.version.string && back?.id.string == standard.id.string)
    }
  }

  /// No line of a cover is reported twice.
  @Test func linesAreReportedOnce() {
    let text = "库房职业标准\nT/KF 008—2024\n本标准由多家单位共同起草\n\n3.1 初级\n\n职业功能\t工作内容\t技能要求\n1 甲\t1.1 乙\t1.1.1 能\n"
    let report = TableImport.read(Array(text.utf8)).report
    #expect(report.remarks.count { $0.message.chinese.contains("本标准由多家") } == 1)
  }

  @Test(
    "English titles are found on the cover",
    arguments: [
      ("Store Keeper Occupational Standard\nIssued by: Store Council\n", "Store Keeper Occupational Standard"),
      ("Competency framework for store keepers\n", Standard.untitled(in: "en")),
      ("Store Competency Framework\n", "Store Competency Framework"),
      ("STORE KEEPER SPECIFICATION\n", "STORE KEEPER SPECIFICATION"), ("see the standard\n", Standard.untitled(in: "en")),
    ], TableForm.allCases)
  func englishTitles(text: (front: String, title: String), _ form: TableForm) throws {
    let table = "\nFunction|Content|Ability\n1 Stock|1.1 Count|1.1.1 count stock\n"
    let standard = try #require(TableImport.read(try form.write(text.front + table)).standard)
    #expect(standard.title.string == text.title)
    #expect(standard.titleEnglish == nil)
  }

  /// The style Title of Word, with a line break in it and another line of many Chinese characters above.
  @Test func styleOfATitleIsUsed() throws {
    let styles = "<w:styles xmlns:w=\"w\"><w:style w:type=\"paragraph\" w:styleId=\"a3\"><w:name w:val=\"Title\"/></w:style></w:styles>"
    let titled = { (text: String) in "<w:p><w:pPr><w:pStyle w:val=\"a3\"/></w:pPr><w:r><w:t>\(text)</w:t></w:r></w:p>" }
    for (title, wanted) in [("Store keeping", "Store keeping"), ("库房</w:t><w:br/><w:t>管理员标准", "库房管理员标准")] {
      let cells = ["职业功能", "工作内容", "技能要求"].map { "<w:tc>\(TableForm.paragraph($0))</w:tc>" }.joined()
      let row = ["1 甲", "1.1 乙", "1.1.1 能"].map { "<w:tc>\(TableForm.paragraph($0))</w:tc>" }.joined()
      let body = TableForm.paragraph("华东库房联盟培训部") + titled(title) + "<w:tbl><w:tr>\(cells)</w:tr><w:tr>\(row)</w:tr></w:tbl>"
      let bytes = try TableForm.word(body, [ZipWriter.Part("word/styles.xml", Array(styles.utf8))])
      #expect(TableImport.read(bytes).standard?.title.string == wanted)
    }
  }

  @Test(
    "statements that a level includes the lower ones are recognized",
    arguments: [
      ("各等级依次递进，高级别涵盖低级别的要求。", true), ("高等级包含低等级的要求。", true), ("高级别不涵盖低级别的要求。", false), ("本标准分为两个等级。", false),
      ("Higher levels include the lower ones.", true), ("A level does not include the lower ones.", false),
      ("Each level includes all lower levels.", true),
    ])
  func cumulative(text: String, isStated: Bool) { #expect(CumulativeWording.isStated(in: text) == isStated) }

  /// `面向职业岗位（群）`: the positions of each level in a line.
  @Test func positionsInLinesAreRead() throws {
    let table = "职业功能\t工作内容\t技能要求\n1 甲\t1.1 乙\t1.1.1 能\n"
    let text = "5 面向职业岗位（群）\n【库房】（初级）：库工、搬运员等。\n【库房】（高级）：主管。\n所有等级：不限\n\n6.1 初级\n\n\(table)\n6.2 高级\n\n\(table)"
    let imported = TableImport.read(Array(text.utf8))
    #expect(imported.standard?.levels.values().map(\.positions.strings) == [["库工", "搬运员"], ["主管"]])
    #expect(imported.report.remarks.contains { $0.kind == .notUsed && $0.message.chinese.contains("所有等级：不限") })
  }
}
