import Linter
import Schema

/// A run of `check` whose messages and report are written: `CheckRun` with all files at once, `StreamingCheck` with one group at a time.
protocol ReportedRun {
  var settings: LayeredSettings { get }
  /// Requested inputs that could not be read.
  var failures: [ReportedFailure] { get }
  var unrecognizedInputs: UnrecognizedInputs { get }
  /// Whether no file was found.
  var isEmpty: Bool { get }
}

extension CheckRun: ReportedRun {}
extension StreamingCheck: ReportedRun {}

extension ReportedRun {
  /// What the run says about itself, on standard error. `more` are failures of what came after reading.
  func writeMessages(_ options: CheckOptions, _ language: Language, more: [ReportedFailure] = []) {
    for failure in failures + more { StderrMessage.write(failure, language) }
    for fault in settings.faults { StderrMessage.write(fault, language) }
    if !options.output.quiet { for remark in unrecognizedInputs.remarks { StderrMessage.write(remark, language) } }
    if isEmpty { StderrMessage.write(StderrMessage.noFiles, language) }
  }

  func writer(_ options: CheckOptions, _ language: Language) -> ReportWriter {
    ReportWriter(
      options: options.output, language: language, color: options.common.color, pages: settings.workingSettings.rulePages?.value)
  }
}
