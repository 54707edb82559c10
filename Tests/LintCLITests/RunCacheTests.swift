import Foundation
import Testing

/// The cache of runs: which runs are repeated from it, and which must not be.
struct RunCacheTests {
  private let folder: Folder
  private let cache: Folder

  init() throws {
    cache = try Folder()
    folder = try Folder(["a.plan.yaml": CheckTests.wrong, "plans/b.plan.yaml": CheckTests.wrong])
    try rest()
  }

  /// Files that changed a moment ago are not kept: made to look older.
  private func rest() throws {
    for name in folder.names {
      let path = folder.url.appendingPathComponent(name).path
      try FileManager.default.setAttributes([.modificationDate: Date(timeIntervalSinceNow: -60)], ofItemAtPath: path)
    }
    usleep(80_000)
  }

  private func run(_ arguments: String...) throws -> Command.Outcome {
    try Command(folder: folder).run(["check"] + arguments, environment: ["XDG_CACHE_HOME": cache.url.path])
  }

  private var entries: [String] { cache.names.filter { $0.hasSuffix(".run") } }

  /// Makes every entry say something else, so that what is told from the cache can be seen.
  private func falsify() throws {
    for entry in entries {
      let url = cache.url.appendingPathComponent(entry)
      var data = try Data(contentsOf: url)
      data[data.count - 1] ^= 0xFF
      try data.write(to: url)
    }
  }

  private func same(_ left: Command.Outcome, _ right: Command.Outcome) -> Bool {
    left.code == right.code && left.output == right.output && left.errors == right.errors
  }

  @Test func unchangedRunIsRepeatedFromTheCache() throws {
    let first = try run("--output", "jsonl:out.jsonl", "--output", "pretty:-")
    let report = try folder.text(of: "out.jsonl")
    #expect(entries.count == 1)
    try FileManager.default.removeItem(at: folder.url.appendingPathComponent("out.jsonl"))
    let second = try run("--output", "jsonl:out.jsonl", "--output", "pretty:-")
    #expect(same(first, second))
    #expect(try folder.text(of: "out.jsonl") == report)
    #expect(first.code == 1)
  }

  @Test func changedInputsAreDetected() throws {
    let changes: [(String, (Folder) throws -> Void)] = [
      ("a file's text", { try $0.write(CheckTests.wrong.replacingOccurrences(of: "特级", with: "初级"), to: "a.plan.yaml") }),
      ("a new file", { try $0.write(CheckTests.wrong, to: "新.plan.yaml") }),
      ("a file less", { try FileManager.default.removeItem(at: $0.url.appendingPathComponent("plans/b.plan.yaml")) }),
      ("a configuration", { try $0.write("rules: {level-mismatch: hint}\n", to: ".competency-lint.yaml") }),
      ("a configuration for some", { try $0.write("rules: {level-mismatch: off}\n", to: "plans/.competency-lint.yaml") }),
      ("ignored files", { try $0.write("plans/\n", to: ".gitignore") }),
    ]
    for (name, change) in changes {
      let before = try run()
      try change(folder)
      let after = try run()
      #expect(!same(before, after), "\(name)")
      #expect(same(after, try run("--no-cache")), "\(name)")
      try rest()
    }
  }

  @Test func changedStandardsAndBaselinesAreDetected() throws {
    try folder.write(
      "kind: training-plan\nformat: 1\nid: t\ntitle: 计划\nstandard: {file: ../lib/tea.standard.yaml}\nlevel: 高级\nmodules: []\n",
      to: "plans/t.plan.yaml")
    try folder.write("standards: [../lib]\n", to: "plans/.competency-lint.yaml")
    try folder.write("", to: ".git")
    try rest()
    let lost = try run("plans")
    let standard = "kind: standard\nformat: 1\nid: tea\nversion: \"1\"\ntitle: 茶艺\nlevels: [{level: junior, name: 初级, functions: []}]\n"
    try folder.write(standard, to: "lib/tea.standard.yaml")
    try rest()
    let found = try run("plans")
    #expect(!same(lost, found))
    try folder.write(standard.replacingOccurrences(of: "初级", with: "入门"), to: "lib/tea.standard.yaml")
    #expect(!same(found, try run("plans")))
    try folder.write("baseline: 1\nfiles: []\n", to: "known.yaml")
    try rest()
    let reported = try run("a.plan.yaml", "--baseline", "known.yaml")
    #expect(reported.code == 1)
    try FileManager.default.removeItem(at: folder.url.appendingPathComponent("known.yaml"))
    #expect(try run("a.plan.yaml", "--baseline", "known.yaml").code == 2)
    #expect(try Command(folder: folder).run("baseline", "create", "--baseline", "known.yaml").code == 0)
    #expect(try run("a.plan.yaml", "--baseline", "known.yaml").code == 0)
  }

  @Test func brokenEntriesAreIgnored() throws {
    let right = try run()
    for damage in [Data(), Data("competency-lint run\n".utf8), Data(repeating: 0xFF, count: 4000)] {
      for entry in entries { try damage.write(to: cache.url.appendingPathComponent(entry)) }
      #expect(same(right, try run()))
    }
    try falsify()
    #expect(same(right, try run()))
    let url = cache.url.appendingPathComponent(try #require(entries.first))
    try Data(contentsOf: url).dropLast(9).write(to: url)
    #expect(same(right, try run()))
  }

  @Test func entriesOfOtherVersionsAreRemoved() throws {
    try cache.write("x", to: "competency-lint/v0.0.1/0123.run")
    try cache.write("x", to: "competency-lint/notes.txt")
    _ = try run()
    #expect(!cache.names.contains("competency-lint/v0.0.1"))
    #expect(cache.names.contains("competency-lint/notes.txt"))
  }

  @Test func uncacheableRunsAreNotStored() throws {
    _ = try run("--no-cache")
    _ = try run("--fix", "--select", "tab-indentation")
    _ = try run("--show-files")
    _ = try run("nowhere.yaml")
    try folder.write(CheckTests.wrong + "# \n", to: "a.plan.yaml")
    // Changed while it is read, as far as can be told: it may change again within the same tick of the clock.
    let path = folder.url.appendingPathComponent("a.plan.yaml").path
    try FileManager.default.setAttributes([.modificationDate: Date(timeIntervalSinceNow: 60)], ofItemAtPath: path)
    _ = try run()
    #expect(entries == [])
    let readOnly = try Command(folder: folder).run("check", environment: ["XDG_CACHE_HOME": "/dev/null/x"])
    #expect(readOnly.code == 1)
    #expect(folder.names.contains { $0.contains("cache") } == false)
  }
}
