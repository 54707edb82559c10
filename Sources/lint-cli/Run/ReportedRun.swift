import Linter
import Schema

/// A run of `check` that has messages and a report: `CheckRun` with all files at once, `StreamingCheck` in batches.
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
  /// Writes the messages about the run itself to standard error. `more` are failures that occurred after reading.
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
