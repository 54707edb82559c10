import Schema
import Standards
import TextModel

/// Comments that allow all findings of some rules, in many files: `check --add-allow`.
public struct AllowAdditions: Sendable {
  /// The rules to allow, and the reason.
  public struct Order: Sendable {
    public let rules: Set<RuleID>
    public let reason: String

    /// Nil without a reason. It is one line without invisible characters.
    public init?(_ rules: Set<RuleID>, reason: String) {
      let words = TerminalText.safe(reason.replacing("\r\n", with: " ").replacing("\n", with: " ")).split(separator: " ")
      guard !words.isEmpty, !rules.isEmpty else { return nil }
      self.rules = rules
      self.reason = words.joined(separator: " ")
    }
  }

  /// The key by which findings are counted.
  public struct Kind: Hashable, Sendable {
    public let path: String
    public let rule: RuleID

    public init(_ finding: Diagnostic) {
      path = finding.location.path
      rule = finding.rule
    }
  }

  /// The texts of the files that change, by path.
  public private(set) var texts: [String: [UInt8]] = [:]
  /// How many findings the comments allow.
  public private(set) var allowedCounts: [Kind: Int] = [:]
  /// The paths of files that have such findings and get no comments, since they are not UTF-8.
  public private(set) var declined: [String] = []

  /// `known` are the names of all rules. `canAllow` says whether a comment can allow the finding.
  public init(_ found: [Diagnostic], _ order: Order, in files: [WorkspaceFile], known: RuleNames, canAllow: (Diagnostic) -> Bool) {
    let wanted = found.filter { order.rules.contains($0.rule) && canAllow($0) }
    let byPath = Dictionary(grouping: wanted, by: \.location.path)
    for file in files {
      guard let findings = byPath[file.path] else { continue }
      guard file.document.source.isPlainText else {
        declined.append(file.path)
        continue
      }
      let edits = Self.edits(findings, file.document, known, reason: order.reason) { allowedCounts[Kind($0), default: 0] += 1 }
      if !edits.isEmpty { texts[file.path] = TextEdit.apply(edits, to: file.document.source.bytes) }
    }
  }

  /// One comment for each insertion point. Findings in the scope of a comment that was just written need none of their own.
  private static func edits(
    _ findings: [Diagnostic], _ document: Document, _ known: RuleNames, reason: String, meaning mean: (Diagnostic) -> Void
  ) -> [TextEdit] {
    let editor = AllowEditor(document, known)
    var points: [AllowEditor.InsertionPoint] = []
    var allowed: [AllowEditor.InsertionPoint: [RuleID]] = [:]
    var reached: [RuleID: Int] = [:]
    for finding in findings.sorted(by: { $0.location.range.start < $1.location.range.start }) {
      let range = finding.location.range
      if let end = reached[finding.rule], range.start <= end {
        mean(finding)
        continue
      }
      guard let point = editor.insertionPoint(for: range), let scope = editor.scope(of: point), scope.touches(range.start) else { continue }
      mean(finding)
      reached[finding.rule] = scope.end
      if allowed[point] == nil { points.append(point) }
      allowed[point, default: []].append(finding.rule)
    }
    return points.compactMap { editor.edit(at: $0, allowing: allowed[$0] ?? [], reason: reason, isPlaceholder: false) }
  }
}

extension SourceText {
  /// Whether the text can be written back without changing anything else.
  fileprivate var isPlainText: Bool { isLossless && (encoding == .utf8 || encoding == .utf8WithByteOrderMark) }
}
