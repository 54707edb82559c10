import ArgumentParser
import LanguageServer

/// `server`: runs the language server on standard input and output.
struct ServerCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: CommandName.server.rawValue,
      abstract: words("在标准输入输出上运行语言服务器（LSP）。", "Run the language server (LSP) on standard input and output."))
  }

  @Flag(help: help("忽略；标准输入输出是唯一的方式", "ignored: standard input and output are always used"))
  var stdio = false

  func run() throws {
    let code = Self.serve()
    if code != 0 { throw ExitCode(code) }
  }

  /// Runs the server until the session is over. Returns the exit code.
  static func serve() -> Int32 {
    ServerProgram.runOnStandardStreams(loader: .disk(copies: CachedStandards.usual), language: StartLanguage.value)
  }
}
