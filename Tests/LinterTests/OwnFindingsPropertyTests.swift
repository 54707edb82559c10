import Linter
import Rules
import Schema
import Standards
import TestSupport
import Testing
import TextModel

/// While other files change, the findings of a file with those of an earlier check reused equal the findings of a check as a whole.
struct OwnFindingsPropertyTests {
  private static let standardPath = "baker.standard.yaml"

  @Test(arguments: FixtureFolder.all(testsOf: "LinterTests"))
  func reusedFindingsEqualThoseOfTheWhole(folder: FixtureFolder) {
    let linter = FileLinter(settings: Settings())
    var files = folder.files.map { LintText.workspaceFile($0.name, SourceText(fileBytes: $0.bytes)) }
    // The standard that most fixtures are written against.
    files.append(LintText.workspaceFile(Self.standardPath, SourceText(RuleExample.standard)))
    let originals = files
    var known: [String: OwnFindings] = [:]
    var (checked, reused) = (0, 0)
    for round in 0..<TestSize.of(quick: 2, thorough: 60) {
      if round > 0 {
        // The standard, and one other file.
        for changed in [files.count - 1, round % files.count] {
          let file = originals[changed]
          let text = String(decoding: file.document.source.bytes, as: UTF8.self)
          var mutation = TextMutation(of: file.document.source.bytes, number: round)
          files[changed] = LintText.workspaceFile(file.path, SourceText(mutation.mutate(text).text))
        }
      }
      let workspace = LintText.workspace(of: files)
      for file in files where !file.document.isForeign {
        let whole = linter.check(linter.subject(for: file, in: workspace), judgesFixes: false)
        reused += known[file.path] == nil ? 0 : 1
        let found = linter.check(linter.subject(for: file, in: workspace), reusing: &known[file.path])
        checked += 1
        #expect(found == whole, "\(folder.name)/\(file.path), round \(round)")
      }
    }
    FuzzTable.add("files checked again after others changed", ["files": checked, "with earlier findings": reused])
  }
}
