import Linter

/// The totals of a run.
public struct ReportSummary: Sendable, Hashable {
  public let files: FileCounts
  /// Findings by severity.
  public let counts: [Severity: Int]
  /// The rules with findings, the most frequent first.
  public let rules: [RuleCount]
  /// Findings that `--fix` fixes.
  let safelyFixable: Int
  /// Findings that only `--fix --unsafe-fixes` fixes.
  let unsafelyFixable: Int
  /// Findings that the report does not list.
  public let notListed: Int
  /// Nil when there is no baseline.
  public let baseline: BaselineFigures?

  /// The number of all findings, listed or not.
  public var total: Int { counts.values.reduce(0, +) }

  public func count(_ severity: Severity) -> Int { counts[severity] ?? 0 }

  /// `listed` is the number of findings that the report lists.
  public init(_ tally: SummaryTally, files: FileCounts, listed: Int, baseline: BaselineFigures? = nil) {
    self.files = files
    counts = tally.counts
    rules = tally.rules.values.sorted()
    safelyFixable = tally.safelyFixable
    unsafelyFixable = tally.unsafelyFixable
    notListed = tally.total - listed
    self.baseline = baseline
  }

  /// The exit code: 1 when a finding is at or above the level, 0 otherwise and without a level.
  public func exitCode(failingOn level: Severity?) -> Int32 {
    guard let level else { return 0 }
    return counts.contains { $0.key >= level && $0.value > 0 } ? 1 : 0
  }
}

/// Counts findings one by one.
public struct SummaryTally: Sendable {
  fileprivate private(set) var counts: [Severity: Int] = [:]
  fileprivate private(set) var rules: [RuleID: RuleCount] = [:]
  fileprivate private(set) var safelyFixable = 0
  fileprivate private(set) var unsafelyFixable = 0

  public init() {}

  public var total: Int { counts.values.reduce(0, +) }

  public mutating func add(_ diagnostic: Diagnostic) {
    add(
      diagnostic.rule, diagnostic.severity, isSafelyFixable: diagnostic.isFixable(.safe), isUnsafelyFixable: diagnostic.isFixable(.unsafe))
  }

  /// Adds a finding. One that both kinds of fixes can fix is counted only as safely fixable.
  public mutating func add(_ rule: RuleID, _ severity: Severity, isSafelyFixable: Bool, isUnsafelyFixable: Bool) {
    counts[severity, default: 0] += 1
    if isSafelyFixable { safelyFixable += 1 } else if isUnsafelyFixable { unsafelyFixable += 1 }
    rules[rule, default: RuleCount(rule: rule)].add(severity, isFixable: isSafelyFixable)
  }
}

/// The number of findings of a rule.
public struct RuleCount: Sendable, Hashable, Comparable {
  public let rule: RuleID
  /// The highest severity of its findings.
  public private(set) var severity = Severity.hint
  public private(set) var count = 0
  private(set) var fixable = 0

  init(rule: RuleID) { self.rule = rule }

  mutating func add(_ severity: Severity, isFixable: Bool) {
    self.severity = max(self.severity, severity)
    count += 1
    if isFixable { fixable += 1 }
  }

  /// The most frequent rule first.
  public static func < (left: RuleCount, right: RuleCount) -> Bool {
    left.count != right.count ? left.count > right.count : left.rule < right.rule
  }
}

/// The numbers of files in a run.
public struct FileCounts: Sendable, Hashable {
  /// The number of files that were checked.
  public var checked: Int
  /// YAML files of other programs, which are ignored.
  public var foreign: Int
  /// Files that fixes were written to.
  public var changed: Int
  /// The number of fixes that were applied.
  public var fixes: Int

  public init(checked: Int, foreign: Int = 0, changed: Int = 0, fixes: Int = 0) {
    self.checked = checked
    self.foreign = foreign
    self.changed = changed
    self.fixes = fixes
  }
}
