import ArgumentParser
import Linter
import Reports

/// Options for the output of findings and for the exit code.
struct OutputOptions: ParsableArguments {
  @Option(
    help: help("输出格式（终端默认 pretty，否则 concise）", "format of the output (default: pretty for a terminal, else concise)", valueName: "format"))
  var format: ReportFormat?

  @Option(
    help: help(
      "以某格式写入文件，如 html:报告.html；- 为标准输出（可重复）；records: 写入 merge 所需的记录",
      "write a format to a file, as in html:report.html; - is standard output (repeatable); records: writes what merge needs",
      valueName: "format:path"),
    completion: .list(ReportFormat.allCases.map { $0.rawValue + ":" } + [OutputTarget.records + ":"]))
  var output: [OutputTarget] = []

  @Option(help: help("有达到该级别的问题时以 1 退出", "exit with 1 when there is a problem of this severity or above", valueName: "severity"))
  var failOn: FailLevel = .error

  @Option(help: help("最多列出多少个问题", "list at most this many problems", valueName: "n"))
  var maxDiagnostics: Int?

  @Option(help: help("基线文件：其中记录的问题不再报告", "a baseline file: problems recorded in it are not reported", valueName: "file"), completion: .yaml)
  var baseline: String?

  @Flag(help: help("基线中有已经找不到的问题时以 1 退出", "exit with 1 when the baseline has problems that no longer exist"))
  var failOnStaleBaseline = false

  @Option(
    help: help(
      "规则说明（docs/rules/）发布在哪个网址下：SARIF、rdjson、HTML 和支持链接的终端会链接到那里",
      "the address where the rule pages (docs/rules/) are published: SARIF, rdjson, HTML and terminals with links link to them",
      valueName: "url"))
  var rulePages: RulePages?

  @Flag(help: help("按规则汇总问题数量", "count the problems of each rule"))
  var statistics = false

  @Flag(name: [.short, .long], help: help("只输出问题，不输出小结和进度", "problems only: no summary, no progress"))
  var quiet = false

  func validate() throws {
    if output.count(where: \.isStandardOutput) > (format == nil ? 1 : 0) {
      throw ValidationError(words("只能有一种格式输出到标准输出", "only one format can go to standard output"))
    }
    guard hasRecords else { return }
    if output.count(where: \.isRecords) > 1 || targets.count(where: { $0.format == .jsonLines }) != 1 {
      throw ValidationError(
        words("records: 只写一次，并与一份 jsonl 报告同用", "records: is written once, together with one report in the format jsonl"))
    }
    if maxDiagnostics != nil || baseline != nil || failOnStaleBaseline {
      throw ValidationError(
        words("records: 不与 --max-diagnostics、--baseline 同用", "records: goes with neither --max-diagnostics nor --baseline"))
    }
  }

  /// The reports and where they are written. If all go to files, nothing is written to standard output.
  var targets: [OutputTarget] {
    let reports = output.filter { !$0.isRecords }
    if let format { return [OutputTarget(format, path: "-")] + reports }
    return output.isEmpty ? [OutputTarget(StandardOutput.isTerminal ? .pretty : .concise, path: "-")] : reports
  }

  /// The target of the records; nil without records.
  var records: OutputTarget? { output.first(where: \.isRecords) }

  /// Whether this is a share of a larger run.
  var hasRecords: Bool { output.contains(where: \.isRecords) }
}

extension OutputOptions {
  /// Every property with its declared default, for `QuickCheckArguments`.
  static var defaults: OutputOptions {
    var options = OutputOptions()
    options.format = nil
    options.output = []
    options.failOn = .error
    options.maxDiagnostics = nil
    options.baseline = nil
    options.failOnStaleBaseline = false
    options.rulePages = nil
    options.statistics = false
    options.quiet = false
    return options
  }
}

extension RulePages: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

extension ReportFormat: ExpressibleByArgument {}

/// The lowest severity at which a run fails.
enum FailLevel: String, CaseIterable, ExpressibleByArgument {
  case error, warning, information, hint, never

  /// In either language; nil for any other text.
  init?(argument: String) {
    if let severity = Severity(spelled: argument) {
      self.init(rawValue: severity.name)
    } else {
      self.init(rawValue: argument)
    }
  }

  var severity: Severity? { Severity(name: rawValue) }
}

/// One `--output FORMAT:PATH`: `-` is standard output.
struct OutputTarget: ExpressibleByArgument {
  let format: ReportFormat
  let path: String
  /// Records for `merge`, which are not a report.
  let isRecords: Bool

  static let records = "records"

  init?(argument: String) {
    let parts = argument.split(separator: ":", maxSplits: 1)
    isRecords = parts.first.map { $0 == Self.records } ?? false
    guard parts.count == 2, let format = isRecords ? .jsonLines : ReportFormat(rawValue: String(parts[0])) else { return nil }
    self.format = format
    path = String(parts[1])
  }

  init(_ format: ReportFormat, path: String) {
    self.format = format
    self.path = path
    isRecords = false
  }

  var isStandardOutput: Bool { path == "-" }
}
