import ArgumentParser

typealias CheckCommand = CheckOptions

/// `check`: lints files and folders.
extension CheckOptions: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: CommandName.check.rawValue, abstract: words("检查文件和文件夹（默认命令）。", "Check files and folders (the default command)."),
      discussion: words(
        "退出码：0 没有达到 --fail-on 级别的问题；1 有；2 用法错误或输入无法读取。",
        "Exit code: 0 when nothing is at or above --fail-on, 1 when something is, 2 for wrong use and unreadable input."))
  }

  func run() throws {
    if changes.watch { return try Watch(self).run() }
    let code = changes.staged ? try StagedRun(self).run() : try CheckSession(self).run()
    if code != 0 { throw ExitCode(code) }
  }
}
