import ArgumentParser
import Linter

/// Options for fixes.
struct FixOptions: ParsableArguments {
  @Flag(help: help("修复可以安全修复的问题（不改变含义和数据）", "fix what can be fixed without changing meaning or data"))
  var fix = false

  @Flag(help: help("与 --fix 或 --diff 同用：也应用需要复核的修复", "with --fix or --diff: also apply fixes that need review"))
  var unsafeFixes = false

  @Flag(help: help("只显示 --fix 会作的修改，不写入；有修改时以 1 退出", "show what --fix would change and write nothing; exit with 1 if anything would"))
  var diff = false

  func validate() throws {
    if unsafeFixes, !fix, !diff {
      throw ValidationError(words("--unsafe-fixes 要与 --fix 或 --diff 同用", "--unsafe-fixes needs --fix or --diff"))
    }
  }

  var isRequested: Bool { fix || diff }
  var safeties: Set<FixSafety> { unsafeFixes ? [.safe, .unsafe] : [.safe] }
}

extension FixOptions {
  /// Every property with its declared default, for `QuickCheckArguments`.
  static var defaults: FixOptions {
    var options = FixOptions()
    options.fix = false
    options.unsafeFixes = false
    options.diff = false
    return options
  }
}
