import Standards
import TextModel
import YAML

/// Compares the text before a fix with the text after it. A safe fix keeps every word and number of the author, apart from the part that
/// its rule declares to rewrite; a fix that keeps less is unsafe, and one that would break the text is not offered at all.
struct FixCheck {
  private enum Verdict: Int {
    case sound
    /// A word of the author is removed or duplicated.
    case doubtful
    /// The text would become invalid, or lines of the author would be removed together with a value.
    case harmful
  }

  private let workspace: Workspace
  private var scalars: [String: ScalarRanges] = [:]
  /// The last fix and its verdict: findings of one list often bring the same fix.
  private var last: (edits: [FileEdit], parts: Set<RewrittenPart>, verdict: Verdict)?

  init(_ workspace: Workspace) { self.workspace = workspace }

  /// The fixes of one finding of a rule that rewrites `parts`, each with its actual safety.
  mutating func judged(_ fixes: [Fix], _ parts: Set<RewrittenPart>) -> [Fix] {
    guard !fixes.isEmpty else { return fixes }
    let verdicts = fixes.map { verdict(on: $0.edits, parts) }
    guard verdicts.contains(where: { $0 != .sound }) else { return fixes }
    return zip(fixes, verdicts).compactMap { fix, verdict in
      guard verdict != .harmful else { return nil }
      // The author chooses one of several fixes, even if some of them are left out.
      let alternatives = zip(fixes, verdicts).filter { $0.0.safety == fix.safety }
      if alternatives.contains(where: { $0.1 == .harmful }) { return fix.with(.assist) }
      guard fix.safety == .safe, alternatives.contains(where: { $0.1 == .doubtful }) else { return fix }
      return fix.with(.unsafe)
    }
  }

  private mutating func verdict(on edits: [FileEdit], _ parts: Set<RewrittenPart>) -> Verdict {
    if let last, last.parts == parts, last.edits == edits { return last.verdict }
    let verdict = makeVerdict(on: edits, parts)
    last = (edits, parts, verdict)
    return verdict
  }

  private mutating func makeVerdict(on edits: [FileEdit], _ parts: Set<RewrittenPart>) -> Verdict {
    var change = WordCount()
    var changed: [(path: String, group: EditGroup)] = []
    for (path, edits) in Dictionary(grouping: edits, by: \.path) {
      guard let file = workspace.file(at: path) else { continue }
      guard let groups = EditGroup.groups(of: edits.map(\.edit), in: file.document.source.bytes) else { return .harmful }
      for group in groups where !group.change.isEmpty { changed.append((path, group)) }
    }
    // Words that one edit removes may be inserted by another.
    if changed.count > 1 {
      for (_, group) in changed { group.count(into: &change) }
      if change.isEmpty { return .sound }
    }
    if changed.isEmpty { return .sound }
    return changed.map { verdict(on: $0.group, at: $0.path, parts) }.max { $0.rawValue < $1.rawValue } ?? .sound
  }

  private mutating func verdict(on group: EditGroup, at path: String, _ parts: Set<RewrittenPart>) -> Verdict {
    if isCodeFence(group, path) { return .sound }
    let isWithoutConnectives = parts.contains(.connective)
    let lost = group.change.deficit.filter { !isWithoutConnectives || !WordCount.isConnective($0) }
    let gained = group.change.surplus
    // Entries of an expanded range have their numbers in the form that the file uses.
    let isWrittenOut = isWithoutConnectives && lost.allSatisfy(WordCount.isOfNumber)
    let cutsTitle = isWithoutConnectives && cutsTitle(group, path)
    if lost.isEmpty || isWrittenOut, !cutsTitle, parts.contains(.addition) { return .sound }
    if parts.contains(.allowComment), gained.isEmpty, isInComment(group, path) { return .sound }
    if group.joinsLines { return .doubtful }
    // Lines below a value belong to something else, even where YAML reads them as part of the value.
    if group.crossesLine, !lost.isEmpty, !parts.contains(.removal) || !gained.isEmpty { return .harmful }
    if parts.contains(.itemMark), gained.isEmpty, lost.allSatisfy(WordCount.isLikeDash), !group.crossesLine { return .sound }
    guard !group.crossesLine, !group.writesLine, isInScalar(group, path) else { return .doubtful }
    if cutsTitle { return .doubtful }
    if parts.contains(.key) || parts.contains(.value) { return .sound }
    let isNumber = (lost + gained).allSatisfy(WordCount.isOfNumber)
    return parts.contains(.number) && isNumber ? .sound : .doubtful
  }

  /// Whether a connective that the edits remove is a part of a title: `数据分析与报告`.
  private func cutsTitle(_ group: EditGroup, _ path: String) -> Bool {
    guard group.change.deficit.contains(where: WordCount.isConnective), let file = workspace.file(at: path) else { return false }
    return group.losesConnectiveOfTitle(in: file.document.source.bytes)
  }

  private mutating func isInScalar(_ group: EditGroup, _ path: String) -> Bool {
    guard let file = workspace.file(at: path) else { return false }
    let scalarRanges = scalars[path] ?? ScalarRanges(file.document.tree)
    scalars[path] = scalarRanges
    return scalarRanges.contains(group.range)
  }

  /// Whether an edit removes the mark of a block of code, which is not a text of the author.
  private func isCodeFence(_ group: EditGroup, _ path: String) -> Bool {
    guard group.change.surplus.isEmpty, let bytes = workspace.file(at: path)?.document.source.bytes else { return false }
    return CodeFence.isMark(bytes[clamping: group.range.start..<group.range.end])
  }

  private func isInComment(_ group: EditGroup, _ path: String) -> Bool {
    guard let source = workspace.file(at: path)?.document.source else { return false }
    let line = source.contentRange(ofLine: source.lineIndex.line(at: group.range.start))
    return source.bytes[line.start..<max(line.start, min(group.range.end, line.end))].contains(ASCII.numberSign)
  }
}

extension Fix {
  fileprivate func with(_ safety: FixSafety) -> Fix { Fix(title, safety, edits: edits) }
}

/// The ranges of all keys and values of a file, in order.
private struct ScalarRanges {
  private let ranges: [ByteRange]

  init(_ tree: SyntaxTree) { ranges = tree.allNodes.filter { $0.kind == .scalar }.map(\.range).sorted() }

  /// Whether a range lies within one of them.
  func contains(_ range: ByteRange) -> Bool {
    let before = ranges.sortedPrefixCount { $0.start <= range.start }
    return Range(clamping: max(0, before - 2), before).contains { ranges[$0].contains(range) }
  }
}
