import Foundation
import TestSupport
import Testing

/// What holds for all files of the repository.
struct RepositoryTests {
  /// Put together here, so that this file does not hold them itself.
  private static let secrets = ["/" + "work/main", "/" + "work/shared", "." + "library/", "/" + "tmp/wt"]

  @Test func noFileContainsPathsOfTheBuildMachine() throws {
    var read = 0
    for path in Repository.files(below: "") {
      guard let text = try? Repository.text(at: path) else { continue }
      read += 1
      for secret in Self.secrets { #expect(!text.contains(secret), "\(path) names \(secret)") }
    }
    #expect(read > 100)
  }

  @Test func textsEndWithALineBreak() throws {
    for path in Repository.files(below: "") where [".swift", ".md", ".json"].contains(where: path.hasSuffix) {
      let text = try Repository.text(at: path)
      #expect(text.isEmpty || text.hasSuffix("\n"), "\(path)")
    }
  }

  /// Otherwise the large size of a test would never run.
  @Test func testsOfTwoSizesRunInMakeFuzz() throws {
    let line = try #require(try Repository.text(at: "Makefile").split(separator: "\n").first { $0.hasPrefix("FUZZ_TESTS = ") })
    let pattern = try Regex(String(line.dropFirst("FUZZ_TESTS = ".count)))
    let names = Repository.files(below: "Tests", ending: "Tests.swift", atLeast: 200)
    for name in names where try Repository.text(at: name).contains("TestSize.") && !name.hasSuffix("RepositoryTests.swift") {
      #expect(try pattern.firstMatch(in: name) != nil, "add \(name) to FUZZ_TESTS in the Makefile")
    }
  }

  @Test func everyEnglishPageHasAChineseOne() {
    let pages = Repository.files(below: "docs", ending: ".md")
    #expect(pages.count > 10)
    // These have both languages side by side.
    let tables: Set<String> = ["docs/glossary.md", "docs/messages.md"]
    for page in pages where !page.hasSuffix(".zh.md") && !tables.contains(page) {
      #expect(pages.contains(page.dropLast(".md".count) + ".zh.md"), "\(page)")
    }
    for page in pages where page.hasSuffix(".zh.md") { #expect(pages.contains(page.dropLast(".zh.md".count) + ".md"), "\(page)") }
  }
}
