import Interchange
import Schema
import TestSupport
import Testing

/// A printed standard as a PDF gives it: page breaks, spaced and broken names, run-together items, full-width numbers, a lost cell.
struct TableImportTests {
  private static func imported(_ bytes: [UInt8]) throws -> (Standard, ImportReport) {
    let imported = TableImport.read(bytes)
    return (try #require(imported.standard), imported.report)
  }

  @Test func wholeDocumentIsRead() throws {
    let (standard, _) = try Self.imported(SampleStandards.bytes("lantern.draft.txt"))
    let text = DocumentWriter.write(standard)
    #expect(GoldenFile("lantern.standard.yaml", testsOf: "InterchangeTests").difference(from: Array(text.utf8)) == nil)
    #expect(try SampleStandards.standard(text) == standard)
  }

  /// As national standards are printed: several levels in one clause, lists in brackets, cells over several lines, weights.
  @Test func nationalStandardIsRead() throws {
    let (standard, report) = try Self.imported(SampleStandards.bytes("guide.national.txt"))
    let text = DocumentWriter.write(standard) + ImportReportText(report, path: "guide.national.txt", language: .chinese).text
    #expect(GoldenFile("guide.import.txt", testsOf: "InterchangeTests").difference(from: Array(text.utf8)) == nil)
  }

  @Test(
    "conditions are divided only if nothing is lost",
    arguments: [
      ("累计从事本职业或相关职业工作3年（含）以上；", EntryCondition(education: .any, years: Quantity(3))),
      ("中专（技校）及以上学历，从事相关职业工作满两年", EntryCondition(education: .secondaryVocational, years: Quantity(2))),
      ("本科及以上学历，实习期满。", EntryCondition(education: .bachelor, other: "实习期满")),
      ("取得五级/初级工职业技能等级证书后，累计从事本职业工作0.5年以上", EntryCondition(years: Quantity(thousandths: 500), previousLevel: "L5")),
      ("大专或本科学历", EntryCondition(other: "大专或本科学历")), ("从事养蜂工作3年", EntryCondition(other: "从事养蜂工作3年")),
      ("取得高级技工学校毕业证书", EntryCondition(other: "取得高级技工学校毕业证书")), ("年满18周岁", EntryCondition(other: "年满18周岁")),
    ])
  func conditions(text: String, entry: EntryCondition) throws {
    let table = "5.1 初级\n\n5.1.1 申报条件\n\n- \(text)\n\n5.1.2 要求\n\n职业功能\t工作内容\t技能要求\n1 甲\t1.1 乙\t1.1.1 能\n"
    let (standard, _) = try Self.imported(Array(table.utf8))
    #expect(standard.levels.values().first?.entry.values() == [entry])
  }

  /// The places in it are lines of the input: Chinese, an emoji, a combining mark and tabs stand before them.
  @Test(arguments: Language.allCases)
  func everyRepairIsReported(_ language: Language) throws {
    let (_, report) = try Self.imported(SampleStandards.bytes("lantern.draft.txt"))
    let text = ImportReportText(report, path: "lantern.draft.txt", language: language).text
    #expect(GoldenFile("lantern.report.\(language.rawValue).txt", testsOf: "InterchangeTests").difference(from: Array(text.utf8)) == nil)
  }

  @Test func lineEndsAndEncodingsMakeNoDifference() throws {
    let bytes = try SampleStandards.bytes("lantern.draft.txt")
    let (standard, report) = try Self.imported(bytes)
    let text = String(decoding: bytes, as: UTF8.self)
    for variant in [text.replacing("\n", with: "\r\n"), text.replacing("\n", with: "\r"), "\u{FEFF}" + text] {
      let (same, sameReport) = try Self.imported(Array(variant.utf8))
      #expect(same == standard)
      #expect(sameReport.sorted == report.sorted)
    }
    let (wide, wideReport) = try Self.imported([0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    #expect(wide == standard)
    #expect(wideReport.remarks.first?.message.english == "the input is in UTF-16; it was read as UTF-8")
  }

  @Test func optionsOverrideTheDocument() throws {
    let options = ImportOptions(id: "lanterns", version: "1.0")
    let imported = TableImport.read(try SampleStandards.bytes("lantern.draft.txt"), options: options)
    #expect(imported.standard?.id.string == "lanterns")
    #expect(imported.standard?.version.string == "1.0")
    #expect(!imported.report.remarks.contains { $0.message.english.contains("was used") })
  }

  /// What this tool prints, it reads.
  @Test func printedStandardsAreImportedUnchanged() throws {
    let shipped = try SampleStandards.shipped()
    for text in [StandardMarkdown.write(shipped), StandardHTML.write(shipped)] {
      let imported = TableImport.read(Array(text.utf8), options: ImportOptions(id: shipped.id.string))
      #expect(imported.standard == shipped)
      #expect(imported.report.count(.leftOut) == 0 && imported.report.count(.notUsed) == 0 && imported.report.count(.repaired) == 0)
    }
  }

  /// A standard with tracks, levels of its catalogue, weights and positions, in every format that prints it.
  @Test(arguments: [ExportFormat.markdown, .html, .docx, .xlsx])
  func completeStandardSurvivesEveryPrintedFormat(_ format: ExportFormat) throws {
    let standard = try SampleStandards.standard(Repository.text(at: "samples/good/urban-beekeeper.standard.yaml"))
    let bytes = try StandardExport.write(standard, as: format, options: ExportOptions()).get().bytes
    let imported = TableImport.read(bytes)
    #expect(imported.standard == standard)
    #expect(imported.report.remarks.allSatisfy { $0.kind == .assumed }, "\(imported.report.remarks)")
  }

  /// Levels of its own, tracks, weights and key skills, in English.
  @Test(arguments: [ExportFormat.markdown, .html, .docx, .xlsx])
  func englishStandardSurvivesExportAndImport(_ format: ExportFormat) throws {
    let standard = try SampleStandards.standard(Self.english)
    let bytes = try StandardExport.write(standard, as: format, options: ExportOptions()).get().bytes
    let imported = TableImport.read(bytes)
    #expect(imported.standard == standard)
    #expect(imported.report.remarks.allSatisfy { $0.kind == .assumed }, "\(imported.report.remarks)")
  }

  private static let english = """
    kind: standard
    format: 1
    id: florist
    version: "1.0"
    title: Florist standard
    status: draft
    language: en
    cumulative: false
    tracks:
      - {track: shop, name: Shop florist, levels: [novice, expert]}
      - {track: event, name: Event florist}
    functions:
      - function: Preparing
        levels: [novice]
        tracks: [shop]
        contents:
          - content: Sorting
            levels: [novice]
            such-as: [stems, leaves]
    levels:
      - level: novice
        name: Novice
        functions:
          - function: 1 Preparing
            tracks: [shop]
            contents:
              - content: 1.1 Sorting
                abilities:
                  - 1.1.1 sort stems
                knowledge:
                  - 1.1.1 stems
      - level: expert
        name: Expert
        functions:
          - function: 1 Preparing
            contents:
              - content: 1.1 Sorting
                abilities:
                  - ★1.1.1 plan sorting
                  - 1.1.2 use GB/T 1.1-2020
    weights:
      theory:
        novice: {Preparing: 100}
        expert: {Preparing: 100}
    """

  @Test func levelsTracksAndWeightsOfPrintedStandards() throws {
    let complete = try SampleStandards.complete()
    for text in [StandardMarkdown.write(complete), StandardHTML.write(complete)] {
      let imported = try #require(TableImport.read(Array(text.utf8)).standard)
      #expect(imported.levels.values().map(\.level.string) == ["L5", "L4"])
      for (level, wanted) in zip(imported.levels.values(), complete.levels.values()) {
        #expect(level.name.string == wanted.name.string && level.trainingHours?.value == wanted.trainingHours?.value)
        #expect(level.value(of: "entry") == wanted.value(of: "entry"))
      }
      #expect(imported.value(of: "weights") == complete.value(of: "weights"))
      #expect(imported.value(of: "tracks") == complete.value(of: "tracks"))
      #expect(imported.value(of: "functions") == complete.value(of: "functions"))
      #expect(imported.levels.values().first?.functions.values().first?.tracks.strings == ["float"])
      #expect(imported.value(of: "columns") == complete.value(of: "columns"))
      #expect(imported.firstContent?.value(of: "tasks") == complete.firstContent?.value(of: "tasks"))
    }
  }
}
