import Standards
import TextModel

/// Chooses the fixes that one round applies, and applies them: what `--fix` does, without touching the disk.
public struct FixApplication: Sendable {
  /// The result of one round.
  public struct Round: Sendable {
    /// The files that a fix changed, with their new text. The text may be unchanged, if only the encoding changes.
    public let files: [String: WorkspaceFile]
    /// The findings whose fix was applied.
    public let applied: [Diagnostic]

    /// The new texts, as UTF-8.
    public var texts: [String: [UInt8]] { files.mapValues { $0.document.source.bytes } }
  }

  /// The safety up to which fixes are applied.
  private let safeties: Set<FixSafety>

  public init(_ safeties: Set<FixSafety> = [.safe]) { self.safeties = safeties }

  /// The only fix of a finding that may be applied automatically; nil if there are several.
  public func fix(for diagnostic: Diagnostic) -> Fix? {
    for safety in [FixSafety.safe, .unsafe, .assist] where safeties.contains(safety) {
      let candidates = diagnostic.fixes.filter { $0.safety == safety }
      if let only = candidates.first { return candidates.count == 1 ? only : nil }
    }
    return nil
  }

  /// Applies the fixes that can be applied in one round to the files, all of which may be written. All edits of a fix are applied or none;
  /// of two overlapping fixes the first one is applied; a fix that makes a file parse worse is left out.
  public func apply(_ diagnostics: [Diagnostic], to files: [WorkspaceFile]) -> Round {
    var trial = FixTrial(files)
    trial.apply(candidates(diagnostics, trial.files)[...])
    return Round(files: trial.result, applied: trial.applied.map(\.diagnostic))
  }

  /// The edits of the fixes that a round leaves out, since the file would parse worse. The search is limited; a fix that was not tried is
  /// not among them.
  func rejected(of diagnostics: [Diagnostic], by file: WorkspaceFile) -> [[FileEdit]] {
    var trial = FixTrial([file], bytes: (1 << 16) + 4 * file.document.source.count)
    trial.apply(candidates(diagnostics, trial.files)[...])
    return trial.rejected.compactMap { fix(for: $0.diagnostic)?.edits }
  }

  private func candidates(_ diagnostics: [Diagnostic], _ files: [String: WorkspaceFile]) -> [FixCandidate] {
    var accepted: [String: EditList] = [:]
    var candidates: [FixCandidate] = []
    // The findings of one list share the same fix, which may be large: it is processed once.
    var last: [FileEdit] = []
    for diagnostic in diagnostics {
      guard let fix = fix(for: diagnostic), !fix.edits.isEmpty, last.count < 2 || fix.edits != last else { continue }
      last = fix.edits
      let candidate = FixCandidate(index: candidates.count, diagnostic, fix)
      let isApplicable = candidate.edits.allSatisfy { path, edits in
        guard let file = files[path] else { return false }
        return edits.allSatisfy { $0.range.end <= file.document.source.count } && accepted[path, default: EditList()].canInsert(edits)
      }
      guard isApplicable else { continue }
      for (path, edits) in candidate.edits { accepted[path, default: EditList()].insert(edits) }
      candidates.append(candidate)
    }
    return candidates
  }
}

/// A fix that may be applied, and the finding that it is for.
struct FixCandidate {
  /// The index among the candidates of the round.
  let index: Int
  let diagnostic: Diagnostic
  /// The edits by file, sorted and without duplicates.
  let edits: [String: [TextEdit]]

  init(index: Int, _ diagnostic: Diagnostic, _ fix: Fix) {
    self.index = index
    self.diagnostic = diagnostic
    edits = Dictionary(grouping: fix.edits, by: \.path).mapValues { Array(Set($0.map(\.edit))).sorted { $0.range < $1.range } }
  }
}

/// Edits of one text, in order, without overlaps.
private struct EditList {
  private var edits: [TextEdit] = []

  /// Whether some sorted edits overlap neither one another nor the existing ones.
  func canInsert(_ others: [TextEdit]) -> Bool {
    !zip(others, others.dropFirst()).contains { Self.conflict($0, $1) } && !others.contains { interacts($0) }
  }

  mutating func insert(_ others: [TextEdit]) {
    for edit in others where !Self.isEmpty(edit) { edits.insert(edit, at: firstIndex(from: edit.range.start)) }
  }

  private func interacts(_ edit: TextEdit) -> Bool {
    let index = firstIndex(from: edit.range.start)
    // An insertion or an edit that begins earlier may reach this one.
    if edits[max(0, index - 2)..<index].contains(where: { Self.interact($0, edit) }) { return true }
    return edits[index...].prefix { $0.range.start <= edit.range.end }.contains { Self.interact($0, edit) }
  }

  /// Whether the edits of two fixes interact: one may add a number before a text that the other quotes.
  private static func interact(_ left: TextEdit, _ right: TextEdit) -> Bool {
    if isEmpty(left) || isEmpty(right) { return false }
    guard left.range.isEmpty != right.range.isEmpty else { return conflict(left, right) }
    let (insertion, other) = left.range.isEmpty ? (left, right) : (right, left)
    return other.range.touches(insertion.range.start)
  }

  private func firstIndex(from start: Int) -> Int {
    edits.sortedPrefixCount { $0.range.start < start }
  }

  /// Whether two edits cannot both be made: they overlap, or are insertions at one offset, whose order is not defined. An edit that changes
  /// nothing never overlaps.
  private static func conflict(_ left: TextEdit, _ right: TextEdit) -> Bool {
    if isEmpty(left) || isEmpty(right) { return false }
    return left.range.overlaps(right.range) || left.range == right.range
  }

  private static func isEmpty(_ edit: TextEdit) -> Bool { edit.range.isEmpty && edit.replacement.isEmpty }
}
