import ArgumentParser

/// All options of `check`. They are the command itself (`CheckCommand`), since a group that contains other groups is slow in a debug build:
/// ArgumentParser validates each group four times for each group that contains it.
struct CheckOptions: ParsableArguments {
  @Argument(
    help: help(
      "要检查的文件或文件夹；- 表示标准输入（默认为当前文件夹）", "files and folders to check; - is standard input (default: this folder)", valueName: "path"),
    completion: .yaml)
  var paths: [String] = []

  @OptionGroup var input: InputOptions
  @OptionGroup var rules: RuleOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var fixes: FixOptions
  @OptionGroup var allows: AllowOptions
  @OptionGroup var show: ShowOptions
  @OptionGroup var changes: ChangeOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if changes.isRequested, paths.contains("-") {
      throw ValidationError(
        words(
          "标准输入没有版本历史：- 不能与 --changed-since、--staged 同用",
          "standard input has no history: - cannot be combined with --changed-since or --staged")
      )
    }
    if changes.staged, fixes.isRequested {
      throw ValidationError(
        words(
          "--staged 检查的是暂存的内容，不能修改：不与 --fix、--diff 同用",
          "--staged checks what is staged and cannot change it: it cannot be combined with --fix or --diff"))
    }
    if output.hasRecords,
      fixes.isRequested || allows.isRequested || changes.isRequested || changes.watch || show.isRequested || paths.contains("-")
    {
      throw ValidationError(
        words(
          "records: 不与 --fix、--diff、--add-allow、--staged、--changed-since、--watch、--show-…、- 同用",
          "records: goes with none of --fix, --diff, --add-allow, --staged, --changed-since, --watch, --show-… and -"))
    }
    if allows.isRequested, fixes.fix || changes.staged || changes.watch || show.isRequested || paths.contains("-") {
      throw ValidationError(
        words(
          "--add-allow 不与 --fix、--staged、--watch、--show-…、- 同用",
          "--add-allow cannot be combined with --fix, --staged, --watch, --show-… or -"))
    }
    if changes.watch, paths.contains("-") || changes.staged || fixes.diff || show.isRequested {
      throw ValidationError(
        words("--watch 不与 -、--staged、--diff、--show-… 同用", "--watch cannot be combined with -, --staged, --diff or --show-…"))
    }
  }
}
