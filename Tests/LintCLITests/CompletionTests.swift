import Foundation
import Testing

/// The completion scripts are in step with the commands.
struct CompletionTests {
  @Test(arguments: ["bash", "zsh", "fish"])
  func everyCommandAndOptionIsInIt(shell: String) throws {
    let command = Command(folder: try Folder())
    let outcome = try command.run("completions", shell)
    #expect(outcome.code == 0)
    for subcommand in try ProgramHelp().subcommands {
      let last = try #require(subcommand.name.split(separator: " ").last)
      #expect(outcome.output.contains(last), "\(subcommand.name)")
      for option in subcommand.options where option.hasPrefix("--") {
        // Fish writes `-l 'name'`.
        #expect(outcome.output.contains(shell == "fish" ? "'\(option.dropFirst(2))'" : option), "\(subcommand.name) \(option)")
      }
    }
    // Names of rules and formats are offered too.
    #expect(outcome.output.contains("title-mismatch") && outcome.output.contains("sarif"))
  }

  @Test func bashCompletes() throws {
    let folder = try Folder()
    try folder.write(try Command(folder: folder).run("completions", "bash").output, to: "script.bash")
    let asking = """
      source ./script.bash
      PATH="\(URL(fileURLWithPath: Command.path).deletingLastPathComponent().path):$PATH"
      COMP_LINE='competency-lint explain title-m'; COMP_POINT=${#COMP_LINE}; COMP_CWORD=2
      COMP_WORDS=(competency-lint explain title-m); COMPREPLY=()
      function=$(complete -p competency-lint); function=${function##*-F }; "${function%% *}" competency-lint title-m explain
      echo "${COMPREPLY[*]}"
      """
    try folder.write(asking, to: "ask.bash")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["ask.bash"]
    process.currentDirectoryURL = folder.url
    let output = Pipe()
    process.standardOutput = output
    Command.turn.lock()
    defer { Command.turn.unlock() }
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(text == "title-mismatch\n")
  }

  @Test func unknownShellsAreRefused() throws {
    #expect(try Command(folder: Folder()).run("completions", "cmd").code == 2)
  }
}
