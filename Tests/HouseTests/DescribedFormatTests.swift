import Reports
import TestSupport
import Testing

/// Every value that users can give on the command line is described in the documents.
struct DescribedFormatTests {
  @Test(arguments: ["docs/output-formats.md", "docs/output-formats.zh.md"], ReportFormat.allCases)
  func everyReportFormatIsDescribed(path: String, format: ReportFormat) throws {
    #expect(try Repository.text(at: path).contains("`\(format.rawValue)`"), "\(path): \(format.rawValue)")
  }

  /// The formats for programs, which stay as they are from version to version.
  @Test(arguments: ["docs/compatibility.md", "docs/compatibility.zh.md"])
  func everyStableFormatIsPromised(path: String) throws {
    let text = try Repository.text(at: path)
    for format in ReportFormat.allCases where !format.isForPeople && !format.isBinary && ![.markdown, .html].contains(format) {
      #expect(text.contains("`\(format.rawValue)`"), "\(path): \(format.rawValue)")
    }
  }
}
