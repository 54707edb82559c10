import ArgumentParser
import Linter
import Reports
import Schema
import Standards

/// `doctor`: reports the settings, standards and files that the program finds.
struct DoctorCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: CommandName.doctor.rawValue,
      abstract: words("说明工具看到了什么：设置、文件、标准、版本和编辑器。", "Show what the tool sees: settings, files, standards, versions and editors."),
      discussion: words("退出码：0 一切正常；1 有 ✗ 标出的问题。", "Exit code: 0 when all is well, 1 when something is marked ✗."))
  }

  @Argument(help: help("文件和文件夹（默认为当前文件夹）", "files and folders (default: this folder)", valueName: "path"), completion: .yaml)
  var paths: [String] = []

  @OptionGroup var input: InputOptions
  @OptionGroup var rules: RuleOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let progress = Progress(isShown: true, language: common.language)
    let loader = WorkspaceLoader(jobs: input.workers, progress: progress)
    let request = CheckRequest(
      source: try input.source(paths, common.language), configuration: rules.config.map { DiskPath($0) },
      overrides: try rules.overrides(common, standards: input.standards))
    let run = CheckRun(request, loader: loader)
    let workspace = Workspace(files: run.workspace.files, libraries: run.workspace.standards.map(\.file) + ShippedStandards.all)
    let language = common.language(setBy: run.settings, for: run.loaded.compactMap(\.file))
    let report = DoctorReport(workspace, run.settings, facts(run, language))
    progress.finish()
    StandardOutput.write(report.text(language, common.style))
    // A named path that does not exist is wrong use, as for other commands.
    if !run.failures.isEmpty { throw ExitCode.wrongUse }
    if report.hasProblems { throw ExitCode.findings }
  }

  private func facts(_ run: CheckRun, _ language: Language) -> DoctorFacts {
    var facts = DoctorFacts()
    facts.program = Executable.path
    facts.language = language
    facts.languageOrigin = languageOrigin(run, language)
    let folder = RealPath.workingFolder
    facts.workingFolder = folder?.display ?? "."
    facts.repository = folder.flatMap { RepositoryRoot.git(from: $0)?.display }
    facts.cacheFolder = CacheFolder.path?.display
    facts.editors = Executable.found(["nvim", "hx", "helix", "emacs", "code", "codium", "zed", "kate", "subl"])
    facts.foreignFiles = run.loaded.foreignCount
    facts.excludedFiles = run.loaded.count { $0.file != nil && run.settings.isExcluded($0.path.display) }
    facts.failures = run.failures
    let baselines = BaselineLoader(run.settings, named: nil)
    for path in baselines.paths ?? [] {
      switch baselines.read(path) {
      case .success(let baseline): facts.baselines.append((path.display, baseline.findingCount))
      case .failure(let failure): facts.failures.append(failure)
      }
    }
    return facts
  }

  private func languageOrigin(_ run: CheckRun, _ language: Language) -> String? {
    if common.lang != nil { return "--lang" }
    let set = LanguageChoice.variable(Environment.value)?.name
    if set != LanguageChoice.ownVariable, let chosen = run.settings.workingSettings.language {
      return chosen.origin.text[language]
    }
    return set
  }
}
