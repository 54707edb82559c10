import Schema
import YAML

/// Finds the names in a file's comments that allowed nothing, as far as that can be told.
struct UnusedNames {
  private let subject: Subject
  private let used: Set<Suppressions.Use>
  /// The rules that were run.
  private let run: Set<RuleID>

  init(_ subject: Subject, used: Set<Suppressions.Use>, run: Set<RuleID>) {
    self.subject = subject
    self.used = used
    self.run = run
  }

  var all: [Suppressions.Use] {
    // What cannot be read hides findings.
    guard !subject.document.syntaxProblems.contains(where: { !$0.isRepairMeant }) else { return [] }
    var unused: [Suppressions.Use] = []
    for (index, allow) in subject.suppressions.allows.enumerated() {
      for (position, name) in allow.names.enumerated() {
        let use = Suppressions.Use(allow: index, name: position)
        if !used.contains(use), canTell(name.rule), !wouldAllow(name.rule, allow) { unused.append(use) }
      }
    }
    return unused
  }

  /// A rule that there is not has a finding of its own; rules on the alignment say nothing where there is no standard or level to go by.
  private func canTell(_ rule: RuleID) -> Bool {
    guard Rules.rule(named: rule) != nil, rule != UnusedAllow().id, rule != OverLimit().id else { return false }
    switch subject.alignment {
    case .aligned, .notAligned: return true
    case .standardNotFound, .levelUnknown: return !Rules.alignment.contains { $0.id == rule }
    }
  }

  /// A rule that is off today may be on tomorrow: it is asked whether there is something to allow.
  private func wouldAllow(_ rule: RuleID, _ allow: AllowComment) -> Bool {
    guard !run.contains(rule), let rule = Rules.rule(named: rule) else { return false }
    var isFound = false
    rule.check(subject) { finding in if allow.covers(finding.range) { isFound = true } }
    return isFound
  }
}
