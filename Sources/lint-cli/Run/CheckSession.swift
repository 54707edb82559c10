import ArgumentParser
import Linter
import Platform
import Reports
import Schema

/// One run of the command `check`, answered from the cache or executed.
struct CheckSession {
  /// The result of a run.
  struct Outcome {
    let code: Int32
    let dependencies: RunDependencies
    /// Whether everything could be read and written, so that the run may be cached.
    let isWhole: Bool
  }

  private let options: CheckOptions
  private let source: CheckRequest.Source
  private let changes: ChangedFiles?

  /// Throws if a report would replace a file that is read, or another report.
  init(_ options: CheckOptions, _ source: CheckRequest.Source, changes: ChangedFiles?) throws {
    let inputs: [FileStamp] = if case .files(let inputs) = source { inputs.stamps } else { [] }
    let others = [options.rules.config, options.output.baseline, options.input.filesFrom].compactMap(\.self)
    try OutputConflict(language: options.common.language).refuse(
      options.output.output.map(\.path), inputs: inputs + others.compactMap { FileStamp.of(DiskPath($0)) })
    self.options = options
    self.source = source
    self.changes = changes
  }

  init(_ options: CheckOptions) throws {
    let language = options.common.language
    try self.init(options, try options.input.source(options.paths, language), changes: try options.changes.since(language))
  }

  /// Runs the command, from the cache where possible. Returns the exit code.
  func run() throws -> Int32 {
    guard let cache else { return try runUncached().code }
    if let output = cache.find() { return replay(output) }
    OutputRecorder.start()
    let outcome = try runUncached()
    if let output = OutputRecorder.finish(), outcome.isWhole {
      var kept = output
      kept.code = outcome.code
      cache.keep(kept, outcome.dependencies)
    }
    return outcome.code
  }

  /// Nil for runs that are not cached: those that write files, or have other inputs than files on disk.
  private var cache: RunCache? {
    guard !options.input.noCache, !options.fixes.isRequested, !options.allows.isRequested, !options.show.isRequested, changes == nil,
      case .files(let inputs) = source
    else {
      return nil
    }
    return RunCache(inputs, configuration: options.rules.config.map { DiskPath($0) })
  }

  private func replay(_ output: RecordedOutput) -> Int32 {
    var code = output.code
    for file in output.files where !ReportFile.write(file.bytes, to: file.path, options.common.language) {
      code = ExitCode.wrongUse.rawValue
    }
    for part in output.parts {
      if part.isError { Descriptor.write(part.bytes, to: STDERR_FILENO) } else { StandardOutput.write(part.bytes) }
    }
    return code
  }

  /// Runs the command without looking into the cache, and writes its output.
  func runUncached() throws -> Outcome {
    let output = options.output
    let common = options.common
    if StandardOutput.isTerminal, output.targets.contains(where: { $0.isStandardOutput && $0.format.isBinary }) {
      throw BinaryOutput.refused("--output xlsx:FILE", common.language)
    }
    let progress = Progress(isShown: !output.quiet, language: common.language)
    let loader = WorkspaceLoader(jobs: options.input.workers, progress: progress)
    var overrides = try options.rules.overrides(common, standards: options.input.standards)
    overrides.rulePages = output.rulePages
    let request = CheckRequest(
      source: source, configuration: options.rules.config.map { DiskPath($0) }, overrides: overrides, changes: changes,
      appliesFixes: options.fixes.isRequested && !options.allows.isRequested, hasBaseline: output.baseline != nil)
    if let check = streamingCheck(request, loader) { return try StreamingSession(options, check, progress).run() }
    if output.hasRecords { throw StderrMessage.wrongUse(StreamingSession.recordsWithBaseline, common.language) }
    let run = CheckRun(request, loader: loader)
    let language = common.language(setBy: run.settings, for: run.loaded.compactMap(\.file))
    if options.show.isRequested {
      options.show.write(run, language)
      for failure in run.failures { StderrMessage.write(failure, language) }
      return Outcome(code: run.hasFailed ? ExitCode.wrongUse.rawValue : 0, dependencies: run.dependencies, isWhole: false)
    }
    let baselines = BaselineLoader(run.settings, named: output.baseline.map { DiskPath($0) })
    let outcome = CheckOutcome(
      run, options.fixes, try options.allows.order(language), baselines: try load(baselines, language), loader)
    progress.finish()
    run.writeMessages(options, language, more: outcome.failures)
    let report = outcome.report(listed: output.maxDiagnostics ?? Int.max)
    let writer = run.writer(options, language)
    if let remark = outcome.allowRemark, !output.quiet { StderrMessage.write(remark, language) }
    let isWritten = options.fixes.isRequested ? outcome.write(report, options.fixes, writer) : writer.write(report)
    var dependencies = run.dependencies
    dependencies.baselines = baselines.paths ?? []
    let isWhole = !run.hasFailed && outcome.failures.isEmpty && isWritten
    return Outcome(code: isWhole ? code(report, outcome) : ExitCode.wrongUse.rawValue, dependencies: dependencies, isWhole: isWhole)
  }

  /// Nil if the run needs all files at once; otherwise each file is released after it is checked.
  private func streamingCheck(_ request: CheckRequest, _ loader: WorkspaceLoader) -> StreamingCheck? {
    guard case .files(let inputs) = source else { return nil }
    if options.output.hasRecords { return StreamingCheck(request, inputs, isShare: true, loader) }
    guard changes == nil, !options.fixes.isRequested, !options.allows.isRequested, !options.show.isRequested,
      options.output.maxDiagnostics == nil, options.output.baseline == nil, FileStamp.of(DiskPath(BaselineLoader.defaultName)) == nil
    else { return nil }
    return StreamingCheck(request, inputs, isShare: false, loader)
  }

  private func code(_ report: Report, _ outcome: CheckOutcome) -> Int32 {
    let code = report.summary.exitCode(failingOn: options.output.failOn.severity)
    let isStale = options.output.failOnStaleBaseline && report.summary.baseline.map { $0.stale > 0 } ?? false
    return code != 0 || isStale || options.fixes.diff && outcome.changesAnything ? ExitCode.findings.rawValue : 0
  }

  /// The baselines with the known findings; nil without any.
  private func load(_ loader: BaselineLoader, _ language: Language) throws -> BaselineSet? {
    switch loader.load() {
    case .success(let set): return set
    case .failure(let failure): throw StderrMessage.wrongUse(failure, language)
    }
  }
}
