import Foundation
import Standards
import TestSupport
import Testing
import TextModel

@testable import lint_cli

/// Files that are released once they are checked have the findings of files that are all loaded at once. A run with a limit on findings
/// holds all files: it is the oracle.
struct StreamedFilesPropertyTests {
  private static let formats = ["concise", "pretty", "jsonl", "json", "github", "sarif", "junit"]
  private static let whole = ["--max-diagnostics", "1000000"]

  @Test func streamingGivesTheSameFindings() throws {
    let rounds = TestSize.of(quick: 5, thorough: 300)
    for round in 0..<rounds {
      let folder = try RandomWorkspace(seed: UInt64(round), plans: 12).folder()
      let format = Self.formats[round % Self.formats.count]
      let language = [["--lang", "zh"], [], ["--lang", "en"]][round % 3]
      let environment = ["LANG": round % 2 == 0 ? "C" : "en_US.UTF-8"]
      let arguments =
        ["check", "--no-cache", "--statistics", "--format", format] + language + (round % 4 == 0 ? ["--standards", "std", "a", "."] : [])
      let command = Command(folder: folder)
      let streamed = try command.run(arguments, environment: environment)
      let whole = try command.run(arguments + Self.whole, environment: environment)
      #expect(streamed.output == whole.output, "round \(round)")
      #expect(streamed.errors == whole.errors, "round \(round)")
      #expect(streamed.code == whole.code, "round \(round)")
      if streamed.output != whole.output { return }
    }
    FuzzTable.add("files that are released once checked", ["workspaces": rounds])
  }

  /// More files than are read at once: the first of two with one id was released long before.
  @Test func idsAreKeptWhenTheirFilesAreReleased() throws {
    let folder = try Folder()
    let count = 1_100
    for number in 0..<count {
      let id = number == count - 1 ? "p7" : "p\(number)"
      try folder.write("kind: training-plan\nformat: 1\nid: \(id)\n", to: "p\(10_000 + number).plan.yaml")
    }
    let outcome = try Command(folder: folder).run("--select", "duplicate-id", "--format", "pretty", "--no-cache")
    #expect(outcome.output.contains("The id “p7” is already used by p10007.plan.yaml"))
    #expect(outcome.output.contains("::: p10007.plan.yaml:3:5"))
    #expect(outcome.output.hasSuffix("Found 1 error in 1100 files\n"))
  }

  @Test(
    "a quick scan finds the kind of a file and its standard",
    arguments: [
      ("kind: training-plan\n", true, ""), ("文件类型: 培训计划\n", true, ""), ("kind:  job-description  \r\n", true, ""),
      ("kind: standard\n", false, "?"), ("kind: training-plan\nkind: standard\n", false, "?"), ("kind: training-plan # x\n", false, "?"),
      ("a: 1\n", false, "?"), ("  kind: training-plan\n", false, "?"),
      ("kind: training-plan\nstandard: {id: a, file: ../b.yaml}\n", true, "../b.yaml"),
      ("kind: training-plan\n标准:\n  文件: \"b.yaml\" # x\n", true, "b.yaml"), ("kind: training-plan\nx: [profile: 1]\n", true, ""),
      ("kind: training-plan\nfile: a.yaml\nfile: b.yaml\n", true, "?"), ("kind: training-plan\nx:\n  file a.yaml\n", true, "?"),
      ("kind: training-plan\nx:\n  File: a.yaml\n", true, "a.yaml"), ("kind: training-plan\nx: {file: \"a\\u0020.yaml\"}\n", true, "?"),
      ("kind: training-plan\nx: 整理，文件：归档\n", true, "?"), ("kind: training-plan\nx: 整理文件\n", true, ""),
      ("kind: training-plan\n? file\n: a\n", true, "?"),
    ])
  func quickScan(text: String, isPlanOrJob: Bool, mention: String) {
    let scan = QuickScan(SourceText(text))
    #expect(scan.isPlanOrJob == isPlanOrJob)
    switch scan.mention {
    case .none: #expect(mention == "")
    case .path(let path): #expect(mention == path)
    case .unclear: #expect(mention == "?")
    }
  }

  /// Their ids are known without reading them.
  @Test func shippedEditionsMatchTheirTexts() {
    let index = Workspace(files: [], libraries: ShippedStandards.all).standards.map { "\($0.id)@\($0.version)" }
    #expect(ShippedStandards.editions.map { "\($0.id)@\($0.version)" } == index)
  }
}
