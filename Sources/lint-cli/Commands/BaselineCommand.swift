import ArgumentParser
import Linter

/// `baseline`: creates, updates and shows baselines.
struct BaselineCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: CommandName.baseline.rawValue,
      abstract: words("基线：记住已有的问题，以后只报告新的。", "Record existing problems, so that only new ones are reported."),
      discussion: words(
        "基线文件为 --baseline 所写的，否则为配置文件中“基线”所写的，否则为 .competency-lint-baseline.yaml。",
        "The baseline file is that of --baseline, else that of `baseline` in the configuration, else .competency-lint-baseline.yaml."),
      subcommands: [CreateBaseline.self, UpdateBaseline.self, ShowBaseline.self])
  }
}

/// `baseline create`: records all present findings.
struct CreateBaseline: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: BaselinePart.create.rawValue,
      abstract: words("把现有的问题记入新的基线文件。", "Write a new baseline of all present problems; an existing one is not overwritten."))
  }

  @OptionGroup var options: BaselineOptions
  @OptionGroup var input: InputOptions
  @OptionGroup var rules: RuleOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let run = try BaselineRun(options, input, rules, common)
    if let refusal = run.loader.refusal { throw StderrMessage.wrongUse(refusal, run.language) }
    let empty = run.loader.set(of: Baseline())
    let found = empty.compare(run.diagnostics, in: run.workspace, checked: []).new
    let baseline = Baseline(found, in: run.workspace, paths: run.paths)
    let file = run.loader.own
    if case .failure(let error) = AtomicFile.create(file, BaselineFile.write(baseline)) {
      throw StderrMessage.wrongUse(error, at: file.display, run.language)
    }
    StderrMessage.write(BaselineText.created(baseline, file: file.display), run.language)
    try run.finish()
  }
}

/// `baseline update`: removes findings that do not exist any more.
struct UpdateBaseline: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: BaselinePart.update.rawValue,
      abstract: words("从基线中去掉已经改好的问题；不加入新问题。", "Remove fixed problems from the baseline; new problems are not added."))
  }

  @OptionGroup var options: BaselineOptions
  @OptionGroup var input: InputOptions
  @OptionGroup var rules: RuleOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let run = try BaselineRun(options, input, rules, common)
    if let refusal = run.loader.refusal { throw StderrMessage.wrongUse(refusal, run.language) }
    let file = run.loader.own
    let language = run.language
    guard case .success(let read) = FileReader.read(file) else {
      if case .failure(let failure) = run.loader.read(file) { throw StderrMessage.wrongUse(failure, language) }
      throw ExitCode.wrongUse
    }
    let old: Baseline
    switch run.loader.read(file) {
    case .success(let baseline): old = baseline
    case .failure(let failure): throw StderrMessage.wrongUse(failure, language)
    }
    let comparison = run.loader.set(of: old).compare(run.diagnostics, in: run.workspace, checked: run.checked)
    let updated = old.updated(by: comparison) { BaselineLoader.exists($0, namedIn: file.display) }
    if updated != old, case .failure(let error) = AtomicFile.replace(file, BaselineFile.write(updated), readAs: read.stamp) {
      throw StderrMessage.wrongUse(error, at: file.display, language)
    }
    StderrMessage.write(BaselineText.updated(updated, from: old, new: comparison.new.count, file: file.display), language)
    try run.finish()
  }
}

/// `baseline show`: lists the recorded findings.
struct ShowBaseline: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: BaselinePart.show.rawValue, abstract: words("按文件和规则列出基线中的问题。", "List the problems of the baseline by file and rule."))
  }

  @Option(help: help("基线文件", "the baseline", valueName: "file"), completion: .yaml)
  var baseline: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    let settings = ConfigurationFinder.settingsOfWorkingFolder
    let language = common.language(setBy: settings, for: [])
    let loader = BaselineLoader(settings, named: baseline.map { DiskPath($0) })
    switch loader.read(loader.own) {
    case .success(let read): StandardOutput.write(BaselineText.show(read)[language])
    case .failure(let failure): throw StderrMessage.wrongUse(failure, language)
    }
  }
}
