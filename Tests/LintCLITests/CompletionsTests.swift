import Foundation
import Testing

/// The completion scripts have all commands and options.
struct CompletionsTests {
  @Test(arguments: ["bash", "zsh", "fish"])
  func everyCommandAndOptionIsCompleted(shell: String) throws {
    let command = Command(folder: try Folder())
    let outcome = try command.run("completions", shell)
    #expect(outcome.code == 0)
    for subcommand in try ProgramHelp.read().subcommands {
      let last = try #require(subcommand.name.split(separator: " ").last)
      #expect(outcome.output.contains(last), "\(subcommand.name)")
      for option in subcommand.options where option.hasPrefix("--") {
        // Fish writes `-l 'name'`.
        #expect(outcome.output.contains(shell == "fish" ? "'\(option.dropFirst(2))'" : option), "\(subcommand.name) \(option)")
      }
    }
    // Names of rules and formats are offered too.
    #expect(outcome.output.contains("title-mismatch") && outcome.output.contains("sarif"))
    // Standards and levels are those of the folder: the program is asked.
    for (subcommand, option) in [("init", "--standard"), ("init", "--level"), ("import", "--standard"), ("import", "--level")] {
      #expect(outcome.output.contains("---completion \(subcommand) -- \(option) "), "\(subcommand) \(option)")
    }
  }

  @Test(
    "bash completes",
    arguments: [
      (["explain", "title-m"], "title-mismatch"), (["init", "training-plan", "--standard", "cbec"], "cbec-operator@2021-draft"),
      (["init", "training-plan", "--standard", "tea"], "tea@2024-a"),
      (["init", "training-plan", "--standard", "tea@2024-a", "--level", "初"], "初级"),
      (["init", "training-plan", "--standard", "tea@2024-a", "--level", "jun"], "junior"),
      (["init", "job-description", "--level", "sen"], "senior"),
    ])
  func bashCompletes(words: [String], offered: String) throws {
    let folder = try Folder()
    try folder.write(
      "kind: standard\nformat: 1\nid: tea\nversion: 2024-a\ntitle: 茶艺\nlevels:\n  - {level: junior, name: 初级, functions: []}\n",
      to: "tea.standard.yaml")
    try folder.write(try Command(folder: folder).run("completions", "bash").output, to: "script.bash")
    let line = (["competency-lint"] + words).joined(separator: " ")
    let previous = words.dropLast().last ?? "competency-lint"
    let asking = """
      source ./script.bash
      PATH="\(URL(fileURLWithPath: Command.path).deletingLastPathComponent().path):$PATH"
      COMP_LINE='\(line)'; COMP_POINT=${#COMP_LINE}; COMP_CWORD=\(words.count)
      COMP_WORDS=(\(line)); COMPREPLY=()
      function=$(complete -p competency-lint); function=${function##*-F }
      "${function%% *}" competency-lint '\(words.last ?? "")' '\(previous)'
      echo "${COMPREPLY[*]}"
      """
    try folder.write(asking, to: "ask.bash")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["ask.bash"]
    process.currentDirectoryURL = folder.url
    let output = ProcessStart.pipe()
    process.standardOutput = output
    try ProcessStart.run(process)
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(text.split(whereSeparator: \.isWhitespace).contains(Substring(offered)), "\(text)")
  }

  @Test func unknownShellsAreRefused() throws {
    #expect(try Command(folder: Folder()).run("completions", "cmd").code == 2)
  }
}
