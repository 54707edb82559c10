import ArgumentParser
import Linter
import Reports
import Schema

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// One run of the command `check`, from the cache or by doing the work.
struct CheckSession {
  /// The result of a run.
  struct Outcome {
    let code: Int32
    let dependencies: RunDependencies
    /// Whether everything could be read and written, so that the same would come of it again.
    let isWhole: Bool
  }

  private let command: Check
  private let source: CheckRequest.Source
  private let changes: ChangedFiles?

  init(_ command: Check, _ source: CheckRequest.Source, changes: ChangedFiles?) {
    self.command = command
    self.source = source
    self.changes = changes
  }

  /// The exit code. Uses the cache where possible.
  func run() throws -> Int32 {
    guard let cache else { return try work().code }
    if let output = cache.find() { return replay(output) }
    OutputRecorder.start()
    let outcome = try work()
    if let output = OutputRecorder.finish(), outcome.isWhole {
      var kept = output
      kept.code = outcome.code
      cache.keep(kept, outcome.dependencies)
    }
    return outcome.code
  }

  /// Runs that write files, or read other inputs than files on the disk, are not cached.
  private var cache: RunCache? {
    guard !command.input.noCache, !command.fixes.isAsked, !command.allows.isAsked, !command.show.isAsked, changes == nil,
      case .files(let inputs) = source
    else {
      return nil
    }
    return RunCache(inputs, configuration: command.rules.config.map { DiskPath($0) })
  }

  private func replay(_ output: CachedOutput) -> Int32 {
    var code = output.code
    for file in output.files where !ReportFile.write(file.bytes, to: file.path, command.common.language) {
      code = ExitCode.wrongUse.rawValue
    }
    for part in output.parts {
      if part.isError { Descriptor.write(part.bytes, to: STDERR_FILENO) } else { StandardOutput.write(part.bytes) }
    }
    return code
  }

  func work() throws -> Outcome {
    let output = command.output
    let common = command.common
    let progress = Progress(isShown: !output.quiet, language: common.language)
    let loader = WorkspaceLoader(jobs: command.input.workers, progress: progress)
    var overrides = try command.rules.overrides(common, standards: command.input.standards)
    overrides.rulePages = output.rulePages
    let request = CheckRequest(
      source: source, configuration: command.rules.config.map { DiskPath($0) }, overrides: overrides, changes: changes,
      isRepair: command.fixes.isAsked && !command.allows.isAsked)
    let run = CheckRun(request, loader: loader)
    let language = common.language(setBy: run.settings)
    if command.show.isAsked {
      command.show.write(run, language)
      for failure in run.failures { Complaint.write(failure, language) }
      return Outcome(code: run.hasFailed ? ExitCode.wrongUse.rawValue : 0, dependencies: run.dependencies, isWhole: false)
    }
    let baselines = BaselineLoader(run.settings, named: output.baseline.map { DiskPath($0) })
    let outcome = CheckOutcome(
      run, command.fixes, try command.allows.order(language), baselines: try load(baselines, language), loader)
    progress.finish()
    for failure in run.failures + outcome.failures { Complaint.write(failure, language) }
    for fault in run.settings.faults { Complaint.write(fault, language) }
    if !output.quiet { for remark in run.foreignInputs.remarks { Complaint.write(remark, language) } }
    if run.isEmpty { Complaint.write(Bilingual(zh: "没有找到 YAML 文件", en: "no YAML files found"), language) }
    let report = outcome.report(listed: output.maxDiagnostics ?? Int.max)
    let writer = ReportWriter(
      options: output, language: language, color: common.color, pages: run.settings.settings(for: "x.yaml").rulePages?.value)
    if let remark = outcome.allowRemark, !output.quiet { Complaint.write(remark, language) }
    let isWritten = command.fixes.isAsked ? outcome.write(report, command.fixes, writer) : writer.write(report)
    var dependencies = run.dependencies
    dependencies.baselines = baselines.paths ?? []
    let isWhole = !run.hasFailed && outcome.failures.isEmpty && isWritten
    return Outcome(code: isWhole ? code(report, outcome) : ExitCode.wrongUse.rawValue, dependencies: dependencies, isWhole: isWhole)
  }

  private func code(_ report: Report, _ outcome: CheckOutcome) -> Int32 {
    let code = report.summary.exitCode(failingOn: command.output.failOn.severity)
    let isStale = command.output.failOnStaleBaseline && report.summary.baseline.map { $0.stale > 0 } ?? false
    return code != 0 || isStale || command.fixes.diff && outcome.changesAnything ? ExitCode.findings.rawValue : 0
  }

  /// The known findings, from the baselines.
  private func load(_ loader: BaselineLoader, _ language: Language) throws -> BaselineSet? {
    switch loader.load() {
    case .success(let set): return set
    case .failure(let failure): throw Complaint.wrongUse(failure, language)
    }
  }
}
