import Standards
import TextModel

/// Runs the rules over files.
public struct FileLinter: Sendable {
  public let settings: Settings
  private let ruleSet: RuleSet
  /// The rules that the settings turn on.
  private let rules: [any Rule]
  private let standards: StandardFindings

  /// A linter that checks standards with the same settings.
  public init(settings: Settings = Settings(), rules: RuleSet) {
    let own = FileLinter(settings: settings, rules: rules, standards: .none)
    self.init(settings: settings, rules: rules, standards: StandardFindings { _ in own })
  }

  /// `standards` knows what the user sees of the findings of standards.
  init(settings: Settings, rules: RuleSet, standards: StandardFindings) {
    self.settings = settings
    ruleSet = rules
    self.rules = rules.all.filter { settings.severity(of: $0) != nil }
    self.standards = standards
  }

  /// The findings of one file, in order; none for shipped standards and files of other programs. With `all`, which fixes need, none are
  /// left out; otherwise a file with very many findings lists the first ones. Without `judgesFixes`, fixes are not checked, for callers
  /// that do not show them; `judged` checks them later.
  public func check(_ file: WorkspaceFile, in workspace: Workspace, all: Bool = false, judgesFixes: Bool = true) -> [Diagnostic] {
    guard !file.isShipped, !file.document.isForeign else { return [] }
    return check(subject(for: file, in: workspace), all: all, judgesFixes: judgesFixes)
  }

  /// The subject that the rules are given, for callers that need it too. Making it aligns the file with its standard.
  public func subject(for file: WorkspaceFile, in workspace: Workspace) -> Subject {
    Subject(file: file, workspace: workspace, rules: ruleSet, words: settings.words) { standards.mistakes(in: $0, workspace) }
  }

  /// The findings of a subject that was already made. Its file must be neither shipped nor foreign.
  public func check(_ subject: Subject, all: Bool = false, judgesFixes: Bool = true) -> [Diagnostic] {
    var own: OwnFindings?
    return listed(found(in: subject, &own), in: subject, all: all, judgesFixes: judgesFixes)
  }

  /// The same, with fixes that are not judged, for a file that is checked often while other files change. `own` are its findings that do not
  /// depend on other files, from an earlier call of this linter; afterwards they are those of this call.
  public func check(_ subject: Subject, reusing own: inout OwnFindings?) -> [Diagnostic] {
    if own?.document !== subject.document { own = subject.document.lineMistake == nil ? OwnFindings(subject.document) : nil }
    return listed(found(in: subject, &own), in: subject, all: false, judgesFixes: false)
  }

  /// The findings of all rules, in the order of the rules. With `own`, rules are not asked again that looked at nothing but the file.
  private func found(in subject: Subject, _ own: inout OwnFindings?) -> [RuleFinding] {
    var found: [RuleFinding] = []
    // If the encoding was guessed wrongly, the decoded text is not what the author wrote.
    let isGuessed = subject.document.source.isInGuessedEncoding
    for rule in rules where (!rule.isAboutChinese || subject.isInChinese) && (!isGuessed || rule.id == .notUTF8) {
      if let known = own?.findings(of: rule.id) {
        found += known.map { RuleFinding(rule: rule, finding: $0.finding, diagnostic: $0) }
        continue
      }
      let before = found.count
      subject.watch()
      rule.check(subject) { found.append(ruleFinding($0, rule, subject)) }
      if own != nil { own?.note(found[before...].lazy.map { ($0.finding, $0.diagnostic) }, of: rule.id, subject) }
    }
    return found
  }

  /// The findings as they are shown.
  private func listed(_ unsorted: [RuleFinding], in subject: Subject, all: Bool, judgesFixes: Bool) -> [Diagnostic] {
    let (file, workspace) = (subject.file, subject.workspace)
    let kept = subject.suppressions.isEmpty ? unsorted : suppressed(unsorted, in: subject)
    // A finding is large: their positions are sorted.
    let found = kept.indices.sorted { kept[$0].diagnostic < kept[$1].diagnostic }.map { kept[$0] }
    let left = all ? 0 : found.count - settings.maximumPerFile
    var fixes = FixCheck(workspace)
    let listed = found.prefix(clamping: left > 0 ? settings.maximumPerFile : found.count)
    let diagnostics = listed.map { found in
      let offered = Self.offered(found.finding, in: file)
      return found.diagnostic.with(judgesFixes ? fixes.judged(offered, found.rule.rewrites) : offered)
    }
    let rehearsed = judgesFixes ? Self.rehearsed(diagnostics, file) : diagnostics
    return left > 0 ? rehearsed + [.tooManyFindings(left, in: file.path)] : rehearsed
  }

  private static func rehearsed(_ diagnostics: [Diagnostic], _ file: WorkspaceFile?) -> [Diagnostic] {
    guard diagnostics.contains(where: { !$0.fixes.isEmpty }), var rehearsal = file.flatMap({ FixRehearsal($0) }) else { return diagnostics }
    return rehearsal.judged(diagnostics)
  }

  /// The fixes of a finding, without those that edit the lines around a mistake that has to be fixed first.
  private static func offered(_ finding: Finding, in file: WorkspaceFile) -> [Fix] {
    guard let mistake = file.document.lineMistake, finding.range != mistake.range, !finding.fixes.isEmpty else {
      return finding.fixes
    }
    return finding.fixes.filter { fix in
      !fix.edits.contains { $0.path == file.path && $0.edit.range.start <= mistake.lines.end && mistake.lines.start <= $0.edit.range.end }
    }
  }

  /// Checks the fixes of findings that were made with `judgesFixes: false`, and leaves out those that may not be offered.
  public func judged(_ diagnostics: [Diagnostic], in workspace: Workspace) -> [Diagnostic] {
    var fixes = FixCheck(workspace)
    let judged = diagnostics.map {
      $0.fixes.isEmpty ? $0 : $0.with(fixes.judged($0.fixes, ruleSet.rule(named: $0.rule)?.rewrites ?? []))
    }
    return Self.rehearsed(judged, diagnostics.first.flatMap { workspace.file(at: $0.location.path) })
  }

  /// A finding whose fixes are not computed yet.
  private struct RuleFinding {
    let rule: any Rule
    let finding: Finding
    let diagnostic: Diagnostic
  }

  /// Leaves out what the file's comments allow, and reports the comments that allow nothing.
  private func suppressed(_ found: [RuleFinding], in subject: Subject) -> [RuleFinding] {
    let (kept, used) = filtered(found, subject.suppressions, allowsErrors: settings.commentsAllowErrors)
    guard let rule = rules.first(where: { $0.id == .unusedAllow }) else { return kept }
    let unused = UnusedNames(subject, used: used, run: Set(rules.map(\.id)))
    let others = unused.findings.map { ruleFinding($0, rule, subject) }
    return kept + filtered(others, subject.suppressions, allowsErrors: true).kept
  }

  private func filtered(_ findings: [RuleFinding], _ suppressions: Suppressions, allowsErrors: Bool) -> (
    kept: [RuleFinding], used: Set<Suppressions.Use>
  ) {
    let found = SuppressedFindings(findings.map(\.diagnostic), suppressions, allowsErrors: allowsErrors)
    let kept = found.kept.map { RuleFinding(rule: findings[$0.index].rule, finding: findings[$0.index].finding, diagnostic: $0.diagnostic) }
    return (kept, found.used)
  }

  /// Rules report findings; the settings decide their severities.
  private func ruleFinding(_ finding: Finding, _ rule: any Rule, _ subject: Subject) -> RuleFinding {
    let range = ByteRange(min(finding.range.start, subject.document.source.count), min(finding.range.end, subject.document.source.count))
    let own = settings.severity(of: rule, proposed: finding.severity) ?? rule.severity
    let replaced = finding.replacedRule.flatMap { ruleSet.rule(named: $0) }.flatMap { settings.severity(of: $0) }
    let diagnostic = Diagnostic(
      rule: rule.id, severity: replaced.map { max($0, own) } ?? own, location: subject.location(range), message: finding.message,
      subject: finding.subject, notes: finding.notes)
    return RuleFinding(rule: rule, finding: finding, diagnostic: diagnostic)
  }

  /// Limits the number of listed findings, which must be sorted.
  public func limited(_ diagnostics: [Diagnostic], of path: String) -> [Diagnostic] {
    let left = diagnostics.count - settings.maximumPerFile
    guard left > 0 else { return diagnostics }
    return diagnostics.prefix(clamping: settings.maximumPerFile) + [.tooManyFindings(left, in: path)]
  }
}

extension Diagnostic {
  /// The same finding with other fixes.
  func with(_ fixes: [Fix]) -> Diagnostic {
    guard !fixes.isEmpty || !self.fixes.isEmpty else { return self }
    return Diagnostic(
      rule: rule, severity: severity, location: location, message: message, subject: subject, notes: notes, fixes: fixes)
  }
}
