import Foundation
import Standards
import TestSupport
import Testing
import TextModel

/// The samples have exactly the findings that their comments name.
struct SampleTests {
  private static func files(in name: String) throws -> [(path: String, source: SourceText)] {
    Repository.contents(of: "samples/" + name, ending: ".yaml").map { ("\(name)/\($0.name)", SourceText(fileBytes: $0.bytes)) }
  }

  @Test func goodSamplesHaveNoErrorsAndNoWarnings() throws {
    let files = try Self.files(in: "good")
    #expect(files.count >= 6)
    let workspace = Workspace(
      files: files.map { LintText.workspaceFile($0.path, $0.source) }, libraries: ShippedStandards.all)
    let findings = LintText.check(workspace).filter { $0.severity >= .warning }
    #expect(findings.map { "\($0.location.path): \($0.rule): \($0.message.english)" } == [])
  }

  @Test func badSamplesHaveExactlyTheirFindings() throws {
    let files = try Self.files(in: "bad")
    #expect(files.count >= 4)
    let workspace = Workspace(files: files.map { LintText.workspaceFile($0.path, $0.source) }, libraries: ShippedStandards.all)
    let findings = LintText.check(workspace)
    for file in files {
      let own = findings.filter { $0.location.path == file.path }
      #expect(!own.isEmpty)
      #expect(ExpectationCheck.differences(own, in: file.source, path: file.path) == [])
    }
  }
}
