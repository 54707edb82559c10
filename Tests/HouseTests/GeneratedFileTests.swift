import TestSupport
import Testing

/// The generated files are up to date: none is outdated, missing or superfluous. `make generate` runs these tests with
/// COMPETENCY_LINT_RECORD=1, which writes the files first.
struct GeneratedFileTests {
  @Test(arguments: GeneratedFile.all)
  func generatedFileIsUpToDate(file: GeneratedFile) throws {
    if Repository.isRecording { try Repository.write(file.text, to: file.path) }
    let found = try? Repository.text(at: file.path)
    #expect(found == file.text, "stale or missing: run `make generate`")
  }

  @Test(arguments: ["docs/rules", "schemas/json"])
  func noOutdatedGeneratedFileExists(folder: String) throws {
    let expected = Set(GeneratedFile.all.map(\.path))
    let orphans = { Repository.names(in: folder).map { folder + "/" + $0 }.filter { !expected.contains($0) } }
    if Repository.isRecording { for orphan in orphans() { try Repository.remove(orphan) } }
    #expect(orphans() == [], "nothing makes these any more: run `make generate`")
  }

  @Test func everyPathIsMadeOnce() {
    #expect(Set(GeneratedFile.all.map(\.path)).count == GeneratedFile.all.count)
  }
}
