import ArgumentParser
import CStart
import JSON
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
    // Exceeding a file-size limit is also a write error: the signal would leave a temporary file.
    signal(SIGXFSZ, SIG_IGN)
    StandardStreams.openClosedStreams()
    exit(whole(run()))
  }

  /// A result that could not be written in full is an error, whatever the exit code of the command would be.
  private static func whole(_ code: Int32) -> Int32 {
    guard let failure = StandardOutput.failure else { return code }
    StderrMessage.write(
      Bilingual(
        zh: "标准输出没有写完：\(failure.message.chinese)", en: "standard output could not be written in full: \(failure.message.english)"),
      StartLanguage.value)
    return ExitCode.wrongUse.rawValue
  }

  private static func run() -> Int32 {
    let arguments = CommandLine.arguments.dropFirst()
    // The server skips ArgumentParser: it takes only `--stdio`, and editors wait for it.
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
      // Help and version are not errors.
      let isAnswer = CompetencyLint.exitCode(for: error) == .success
      let text = TerminalText.safe(lines: isAnswer ? answer(error) : argumentErrorText(error))
      guard isAnswer else {
        StandardError.write(text + "\n")
        return ExitCode.wrongUse.rawValue
      }
      StandardOutput.write(Array((text + "\n").utf8))
      return 0
    }
  }

  private static func argumentErrorText(_ error: any Error) -> String {
    let text = CompetencyLint.fullMessage(for: error)
    return StartLanguage.value == .chinese ? ArgumentErrorTranslation.chinese(text) : text
  }

  /// Help in the reader's language; what is asked for otherwise is for programs.
  private static func answer(_ error: any Error) -> String {
    let arguments = Array(CommandLine.arguments.dropFirst().prefix { $0 != "--" })
    let isHelp = arguments.first == "help" || arguments.contains("--help") || arguments.contains("-h")
    let text = CompetencyLint.fullMessage(for: error)
    // A command that only has subcommands answers with its help.
    guard StartLanguage.value == .chinese, isHelp || text.hasPrefix("OVERVIEW: "),
      let program = ProgramHelp.read()
    else { return text }
    return HelpPage(of: program, arguments: arguments, columns: Terminal.columns).text
  }

  /// Errors in the arguments are reported by ArgumentParser, which knows the full usage.
  private static func command() throws -> any ParsableCommand {
    if let options = QuickCheckArguments.read(CommandLine.arguments.dropFirst()) { return options }
    let arguments = CommandLine.arguments.dropFirst()
    if let fault = CommandName.unknownHelp(arguments) ?? CommandName.unknownSubcommand(arguments) {
      throw StderrMessage.wrongUse(fault, StartLanguage.value)
    }
    return try CompetencyLint.parseAsRoot()
  }
}

extension ExitCode {
  /// Findings at or above `--fail-on`.
  static let findings = ExitCode(1)
  /// Wrong use, or input that cannot be read.
  static let wrongUse = ExitCode(2)
}
