import ArgumentParser
import Linter
import Reports
import Schema

/// One run of the command `check` that checks files in batches: its messages, its report and its exit code.
struct StreamingSession {
  private let options: CheckOptions
  private let check: StreamingCheck
  private let progress: Progress

  init(_ options: CheckOptions, _ check: StreamingCheck, _ progress: Progress) {
    self.options = options
    self.check = check
    self.progress = progress
  }

  /// The message for records together with a baseline, which is not possible.
  static let recordsWithBaseline = Bilingual(
    zh: "records: 不与基线同用（包括配置文件指定的和本文件夹中的）", en: "records: cannot be combined with a baseline (from the settings or this folder)")

  func run() throws -> CheckSession.Outcome {
    if let language = options.common.chosenLanguage(setBy: check.settings) { return stream(language) }
    guard !options.output.hasRecords else {
      throw StderrMessage.wrongUse(
        Bilingual(zh: "records: 要用 --lang 指定语言，各份相同", en: "records: needs --lang, with the same value for every share"),
        options.common.language)
    }
    return collect()
  }

  /// Writes the report while files are checked.
  private func stream(_ language: Language) -> CheckSession.Outcome {
    writeMessages(language)
    var check = check
    var stream = ReportStream(check.writer(options, language))
    var records = options.output.records.map { RecordStream($0, RecordWriter(language)) }
    let report = { (result: StreamingCheck.Result<ReportStream.Part>) in
      stream.append(result.part)
      records?.append(result.record)
    }
    check.run(stream.render, records: records?.writer, onResult: report) {
      if stream.hasOutput { progress.finish() }
      stream.flush()
    }
    progress.finish()
    for failure in check.lateFailures { StderrMessage.write(failure, language) }
    var isWritten = stream.finish(check.failures + check.lateFailures, check.summary)
    if let records, !records.finish(of: stream.linesDigest, language) { isWritten = false }
    return outcome(check, isWritten: isWritten)
  }

  /// Writes the report at the end, since its language is that of most files.
  private func collect() -> CheckSession.Outcome {
    var check = check
    var findings: [ReportedFinding] = []
    check.run({ $0 }, onResult: { findings += $0.part }, betweenBatches: {})
    let language = check.languageOfKeys ?? options.common.language
    writeMessages(language)
    for failure in check.lateFailures { StderrMessage.write(failure, language) }
    let report = Report(findings, failures: check.failures + check.lateFailures, summary: check.summary)
    return outcome(check, isWritten: check.writer(options, language).write(report))
  }

  private func writeMessages(_ language: Language) {
    progress.finish()
    check.writeMessages(options, language)
  }

  private func outcome(_ check: StreamingCheck, isWritten: Bool) -> CheckSession.Outcome {
    let isWhole = !check.hasFailed && isWritten
    let code = isWhole ? check.summary.exitCode(failingOn: options.output.failOn.severity) : ExitCode.wrongUse.rawValue
    return CheckSession.Outcome(code: code, dependencies: check.dependencies, isWhole: isWhole)
  }
}
