import ArgumentParser
import Linter
import Schema

/// `fmt`: writes files in the canonical form.
struct FmtCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: CommandName.fmt.rawValue,
      abstract: words(
        "整理格式：字段的顺序、缩进、引号和空行；注释和内容不变。",
        "Format files: order of fields, indentation, quotation marks and blank lines; comments and content stay."),
      discussion: words(
        "退出码：0 完成；1 用 --check 或 --diff 时有文件需要整理；2 用法错误，或文件不能整理。",
        "Exit code: 0 when done, 1 when --check or --diff finds files to format, 2 for wrong use and files that cannot be formatted."))
  }

  @Argument(
    help: help(
      "要整理的文件或文件夹；- 表示标准输入（默认为当前文件夹）", "files and folders to format; - is standard input (default: this folder)", valueName: "path"),
    completion: .yaml)
  var paths: [String] = []

  @Flag(help: help("只列出需要整理的文件，不写入；有则以 1 退出", "list the files that would be formatted, write nothing; exit with 1 if there are any"))
  var check = false

  @Flag(help: help("只显示会作的修改，不写入；有修改时以 1 退出", "show the changes, write nothing; exit with 1 if there are any"))
  var diff = false

  @Option(help: help("把字段名、文件类型和选项统一为一种语言", "write field names, kinds and choices in one language", valueName: "zh|en"))
  var keys: Language?

  @Flag(
    help: help(
      "按位置给标准的功能、内容和条目重新编号，当前文件夹中对它们的引用随之改写",
      "number the functions, contents and items of standards by position, and update every reference to them in this folder"))
  var number = false

  @OptionGroup var input: InputOptions

  @Option(
    help: help("用此配置文件代替各文件夹中的 .competency-lint.yaml", "use this configuration instead of those beside the files", valueName: "file"),
    completion: .yaml)
  var config: String?

  @Flag(name: [.short, .long], help: help("不输出小结", "no summary"))
  var quiet = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    let progress = Progress(isShown: !quiet, language: common.language)
    let loader = WorkspaceLoader(jobs: input.workers, progress: progress)
    var overrides = SettingOverrides()
    overrides.standards = input.standards
    let source = try input.source(paths, common.language)
    // Any file may refer to what gets a new number, so all files in the working folder are read.
    let wide = number ? source.joined(with: DiskPath(".")) : source
    let run = CheckRun(CheckRequest(source: wide, configuration: config.map { DiskPath($0) }, overrides: overrides), loader: loader)
    let request = FormatRequest(mode: diff ? .patch : check ? .list : .write, keys: keys, isNumbering: number, isQuiet: quiet)
    let outcome = FormatOutput(run, chosen: number ? source.files : nil, request, loader)
    progress.finish()
    let language = common.language(setBy: run.settings, for: run.loaded.compactMap(\.file))
    for failure in run.failures + outcome.failures { StderrMessage.write(failure, language) }
    if run.isEmpty { StderrMessage.write(StderrMessage.noFiles, language) }
    outcome.write(language, common.style)
    if run.hasFailed || !outcome.failures.isEmpty { throw ExitCode.wrongUse }
    if check || diff, outcome.changesAnything { throw ExitCode.findings }
  }
}
