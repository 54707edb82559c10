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
    var asked: [RuleID: [Int]] = [:]
    for (index, allow) in subject.suppressions.allows.enumerated() {
      for (position, name) in allow.names.enumerated() {
        let use = Suppressions.Use(allow: index, name: position)
        if !used.contains(use), canTell(name.rule), !wouldAllow(name.rule, allow, &asked) { unused.append(use) }
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

  /// A rule that is off today may be on tomorrow: it is asked, once, whether there is something to allow.
  private func wouldAllow(_ rule: RuleID, _ allow: AllowComment, _ asked: inout [RuleID: [Int]]) -> Bool {
    guard !run.contains(rule), let scope = allow.scope else { return false }
    let starts = asked[rule] ?? starts(of: rule)
    asked[rule] = starts
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] < scope.start { low = middle + 1 } else { high = middle }
    }
    return low < starts.count && scope.touches(starts[low])
  }

  /// Where the findings of a rule begin, in order.
  private func starts(of rule: RuleID) -> [Int] {
    var starts: [Int] = []
    Rules.rule(named: rule)?.check(subject) { starts.append($0.range.start) }
    return starts.sorted()
  }
}
