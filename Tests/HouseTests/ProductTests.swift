import Foundation
import Linter
import TestSupport
import Testing

/// The version and the address of the product have one source each; all documents that repeat them agree with it.
struct ProductTests {
  /// The text before a version of this product, in files that users copy from.
  private static let marks = [
    "rev: v", "ref: v", "/v", "@v", "# v", "competency-lint@", "competency-lint==", "competency-lint-", "competency-lint_",
    "competency-lint:",
    "COMPETENCY_LINT_VERSION: ", "\"version\": \"",
  ]
  private static let files =
    ["README.md", "README.zh.md", "SECURITY.md", "ci/gitlab.yml", "editors/vscode/package.json"]
    + ["install", "compatibility", "ci"].flatMap { ["docs/\($0).md", "docs/\($0).zh.md"] }

  @Test func everyFileNamesTheVersionOfTheProgram() throws {
    var found = 0
    for path in Self.files {
      let text = try Repository.text(at: path)
      for mark in Self.marks {
        for part in text.components(separatedBy: mark).dropFirst() {
          let version = part.prefix { $0.isNumber || $0 == "." }
          guard version.split(separator: ".").count == 3 else { continue }
          found += 1
          #expect(version == Tool.version, "\(path): \(mark)\(version)")
        }
      }
    }
    #expect(found > 15)
  }

  @Test func everyFileNamesTheAddressOfThePackages() throws {
    let lines = try Repository.text(at: "packaging/product.env").split(separator: "\n")
    let address = try #require(lines.first { $0.hasPrefix("REPOSITORY=") }?.dropFirst("REPOSITORY=".count))
    var found = 0
    for path in Self.files {
      for part in try Repository.text(at: path).components(separatedBy: "https://").dropFirst() {
        let given = "https://" + part.prefix { !$0.isWhitespace && !"`)>\"".contains($0) }
        guard given.hasSuffix("/competency-lint") || given.contains("/competency-lint/") else { continue }
        found += 1
        #expect(given == address || given.hasPrefix(address + "/"), "\(path): \(given)")
      }
    }
    #expect(found > 5)
  }
}
