import Schema
import YAML

/// Applies fixes to texts, round by round, until there is nothing left to fix. What `--fix` does, without touching the disk.
public struct FixApplication: Sendable {
  /// What came of one round.
  public struct Round: Sendable {
    /// The files that a fix touched, with their new texts as UTF-8. A text may be the old one: then only its encoding changes.
    public let texts: [String: [UInt8]]
    /// The findings whose fix was applied.
    public let applied: [Diagnostic]
  }

  /// How far fixes may be trusted that are applied.
  private let safeties: Set<FixSafety>

  public init(_ safeties: Set<FixSafety> = [.safe]) { self.safeties = safeties }

  /// The one fix of a finding that may be applied unasked: where its author has the choice between several, none is.
  public func fix(for diagnostic: Diagnostic) -> Fix? {
    for safety in [FixSafety.safe, .unsafe, .assist] where safeties.contains(safety) {
      let candidates = diagnostic.fixes.filter { $0.safety == safety }
      if let only = candidates.first { return candidates.count == 1 ? only : nil }
    }
    return nil
  }

  /// Applies what can be applied at once: all edits of a fix or none, and of two fixes that meet in one place the first.
  public func apply(_ diagnostics: [Diagnostic], to texts: [String: [UInt8]]) -> Round {
    var accepted: [String: [TextEdit]] = [:]
    var applied: [Diagnostic] = []
    for diagnostic in diagnostics {
      guard let fix = fix(for: diagnostic), !fix.edits.isEmpty else { continue }
      let edits = Dictionary(grouping: fix.edits, by: \.path).mapValues { Array(Set($0.map(\.edit))).sorted { $0.range < $1.range } }
      let isApplicable = edits.allSatisfy { path, edits in
        guard let text = texts[path], !Self.clash(edits) else { return false }
        return edits.allSatisfy { $0.range.end <= text.count } && !Self.clash(edits, with: accepted[path] ?? [])
      }
      guard isApplicable else { continue }
      for (path, edits) in edits { accepted[path] = (accepted[path] ?? []) + edits }
      applied.append(diagnostic)
    }
    var result: [String: [UInt8]] = [:]
    for (path, edits) in accepted { result[path] = TextEdit.apply(edits, to: texts[path] ?? []) }
    return Round(texts: result, applied: applied)
  }

  private static func clash(_ edits: [TextEdit]) -> Bool {
    zip(edits, edits.dropFirst()).contains { clash($0, $1) }
  }

  private static func clash(_ edits: [TextEdit], with others: [TextEdit]) -> Bool {
    edits.contains { edit in others.contains { clash(edit, $0) } }
  }

  /// Two insertions in one place have no order; an edit that changes nothing is in nobody's way.
  private static func clash(_ left: TextEdit, _ right: TextEdit) -> Bool {
    if isEmpty(left) || isEmpty(right) { return false }
    return left.range.overlaps(right.range) || left.range == right.range
  }

  private static func isEmpty(_ edit: TextEdit) -> Bool { edit.range.isEmpty && edit.replacement.isEmpty }
}
