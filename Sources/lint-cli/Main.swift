import ArgumentParser
import CStart
import JSON
import Platform
import Schema
import TextModel

/// The entry point: parses the arguments, runs a command, and turns its result or error into an exit code. Synchronous, because an
/// asynchronous entry point costs milliseconds at start.
@main
enum Main {
  static func main() {
    competency_lint_start()
    // With the signal ignored, a closed pipe (`| head`) is a write error and does not end the program.
    signal(SIGPIPE, SIG_IGN)
    // Exceeding a file-size limit becomes a write error too. The signal would end the program and leave a temporary file.
    signal(SIGXFSZ, SIG_IGN)
    StandardStreams.openClosedStreams()
    exit(whole(run()))
  }

  /// The exit code of the program: an error if the output could not be written in full, otherwise that of the command.
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
    // The server skips ArgumentParser, since it takes only `--stdio` and editors wait for its start.
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

  /// Help in the reader's language. Other answers, such as completion scripts, are for programs and are not translated.
  private static func answer(_ error: any Error) -> String {
    let arguments = Array(CommandLine.arguments.dropFirst().prefix { $0 != "--" })
    let isHelp = arguments.first == "help" || arguments.contains("--help") || arguments.contains("-h")
    let text = CompetencyLint.fullMessage(for: error)
    // For a command that only has subcommands, the parser answers with help.
    guard StartLanguage.value == .chinese, isHelp || text.hasPrefix("OVERVIEW: "),
      let program = ProgramHelp.read()
    else { return text }
    return HelpPage(of: program, arguments: arguments, columns: Terminal.columns).text
  }

  /// The command to run. Errors in the arguments are left to ArgumentParser, which knows the full usage.
  private static func command() throws -> any ParsableCommand {
    if let options = QuickCheckArguments.read(CommandLine.arguments.dropFirst()) { return options }
    let arguments = CommandLine.arguments.dropFirst()
    if let fault = CommandName.unknownHelp(arguments) ?? CommandName.unknownSubcommand(arguments) {
      throw StderrMessage.wrongUse(fault, StartLanguage.value)
    }
    return try CompetencyLint.named(arguments) ?? CompetencyLint.parseAsRoot()
  }
}

extension ExitCode {
  /// There are findings at or above `--fail-on`.
  static let findings = ExitCode(1)
  /// Wrong use, or input that cannot be read.
  static let wrongUse = ExitCode(2)
}
