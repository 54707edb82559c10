import Schema
import YAML

/// A place in a file.
package struct Location: Sendable, Hashable {
  package let path: String
  package let range: ByteRange

  package init(path: String, range: ByteRange) {
    self.path = path
    self.range = range
  }
}

/// Another place that a finding speaks of.
package struct Note: Sendable, Hashable {
  package let location: Location
  package let message: Bilingual

  package init(_ location: Location, _ message: Bilingual) {
    self.location = location
    self.message = message
  }
}

/// What a rule says; the linter makes a diagnostic of it.
package struct Finding: Sendable {
  package var range: ByteRange
  /// A headline: the specific thing first, what was expected, no full stop.
  package var message: Bilingual
  /// Where a rule knows degrees; otherwise the rule's own severity.
  package var severity: Severity?
  package var notes: [Note]
  package var fixes: [Fix]

  package init(at range: ByteRange, _ message: Bilingual, severity: Severity? = nil, notes: [Note] = [], fixes: [Fix] = []) {
    self.range = range
    self.message = message
    self.severity = severity
    self.notes = notes
    self.fixes = fixes
  }
}

/// A finding with everything that a reader needs.
package struct Diagnostic: Sendable, Hashable {
  package let rule: RuleID
  package let severity: Severity
  package let location: Location
  package let message: Bilingual
  package let notes: [Note]
  package let fixes: [Fix]

  package init(rule: RuleID, severity: Severity, location: Location, message: Bilingual, notes: [Note] = [], fixes: [Fix] = []) {
    self.rule = rule
    self.severity = severity
    self.location = location
    self.message = message
    self.notes = notes
    self.fixes = fixes
  }
}

extension Diagnostic {
  /// Whether there is exactly one repair of that safety: between several the author chooses.
  package func isFixable(_ safety: FixSafety) -> Bool { fixes.count { $0.safety == safety } == 1 }
}

extension Diagnostic: Comparable {
  /// By file, place, severity (worst first) and rule: the same input gives the same order on every machine.
  package static func < (left: Diagnostic, right: Diagnostic) -> Bool {
    if left.location.path != right.location.path { return left.location.path < right.location.path }
    if left.location.range != right.location.range { return left.location.range < right.location.range }
    if left.severity != right.severity { return left.severity > right.severity }
    if left.rule != right.rule { return left.rule < right.rule }
    return left.message.english < right.message.english
  }
}
