import Interchange
import Linter
import Schema
import TestSupport
import Testing
import YAML

/// A printed standard as a PDF gives it: page breaks, spaced and broken names, run-together items, full-width numbers, a lost cell.
struct TableImportTests {
  private static func imported(_ bytes: [UInt8]) throws -> (PlainStandard, ImportReport) {
    let imported = TableImport.read(bytes)
    return (try #require(imported.standard), imported.report)
  }

  @Test func theWholeDocument() throws {
    let (standard, _) = try Self.imported(SampleStandards.bytes("lantern.draft.txt"))
    let text = StandardWriter.write(standard)
    #expect(GoldenFile("lantern.standard.yaml", testsOf: "InterchangeTests").difference(from: Array(text.utf8)) == nil)
    #expect(try SampleStandards.standard(text) == standard)
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

  @Test func whatIsKnownBetterIsTaken() throws {
    let options = ImportOptions(id: "lanterns", version: "1.0")
    let imported = TableImport.read(try SampleStandards.bytes("lantern.draft.txt"), options: options)
    #expect(imported.standard?.id == "lanterns")
    #expect(imported.standard?.version == "1.0")
    #expect(!imported.report.remarks.contains { $0.message.english.contains("made up") })
  }

  /// What this tool prints, it reads.
  @Test func printedStandardsComeBack() throws {
    let shipped = try SampleStandards.shipped()
    for text in [StandardMarkdown.write(shipped), StandardHTML.write(shipped)] {
      let imported = TableImport.read(Array(text.utf8), options: ImportOptions(id: shipped.id))
      #expect(imported.standard == shipped)
      #expect(imported.report.count(.lost) == 0 && imported.report.count(.unused) == 0 && imported.report.count(.repaired) == 0)
    }
  }

  @Test func levelsTracksAndWeightsOfPrintedStandards() throws {
    let complete = try SampleStandards.complete()
    for text in [StandardMarkdown.write(complete), StandardHTML.write(complete)] {
      let imported = try #require(TableImport.read(Array(text.utf8)).standard)
      #expect(imported.levels.map(\.id) == ["L5", "L4"])
      #expect(imported.levels.map(\.name) == complete.levels.map(\.name))
      #expect(imported.levels.map(\.trainingHours) == complete.levels.map(\.trainingHours))
      #expect(imported.levels[1].entry == complete.levels[1].entry)
      #expect(imported.theoryWeights == complete.theoryWeights)
      #expect(imported.skillWeights == complete.skillWeights)
      #expect(imported.columnNames == complete.columnNames)
      #expect(imported.levels[0].functions[0].contents[0].tasks == complete.levels[0].functions[0].contents[0].tasks)
    }
  }
}
