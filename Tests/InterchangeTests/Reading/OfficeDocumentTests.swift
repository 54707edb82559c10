import Office
import Schema
import TestSupport
import Testing

@testable import Interchange

/// The shipped standard as Word documents, workbooks and printed pages: each imports item for item. `Tests/Office/run --record` makes them.
struct OfficeDocumentTests {
  private static let documents = ["standard.docx", "numbered.docx", "printed.docx", "standard.xlsx", "levels.xlsx", "printed.layout.txt"]

  private static func document(_ name: String) throws -> [UInt8] {
    Array(try Repository.bytes(at: "Tests/InterchangeTests/Samples/Office/\(name)"))
  }

  private static func names(_ standard: Standard) -> [String] {
    var names: [String] = []
    for level in standard.levels.values() {
      for function in level.functions.values() {
        for content in function.contents.values() {
          let place: String = "\(level.id) | \(function.name.written) | \(content.name.written)"
          for column in Column.allCases {
            for item in content[column] { names.append("\(place) | \(column) | \(item.name.written)") }
          }
        }
      }
    }
    return names
  }

  @Test(arguments: documents)
  func everyFormatGivesTheSameItems(name: String) throws {
    let imported = TableImport.read(try Self.document(name))
    let found = Self.names(try #require(imported.standard))
    #expect(found == Self.names(try SampleStandards.shipped()))
    #expect(imported.report.count(.leftOut) == 0)
  }

  /// The same page as a PDF gives it: words with places.
  @Test func pdfWordsWithPositionsGiveTheSameItems() throws {
    let text = String(decoding: try Self.document("printed.layout.txt"), as: UTF8.self)
    var boxes = "<doc>\n"
    for page in text.split(separator: "\u{C}") {
      boxes += "<page width=\"600\" height=\"800\">\n"
      for (row, line) in page.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        for segment in LayoutText.lines([line]).flatMap(\.segments) {
          let (top, bottom) = (row * 14, row * 14 + 12)
          boxes +=
            "<word xMin=\"\(segment.left * 10)\" yMin=\"\(top)\" xMax=\"\(segment.right * 10)\" yMax=\"\(bottom)\">\(segment.text)</word>\n"
        }
      }
      boxes += "</page>\n"
    }
    let imported = TableImport.read(Array((boxes + "</doc>").utf8))
    #expect(Self.names(try #require(imported.standard)) == Self.names(try SampleStandards.shipped()))
  }

  @Test func skippedPartsAreReported() throws {
    let word = TableImport.read(try Self.document("numbered.docx")).report.remarks.map(\.message.english)
    #expect(word.contains { $0.hasPrefix("text boxes were not read (1): “批注框里的话”") })
    let sheets = TableImport.read(try Self.document("levels.xlsx")).report.remarks.map(\.message.english)
    #expect(sheets.contains { $0.hasPrefix("the hidden sheet “备注” was not read") })
    let scan = TableImport.read(Array("<doc>\n<page width=\"1\" height=\"1\">\n</page></doc>".utf8))
    #expect(scan.standard == nil && scan.report.remarks.contains { $0.message.english.contains("has no text on its 1 pages") })
  }

  @Test(
    "files of another format are reported with a hint",
    arguments: [
      (["ppt/presentation.xml"], "a presentation"), (["content.xml"], "OpenDocument"), (["Index/Document.iwa"], "Apple"),
      (["xl/workbook.bin"], ".xlsb"), (["a.txt"], "unpack it first"),
    ])
  func foreignContainers(parts: [String], says: String) throws {
    let bytes = try ZipWriter.write(parts.map { ZipWriter.Part($0, []) }).get()
    let imported = TableImport.read(bytes)
    #expect(imported.standard == nil)
    #expect(imported.report.remarks.contains { $0.kind == .leftOut && $0.message.english.contains(says) })
  }

  @Test(
    "old files and files with a password are refused",
    arguments: [("WordDocument", ".docx"), ("Workbook", ".xlsx"), ("EncryptedPackage", "password"), ("x", "old Word or Excel")])
  func compoundFiles(name: String, says: String) {
    var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    for byte in name.utf8 { bytes += [byte, 0] }
    #expect(TableImport.read(bytes).report.remarks.contains { $0.kind == .leftOut && $0.message.english.contains(says) })
  }

  /// Cut anywhere, a document gives what is whole, and says that something is lost.
  @Test(arguments: ["standard.docx", "levels.xlsx"])
  func truncatedDocumentsReportTheLoss(name: String) throws {
    let bytes = try Self.document(name)
    // The end record of 22 bytes has no content, and the reader can do without it.
    for count in stride(from: 0, to: bytes.count - 22, by: max(1, bytes.count / 20)) {
      let imported = TableImport.read(Array(bytes.prefix(count)))
      #expect(imported.report.hasOmissions, "\(count) bytes")
    }
  }
}
