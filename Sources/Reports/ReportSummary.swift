import Linter

/// The figures of a run.
public struct ReportSummary: Sendable, Hashable {
  public let files: FileCounts
  /// Findings by severity.
  public let counts: [Severity: Int]
  public let rules: [RuleCount]
  /// Findings that `--fix` repairs.
  public let safelyFixable: Int
  /// Findings that only `--fix --unsafe-fixes` repairs.
  public let unsafelyFixable: Int
  /// Findings that the report does not list.
  public let notListed: Int
  /// Nil when there is no baseline.
  public let baseline: BaselineFigures?

  public var total: Int { counts.values.reduce(0, +) }

  public func count(_ severity: Severity) -> Int { counts[severity] ?? 0 }

  init(_ diagnostics: [Diagnostic], files: FileCounts, listed: Int, baseline: BaselineFigures?) {
    self.files = files
    var counts: [Severity: Int] = [:]
    var rules: [RuleID: RuleCount] = [:]
    var safe = 0
    var unsafe = 0
    for diagnostic in diagnostics {
      counts[diagnostic.severity, default: 0] += 1
      let isSafe = diagnostic.isFixable(.safe)
      if isSafe { safe += 1 } else if diagnostic.isFixable(.unsafe) { unsafe += 1 }
      rules[diagnostic.rule, default: RuleCount(rule: diagnostic.rule)].add(diagnostic.severity, isFixable: isSafe)
    }
    self.counts = counts
    self.rules = rules.values.sorted()
    safelyFixable = safe
    unsafelyFixable = unsafe
    notListed = diagnostics.count - listed
    self.baseline = baseline
  }

  /// The exit code: 1 when a finding is at or above the level, 0 otherwise and without a level.
  public func exitCode(failingOn level: Severity?) -> Int32 {
    guard let level else { return 0 }
    return counts.contains { $0.key >= level && $0.value > 0 } ? 1 : 0
  }
}

/// How often a rule was broken.
public struct RuleCount: Sendable, Hashable, Comparable {
  public let rule: RuleID
  /// The highest severity of its findings.
  public private(set) var severity = Severity.hint
  public private(set) var count = 0
  public private(set) var fixable = 0

  init(rule: RuleID) { self.rule = rule }

  mutating func add(_ severity: Severity, isFixable: Bool) {
    self.severity = max(self.severity, severity)
    count += 1
    if isFixable { fixable += 1 }
  }

  /// The commonest first.
  public static func < (left: RuleCount, right: RuleCount) -> Bool {
    left.count != right.count ? left.count > right.count : left.rule < right.rule
  }
}
