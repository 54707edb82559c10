import Testing

/// Reports never replace a file that the run reads, another document, or another report.
struct OutputConflictTests {
  private static let job = "kind: job-description\nformat: 1\nid: cook\ntitle: 厨师\n"

  private func folder() throws -> Folder {
    try Folder([
      "cook.job.yaml": Self.job, "other.job.yaml": Self.job, "broken.yaml": "a: [\n", ".competency-lint.yaml": "preset: review\n",
      "old.json": "{}\n",
    ])
  }

  @Test(arguments: [
    ["--output", "json:cook.job.yaml", "cook.job.yaml"], ["--output", "html:./cook.job.yaml", "."],
    ["--output", "json:other.job.yaml", "cook.job.yaml"], ["--output", "json:broken.yaml", "broken.yaml"],
    ["--output", "sarif:.competency-lint.yaml", "cook.job.yaml"],
    ["--output", "json:o", "--output", "sarif:o", "cook.job.yaml"], ["--output", "json:o", "--output", "sarif:./o", "cook.job.yaml"],
    ["--output", "json:old.json", "--output", "sarif:x/../old.json", "cook.job.yaml"],
  ])
  func isRefused(_ arguments: [String]) throws {
    let folder = try folder()
    let outcome = try Command(folder: folder).run(arguments)
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("replace"))
    #expect(try folder.text(of: "cook.job.yaml") == Self.job)
    #expect(try folder.text(of: "other.job.yaml") == Self.job)
    #expect(try folder.text(of: ".competency-lint.yaml") == "preset: review\n")
    #expect(try folder.text(of: "old.json") == "{}\n")
  }

  @Test func earlierReportsAreReplaced() throws {
    let folder = try folder()
    _ = try Command(folder: folder).run(["--output", "json:old.json", "--output", "sarif:new.sarif", "cook.job.yaml"])
    #expect(try folder.text(of: "old.json") != "{}\n")
  }
}
