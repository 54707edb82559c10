import Schema
import TextModel
import YAML

/// Writes comments that allow findings into a file: at the end of the line, in a comment that allows something there already, or on a line
/// above.
struct AllowEditor {
  /// Where a comment is inserted.
  enum InsertionPoint: Hashable {
    /// Into the comment with this index.
    case comment(Int)
    case endOfLine(Int)
    /// On a line of its own before this one.
    case above(line: Int)
  }

  private let document: Document
  private let allows: [AllowComment]
  private let commentEnds: Set<Int>
  /// The texts that continue across the end of a line, in order.
  private let texts: [(range: ByteRange, isBlock: Bool)]
  private var source: SourceText { document.source }

  init(_ document: Document, _ known: RuleNames) {
    self.document = document
    allows = Suppressions(document, known).allows
    commentEnds = Set(Comments.find(in: document.tree).map(\.range.end))
    let lines = document.source.lineIndex
    texts = document.tree.allNodes.compactMap { node in
      guard node.kind == .scalar, node.style.isBlock || lines.line(at: node.range.start) != lines.line(at: node.range.end) else {
        return nil
      }
      return (node.range, node.style.isBlock)
    }
  }

  /// Where a comment that allows a finding is inserted; nil if none can be inserted.
  func insertionPoint(for range: ByteRange) -> InsertionPoint? {
    let line = source.lineIndex.line(at: min(range.start, source.count))
    let end = source.contentRange(ofLine: line).end
    let own = allows.firstIndex { isOpen($0) && $0.covers(range) && $0.comment.range.end == end }
    if let own { return .comment(own) }
    if canTakeComment(at: end) { return .endOfLine(line) }
    guard let line = lineOfEntry(around: range), line > 0 else { return lineOfEntry(around: range).map { .above(line: $0) } }
    let before = source.contentRange(ofLine: line - 1).end
    let above = allows.firstIndex { isOpen($0) && $0.comment.standsAlone && $0.covers(range) && $0.comment.range.end == before }
    return above.map { .comment($0) } ?? .above(line: line)
  }

  /// The range that a comment at an insertion point would apply to.
  func scope(of point: InsertionPoint) -> ByteRange? {
    switch point {
    case .comment(let index): allows[index].scope
    case .endOfLine(let line), .above(let line): EntryScope.range(ofLine: line, in: document)
    }
  }

  /// Whether more names can be added to a comment: one that names rules, and not one for the whole file.
  private func isOpen(_ allow: AllowComment) -> Bool { !allow.isForFile && !allow.names.isEmpty }

  /// Allows rules at an insertion point; nil if they are already allowed there. A placeholder is not added to an existing reason.
  func edit(at point: InsertionPoint, allowing rules: [RuleID], reason: String, isPlaceholder: Bool) -> TextEdit? {
    let names = rules.map(\.name)
    switch point {
    case .comment(let index):
      let allow = allows[index]
      let missing = names.filter { name in !allow.names.contains { $0.rule.name == name } }
      return missing.isEmpty ? nil : addition(of: missing, to: allow, reason: isPlaceholder ? nil : reason)
    case .endOfLine(let line):
      return TextEdit(ByteRange(at: trimmedEnd(source.contentRange(ofLine: line))), "  " + comment(names, reason))
    case .above(let line):
      let content = source.contentRange(ofLine: line)
      var start = content.start
      while start < content.end, ASCII.isBlank(source.bytes[start]) { start += 1 }
      let indentation = source.string(in: ByteRange(content.start, start))
      return TextEdit(ByteRange(at: content.start), indentation + comment(names, reason) + ListEditing(source).lineEnd)
    }
  }

  /// Whether the comment is written in Chinese, as the keys of the file are.
  private var isChinese: Bool { document.keyLanguage == .chinese }
  private var comma: String { isChinese ? "、" : ", " }

  private func comment(_ names: [String], _ reason: String) -> String {
    (isChinese ? "# 检查：允许 " : "# lint: allow ") + names.joined(separator: comma) + " — " + reason
  }

  /// Adds names after the existing names, and the reason after the existing reason.
  private func addition(of names: [String], to allow: AllowComment, reason: String?) -> TextEdit {
    let added = names.map { comma + $0 }.joined()
    let end = allow.namesRange.end
    guard let reason else { return TextEdit(ByteRange(at: end), added) }
    guard let old = allow.reason else { return TextEdit(ByteRange(at: end), added + " — " + reason) }
    let rest = source.string(in: ByteRange(end, max(end, old.end)))
    guard !rest.contains(reason) else { return TextEdit(ByteRange(at: end), added) }
    return TextEdit(ByteRange(end, max(end, old.end)), added + rest + (isChinese ? "；" : "; ") + reason)
  }

  /// Whether a comment can be put at the end of a line: no text continues across it, and no comment is there already.
  private func canTakeComment(at end: Int) -> Bool {
    guard !commentEnds.contains(end) else { return false }
    let before = texts.sortedPrefixCount { $0.range.start < end }
    guard before > 0 else { return true }
    let text = texts[before - 1]
    return !(end < text.range.end || end == text.range.end && text.isBlock)
  }

  /// The line on which the innermost entry that contains a range begins.
  private func lineOfEntry(around range: ByteRange) -> Int? {
    var best: Int?
    for node in document.tree.path(to: range.start) {
      for entry in node.entries where entry.key.range.start <= range.start { best = max(best ?? 0, entry.key.range.start) }
    }
    return best.map { source.lineIndex.line(at: $0) }
  }

  private func trimmedEnd(_ line: ByteRange) -> Int {
    var end = line.end
    while end > line.start, ASCII.isBlank(source.bytes[end - 1]) { end -= 1 }
    return end
  }
}

extension NodeStyle {
  /// Whether it is written with `|` or `>`.
  public var isBlock: Bool { self == .literalBlock || self == .foldedBlock }
}
