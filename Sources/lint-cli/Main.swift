import ArgumentParser
import CStart
import Platform
import Schema
import TextModel

/// The entry point: parses the arguments, runs a command, and turns whatever happens into an exit code. Synchronous, because an
/// asynchronous one costs milliseconds at start.
@main
enum Main {
  static func main() {
    competency_lint_start()
    // A closed pipe (`| head`) is an error of a write and does not end the program.
    signal(SIGPIPE, SIG_IGN)
    // So is a limit on the size of files; ending the program would leave a temporary file.
    signal(SIGXFSZ, SIG_IGN)
    StandardStreams.hold()
    exit(whole(run()))
  }

  /// A result that could not be written in full is an error, whatever the command came to.
  private static func whole(_ code: Int32) -> Int32 {
    guard let failure = StandardOutput.failure else { return code }
    Complaint.write(
      Bilingual(
        zh: "标准输出没有写完：\(failure.message.chinese)", en: "standard output could not be written in full: \(failure.message.english)"),
      StartLanguage.value)
    return ExitCode.wrongUse.rawValue
  }

  private static func run() -> Int32 {
    let arguments = CommandLine.arguments.dropFirst()
    // Editors wait for the server to come up, and say nothing that would have to be parsed.
    if arguments.first == CommandName.server.rawValue, arguments.dropFirst().allSatisfy({ $0 == "--stdio" }) {
      return ServerCommand.serve()
    }
    do {
      var command = try command()
      try command.run()
      return 0
    } catch let code as ExitCode {
      return code.rawValue
    } catch {
      let text = TerminalText.safe(lines: CompetencyLint.fullMessage(for: error))
      guard CompetencyLint.exitCode(for: error) == .success else {
        StandardError.write(text + "\n")
        return ExitCode.wrongUse.rawValue
      }
      // Help and version are not errors.
      StandardOutput.write(Array((text + "\n").utf8))
      return 0
    }
  }

  /// Errors in the arguments are reported by ArgumentParser, which knows the full usage.
  private static func command() throws -> any ParsableCommand {
    if let options = QuickCheckArguments.read(CommandLine.arguments.dropFirst()) { return CheckCommand(options) }
    return try CompetencyLint.parseAsRoot()
  }
}

extension ExitCode {
  /// Findings at or above `--fail-on`.
  static let findings = ExitCode(1)
  /// Wrong use, or input that cannot be read.
  static let wrongUse = ExitCode(2)
}
