import Schema

/// Finds the names in a file's comments that allowed nothing, as far as that is known.
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

  /// The findings for names that allowed nothing.
  var findings: [Finding] {
    let allows = subject.suppressions.allows
    return Dictionary(grouping: all, by: \.allow).sorted { $0.key < $1.key }.flatMap { index, uses in
      guard allows.indices.contains(index) else { return [Finding]() }
      let allow = allows[index]
      let names = uses.map(\.name).sorted()
      if names.count == allow.names.count {
        let removal = subject.fix(
          // A reason is free text.
          Bilingual(zh: "删除这条注释", en: "Delete the comment"), allow.reason == nil ? .safe : .unsafe,
          [AllowEditing.removal(of: allow, in: subject.document.source)])
        return [Finding(at: allow.namesRange, Self.message(allow, allow.names), fixes: [removal])]
      }
      return names.map { position in
        let name = allow.names[position]
        let removal = subject.fix(
          Bilingual(zh: "从注释中去掉“\(name.rule)”", en: "Remove `\(name.rule)` from the comment"), .safe,
          [AllowEditing.removal(ofName: position, from: allow)])
        return Finding(at: name.range, Self.message(allow, [name]), fixes: [removal])
      }
    }
  }

  private static func message(_ allow: AllowComment, _ names: [AllowComment.Name]) -> Bilingual {
    guard allow.scope != nil else {
      return Bilingual(zh: "注释下面没有紧接的条目，不起作用", en: "The comment has no effect: no entry follows directly")
    }
    let rules = names.map(\.rule.name)
    let chinese = rules.joined(separator: "、")
    let english = rules.map { "`\($0)`" }.joined(separator: ", ")
    return allow.isForFile
      ? Bilingual(zh: "多余的例外：本文件没有 \(chinese) 的问题", en: "Unused exception: this file has no problem of \(english)")
      : Bilingual(zh: "多余的例外：此处没有 \(chinese) 的问题", en: "Unused exception: there is no problem of \(english) here")
  }

  private var all: [Suppressions.Use] {
    // Unreadable parts may hide findings.
    let document = subject.document
    guard document.unread.isEmpty, !document.syntaxProblems.contains(where: { !$0.isRepairIntended }) else { return [] }
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

  /// Whether it is known that a name allows nothing. An unknown rule name has a finding of its own, and rules on the alignment report
  /// nothing without a standard or a level.
  private func canTell(_ rule: RuleID) -> Bool {
    guard subject.rules.rule(named: rule) != nil, rule != .unusedAllow, rule != .overLimit else { return false }
    switch subject.alignment {
    case .notAligned: return true
    // The content of a standard with unreadable lines is not known.
    case .aligned(let alignment): return !alignment.index.file.document.hasLostLines || !subject.rules.needsStandard(rule)
    case .standardNotFound, .levelUnknown: return !subject.rules.needsStandard(rule)
    }
  }

  /// Runs a rule that is off, to find out whether the comment would be needed if the rule were on.
  private func wouldAllow(_ rule: RuleID, _ allow: AllowComment, _ asked: inout [RuleID: [Int]]) -> Bool {
    guard !run.contains(rule), let scope = allow.scope else { return false }
    let starts = asked[rule] ?? starts(of: rule)
    asked[rule] = starts
    let first = starts.sortedPrefixCount { $0 < scope.start }
    return first < starts.count && scope.touches(starts[first])
  }

  /// Where the findings of a rule begin, in order.
  private func starts(of rule: RuleID) -> [Int] {
    var starts: [Int] = []
    subject.rules.rule(named: rule)?.check(subject) { starts.append($0.range.start) }
    return starts.sorted()
  }
}
