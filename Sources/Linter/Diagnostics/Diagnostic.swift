import Schema
import TextModel

/// Another location that a finding refers to.
public struct Note: Sendable, Hashable {
  public let location: Location
  public let message: Bilingual

  public init(_ location: Location, _ message: Bilingual) {
    self.location = location
    self.message = message
  }
}

/// A finding of a rule, which the linter turns into a diagnostic.
public struct Finding {
  public var range: ByteRange
  /// A headline: the specific thing first, what was expected, no full stop.
  public var message: Bilingual
  /// Set by rules whose findings differ in severity; otherwise the rule's severity.
  public var severity: Severity?
  /// The rule whose finding at the same range this one replaces: the higher of the two severities applies.
  public var replacedRule: RuleID?
  public var notes: [Note]
  /// The subject of the finding; nil where the marked text and the path of its field identify it.
  public var subject: FindingSubject?
  private let makeFixes: () -> [Fix]

  /// `fixes` is evaluated lazily: a file with thousands of findings lists only the first ones, and a fix may be as large as the file.
  public init(
    at range: ByteRange, _ message: Bilingual, about subject: FindingSubject? = nil, severity: Severity? = nil, notes: [Note] = [],
    fixes: @autoclosure @escaping () -> [Fix] = []
  ) {
    self.subject = subject
    self.range = range
    self.message = message
    self.severity = severity
    self.notes = notes
    makeFixes = fixes
  }

  public var fixes: [Fix] { makeFixes() }
}

/// A finding with everything that a reader needs.
public struct Diagnostic: Sendable, Hashable {
  public let rule: RuleID
  public let severity: Severity
  public let location: Location
  public let message: Bilingual
  public let notes: [Note]
  public let fixes: [Fix]
  public let subject: FindingSubject?

  public init(
    rule: RuleID, severity: Severity, location: Location, message: Bilingual, subject: FindingSubject? = nil, notes: [Note] = [],
    fixes: [Fix] = []
  ) {
    self.subject = subject
    self.rule = rule
    self.severity = severity
    self.location = location
    self.message = message
    self.notes = notes
    self.fixes = fixes
  }
}

extension Diagnostic {
  /// Whether there is exactly one fix of that safety. If there are several, the author chooses.
  public func isFixable(_ safety: FixSafety) -> Bool { fixes.count { $0.safety == safety } == 1 }
}

extension Diagnostic: Comparable {
  /// By file, range, severity (worst first) and rule: the same input gives the same order on every machine.
  public static func < (left: Diagnostic, right: Diagnostic) -> Bool {
    if left.location.path != right.location.path { return left.location.path < right.location.path }
    if left.location.range != right.location.range { return left.location.range < right.location.range }
    if left.severity != right.severity { return left.severity > right.severity }
    if left.rule != right.rule { return left.rule < right.rule }
    return left.message.english < right.message.english
  }
}
