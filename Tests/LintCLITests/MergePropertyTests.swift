import Foundation
import TestSupport
import Testing

/// Shares that are checked separately and merged give the report of one run over all files, for any distribution of the files. A missing or
/// damaged share is named.
struct MergePropertyTests {
  /// A workspace, checked as a whole and in shares.
  private struct Shares {
    let command: Command
    /// The report of one run over everything.
    let whole: String
    /// The names of records and reports.
    let files: [String]

    init(_ workspace: RandomWorkspace, _ random: inout RandomSource, count: Int, language: String) throws {
      let folder = try workspace.folder()
      command = Command(folder: folder)
      var lists = Array(repeating: [String](), count: count)
      let names = folder.names.filter { $0.hasSuffix(".yaml") && !$0.hasPrefix(".") }
      for name in names { lists[random.number(below: count)].append(name) }
      let options = ["--standards", "std", "--lang", language, "--no-cache"]
      try folder.write(names.joined(separator: "\n"), to: "all.list")
      whole = try command.run(["check", "--files-from", "all.list", "--format", "jsonl"] + options).output
      var files: [String] = []
      for (number, list) in lists.enumerated() {
        try folder.write(list.joined(separator: "\n"), to: "\(number).list")
        let outputs = ["--output", "jsonl:\(number).report", "--output", "records:\(number).records"]
        let outcome = try command.run(["check", "--files-from", "\(number).list"] + outputs + options)
        #expect(outcome.code <= 1, "\(outcome.errors)")
        files += ["\(number).report", "\(number).records"]
      }
      self.files = files
    }

    func merge(_ files: [String]) throws -> Command.Outcome { try command.run(["merge"] + files) }
  }

  @Test func mergedSharesEqualOneRun() throws {
    let rounds = TestSize.of(quick: 3, thorough: 200)
    for round in 0..<rounds {
      var random = RandomSource(seed: UInt64(round + 1_000))
      let workspace = RandomWorkspace(seed: UInt64(round), plans: 14, isRenumbered: false)
      let shares = try Shares(workspace, &random, count: 1 + round % 5, language: round % 2 == 0 ? "en" : "zh")
      let merged = try shares.merge(shares.files.reversed())
      let (got, wanted) = (merged.output.split(separator: "\n"), shares.whole.split(separator: "\n"))
      for (line, other) in zip(got, wanted) where line != other {
        Issue.record("round \(round): \(line)\nin place of \(other)")
        return
      }
      #expect(got.count == wanted.count, "round \(round)")
      if got.count != wanted.count { return }
    }
    FuzzTable.add("shares that are merged", ["workspaces": rounds])
  }

  @Test func sharesThatAreMissingOrDamagedAreNamed() throws {
    var random = RandomSource(seed: 7)
    let shares = try Shares(RandomWorkspace(seed: 3, plans: 14, isRenumbered: false), &random, count: 3, language: "en")
    let folder = shares.command.folder
    func expect(_ files: [String], _ names: String...) throws {
      let outcome = try shares.merge(files)
      #expect(outcome.code == 2)
      #expect(outcome.output == "")
      for name in names { #expect(outcome.errors.contains("\(name): "), "\(outcome.errors)") }
    }
    for missing in shares.files {
      let other =
        missing.hasSuffix(".report")
        ? missing.replacingOccurrences(of: ".report", with: ".records") : missing.replacingOccurrences(of: ".records", with: ".report")
      try expect(shares.files.filter { $0 != missing }, other)
    }
    try expect(shares.files + ["nowhere.records"], "nowhere.records")
    for name in shares.files {
      let text = try folder.text(of: name)
      try folder.write(String(text.dropLast(5)), to: name)
      try expect(shares.files, name)
      try folder.write(text.replacingOccurrences(of: "e", with: "E"), to: name)
      try expect(shares.files, name)
      try folder.write(text, to: name)
    }
    #expect(try shares.merge(shares.files).code <= 1)
    let again = try shares.merge(shares.files + ["0.records", "0.report"])
    #expect(again.code == 2)
    #expect(again.errors.contains("is in another share too"))
  }

  @Test func recordsExcludeOptionsThatNeedAllFiles() throws {
    let folder = try Folder(["a.plan.yaml": "kind: training-plan\n"])
    let command = Command(folder: folder)
    for extra in [
      ["--fix"], ["--max-diagnostics", "3"], ["--baseline", "b.yaml"], ["--staged"], ["--output", "records:r2"], ["--show-files"],
    ] {
      let outcome = try command.run(["check", "--lang", "en", "--output", "jsonl:a", "--output", "records:r"] + extra)
      #expect(outcome.code == 2, "\(extra)")
      #expect(!folder.names.contains("r"))
    }
    #expect(try command.run("check", "--lang", "en", "--output", "records:r").code == 2)
    #expect(try command.run(["check", "--output", "jsonl:a", "--output", "records:r"], environment: ["LANG": "C"]).code == 2)
  }
}
