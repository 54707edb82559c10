import Foundation
import TestSupport
import Testing

/// The files of this repository for the pipelines of users: hooks, action, image and problem matcher.
struct PipelineTests {
  private static func text(_ path: String) throws -> String { try String(contentsOf: Repository.url(of: path), encoding: .utf8) }

  /// A folder with the samples: faults of every severity.
  private static func samples() throws -> Folder {
    let folder = try Folder()
    for kind in ["bad", "good"] {
      for name in Repository.names(in: "samples/" + kind, atLeast: 4) {
        try folder.write(try text("samples/\(kind)/\(name)"), to: "\(kind)/\(name)")
      }
    }
    return folder
  }

  @Test func problemMatcherMatchesEveryLine() throws {
    let matchers = try JSONSerialization.jsonObject(with: Data(Self.text("ci/problem-matcher.json").utf8)) as? [String: [[String: Any]]]
    let patterns = try (matchers?["problemMatcher"] ?? []).map { matcher -> (NSRegularExpression, [String: Any]) in
      let pattern = try #require((matcher["pattern"] as? [[String: Any]])?.first)
      return (try NSRegularExpression(pattern: try #require(pattern["regexp"] as? String)), pattern)
    }
    let command = Command(folder: try Self.samples())
    let lines = try command.run("check", "--format", "concise").output.split(separator: "\n").map(String.init)
    let report = try JSONSerialization.jsonObject(with: Data(try command.run("check", "--format", "json").output.utf8)) as? [String: Any]
    let findings = report?["findings"] as? [[String: Any]] ?? []
    #expect(lines.count > 40 && lines.count == findings.count)
    for (line, finding) in zip(lines, findings) {
      let range = NSRange(line.startIndex..., in: line)
      let matching = patterns.compactMap { pattern, groups in pattern.firstMatch(in: line, range: range).map { ($0, groups) } }
      #expect(matching.count == 1, "\(line)")
      guard let (match, groups) = matching.first else { continue }
      func group(_ name: String) -> String? {
        (groups[name] as? Int).flatMap { Range(match.range(at: $0), in: line) }.map { String(line[$0]) }
      }
      #expect(group("file") == finding["file"] as? String)
      #expect(group("code") == finding["rule"] as? String)
      #expect(group("line").flatMap { Int($0) } == (finding["start"] as? [String: Int])?["line"])
    }
  }

  /// Every command that a hook runs is one that the program knows.
  @Test func hooksUseKnownCommands() throws {
    let entries = try Self.text(".pre-commit-hooks.yaml").split(separator: "\n").compactMap { line -> [String]? in
      let words = line.split(separator: " ").map(String.init)
      return words.first == "entry:" && words.count > 2 && words[1] == "competency-lint" ? Array(words.dropFirst(2)) : nil
    }
    #expect(entries.count == 5)
    let folder = try Folder(["a.plan.yaml": FmtTests.formatted])
    for entry in entries where !entry.contains("--staged") {
      #expect(try Command(folder: folder).run(entry + ["a.plan.yaml"]).code != 2, "\(entry)")
    }
  }

  @Test func actionRunsOnce() throws {
    let folder = try Self.samples()
    try folder.write("", to: "output.txt")
    let process = Process()
    process.executableURL = Repository.url(of: "ci/github-check.sh")
    process.currentDirectoryURL = folder.url
    process.environment = [
      "PATH": "/usr/bin:/bin", "PROGRAM": Command.path, "GITHUB_OUTPUT": "output.txt", "GITHUB_STEP_SUMMARY": "summary.md",
      "SARIF": "a.sarif",
      "PATHS": "bad\ngood", "ARGUMENTS": "--preset=publish\n--select=title-mismatch", "COMPETENCY_LINT_LANG": "zh",
    ]
    let output = ProcessStart.pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try ProcessStart.run(process)
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    ProcessStart.wait(for: process)
    #expect(process.terminationStatus == 1)
    #expect(text.hasPrefix("::error file=bad/cbec-intermediate.plan.yaml,line="))
    #expect(try folder.text(of: "output.txt") == "exit-code=1\n")
    #expect(try folder.text(of: "summary.md").contains("个错误"))
    #expect(try JSONSerialization.jsonObject(with: Data(folder.text(of: "a.sarif").utf8)) is [String: Any])
  }

  /// Git trusts the folder that is mounted into the image, and no other.
  @Test func imageTrustsOnlyTheMountedFolder() throws {
    let lines = try Self.text("Dockerfile").split(separator: "\n").filter { $0.contains("safe.directory") }
    #expect(!lines.isEmpty && lines.allSatisfy { $0.contains("safe.directory /work") && !$0.contains("*") }, "\(lines)")
  }

  @Test func templateUsesExistingOptions() throws {
    let options = try ProgramHelp.read().subcommands.first { $0.name == "check" }?.options ?? []
    for path in ["ci/gitlab.yml", "action.yml", "ci/github-check.sh", "docs/ci.md", "docs/ci.zh.md", ".pre-commit-hooks.yaml"] {
      let words = try Self.text(path).split { !($0.isLetter || $0 == "-") }.filter { $0.hasPrefix("--") && $0.count > 3 }
      let foreign: Set<Substring> = [
        "--all-files", "--rm", "--user", "--quiet", "--version",
        // curl, sha256sum, tar and git
        "--fail", "--silent", "--show-error", "--location", "--retry", "--max-time", "--check", "--strip-components", "--depth", "--branch",
      ]
      #expect(!words.isEmpty, "\(path)")
      for word in words where !foreign.contains(word) { #expect(options.contains(String(word)), "\(path): \(word)") }
    }
  }
}
