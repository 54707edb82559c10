import ArgumentParser
import Linter
import Schema
import Standards

/// All findings of a run, for the commands on baselines.
struct BaselineRun {
  let loader: BaselineLoader
  let diagnostics: [Diagnostic]
  let workspace: Workspace
  private let run: CheckRun
  let language: Language

  init(_ options: BaselineOptions, _ input: InputOptions, _ rules: RuleOptions, _ common: CommonOptions) throws {
    let asked = common.language
    let progress = Progress(isShown: true, language: asked)
    let workspaceLoader = WorkspaceLoader(jobs: input.workers, progress: progress)
    let request = CheckRequest(
      source: try input.source(options.paths, asked), configuration: rules.config.map { DiskPath($0) },
      overrides: try rules.overrides(common, standards: input.standards), hasBaseline: true)
    run = CheckRun(request, loader: workspaceLoader)
    diagnostics = run.lint(workspaceLoader)
    workspace = run.workspace
    language = common.language(setBy: run.settings, for: run.loaded.compactMap(\.file))
    loader = BaselineLoader(run.settings, named: options.baseline.map { DiskPath($0) })
    progress.finish()
  }

  /// The files that were checked.
  var checked: [String] { run.checked }
  var paths: BaselinePaths { BaselinePaths(file: loader.own.display, workingFolder: RealPath.workingFolder?.display) }

  /// Reports inputs that could not be read. Throws if there are any.
  func finish() throws {
    for failure in run.failures { StderrMessage.write(failure, language) }
    if run.hasFailed { throw ExitCode.wrongUse }
  }
}
