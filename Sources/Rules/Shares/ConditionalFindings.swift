import Linter
import Schema
import Standards

/// A condition on the files of other shares, on which a finding depends.
public enum FindingCondition: Sendable, Hashable {
  /// An earlier file has the same id.
  case duplicate
  /// No plan teaches a content of this standard, while others are taught.
  case untaught(Int)
  /// The standard of this file is reported on too.
  case standardChecked
}

/// The findings of one file, if a run has only a share of all files: those that are reported in any case, and those that depend on other
/// shares.
public struct ConditionalFindings: Sendable {
  public struct Extra: Sendable {
    public let finding: Diagnostic
    /// Index in `always` before which it is inserted.
    public let index: Int
    /// Reported if any of these conditions is true.
    public fileprivate(set) var conditions: [FindingCondition]
  }

  public struct Hidden: Sendable {
    public let index: Int
    /// Not reported if any of these conditions is true.
    public fileprivate(set) var conditions: [FindingCondition]
  }

  public private(set) var always: [Diagnostic] = []
  public private(set) var extras: [Extra] = []
  public private(set) var hidden: [Hidden] = []

  /// `check` returns the findings of the file in a workspace.
  public init(_ file: WorkspaceFile, in workspace: Workspace, _ linter: FileLinter, check: (Workspace) -> [Diagnostic]) {
    let all = check(workspace.assuming(FileAssumption(isDuplicate: true, untaught: .all)))
    let index = workspace.standard(at: file.path)
    let condition = { (finding: Diagnostic) in Self.condition(of: finding, index) }
    let suppressions = Suppressions(file.document, RuleSet.builtIn.names)
    if all.count <= linter.settings.maximumPerFile, suppressions.isEmpty {
      for finding in all {
        if let condition = condition(finding) {
          extras.append(Extra(finding: finding, index: always.count, conditions: [condition]))
        } else {
          always.append(finding)
        }
      }
    } else {
      always = check(workspace.assuming(FileAssumption()))
      var open = Self.conditions(file, index, linter, suppressions)
      for finding in all {
        guard let condition = condition(finding) else { continue }
        open.removeAll { $0 == condition }
        add(finding, condition)
      }
      // Findings that a comment allows, which is not unused then.
      for condition in open { compare(with: check(workspace.assuming(Self.assumption(condition))), condition) }
    }
    // A finding that a fault of the standard explains is not reported if the standard is checked too. Without findings there is nothing to
    // explain.
    if !always.isEmpty, let reference = file.document.standardReference?.value,
      case .found(let index) = workspace.resolve(reference, from: file.path), !index.file.isShipped,
      workspace.file(at: index.file.path) == nil
    {
      compare(with: check(workspace.assuming(FileAssumption(areStandardsChecked: true))), .standardChecked)
    }
  }

  private static let duplicateID = DuplicateId().id
  private static let taughtNowhere = TaughtNowhere().id

  private static func condition(of finding: Diagnostic, _ index: StandardIndex?) -> FindingCondition? {
    if finding.rule == duplicateID { return .duplicate }
    guard finding.rule == taughtNowhere else { return nil }
    return index?.contents.firstIndex { $0.range == finding.location.range }.map { .untaught($0) }
  }

  /// All conditions on which findings of the file can depend. A comment that allows a rule that is off counts as used if there is something
  /// to allow.
  private static func conditions(
    _ file: WorkspaceFile, _ index: StandardIndex?, _ linter: FileLinter, _ suppressions: Suppressions
  ) -> [FindingCondition] {
    func isRelevant(_ rule: any Rule) -> Bool {
      linter.settings.severity(of: rule) != nil || suppressions.allows.contains { $0.names.contains { $0.rule == rule.id } }
    }
    var conditions: [FindingCondition] = []
    if file.document.id != nil, isRelevant(DuplicateId()) { conditions.append(.duplicate) }
    guard let index, isRelevant(TaughtNowhere()) else { return conditions }
    return conditions + index.contents.indices.map { .untaught($0) }
  }

  private static func assumption(_ condition: FindingCondition) -> FileAssumption {
    switch condition {
    case .duplicate: FileAssumption(isDuplicate: true)
    case .untaught(let content): FileAssumption(untaught: .only(content))
    case .standardChecked: FileAssumption(areStandardsChecked: true)
    }
  }

  private mutating func add(_ finding: Diagnostic, _ condition: FindingCondition) {
    if let known = extras.firstIndex(where: { $0.finding == finding }) {
      extras[known].conditions.append(condition)
      return
    }
    let index = always.count { $0 < finding }
    let extra = Extra(finding: finding, index: index, conditions: [condition])
    extras.insert(extra, at: extras.firstIndex { finding < $0.finding } ?? extras.count)
  }

  private mutating func compare(with other: [Diagnostic], _ condition: FindingCondition) {
    var left = Dictionary(grouping: other) { $0 }.mapValues(\.count)
    for (index, finding) in always.enumerated() {
      if let count = left[finding], count > 0 {
        left[finding] = count - 1
      } else if let known = hidden.firstIndex(where: { $0.index == index }) {
        hidden[known].conditions.append(condition)
      } else {
        hidden.append(Hidden(index: index, conditions: [condition]))
      }
    }
    for finding in other where left[finding, default: 0] > 0 {
      left[finding, default: 0] -= 1
      add(finding, condition)
    }
  }
}
