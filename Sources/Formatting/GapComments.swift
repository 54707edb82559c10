import Linter
import TextModel
import YAML

/// Assigns the comments of a document, in order, to the parts that they belong to.
struct GapComments {
  private let source: SourceText
  private let comments: [Comment]
  private var next = 0

  init(_ tree: SyntaxTree, _ source: SourceText) {
    self.source = source
    comments = Comments.find(in: tree)
  }

  /// Removes and returns the comments before an offset. Comments indented deeper than the parts of the collection are added to the last
  /// part instead; `column` is the column of the parts.
  mutating func remove(before offset: Int, adoptedBy parts: inout [FormattedPart], in column: Int) -> [LineComment] {
    var lines: [LineComment] = []
    while next < comments.count, comments[next].range.start < offset {
      let comment = comments[next]
      next += 1
      let line = line(comment)
      if lines.isEmpty, comment.standsAlone, let last = parts.indices.last,
        Self.add(line, at: self.column(of: comment.range.start), &parts[last], in: column)
      {
        continue
      }
      lines.append(line)
    }
    return lines
  }

  /// Adds a comment to the innermost collection at the end of a part that is indented no deeper than the comment. Returns false if there is
  /// none.
  private static func add(_ line: LineComment, at column: Int, _ part: inout FormattedPart, in outer: Int) -> Bool {
    if case .nothing = part.value, part.key != nil, column > outer, outer >= 0 || column > 0 {
      part.inside.append(line)
      return true
    }
    guard case .collection(var inner) = part.value, !inner.isFlow, column >= inner.column, inner.column > outer else { return false }
    part.value = .nothing
    let last = inner.parts.count - 1
    if last < 0 || !inner.closing.isEmpty || !add(line, at: column, &inner.parts[last], in: inner.column) { inner.closing.append(line) }
    part.value = .collection(inner)
    return true
  }

  /// Removes and returns the comments before an offset, as comments on their own lines.
  mutating func removeLines(before offset: Int) -> [LineComment] {
    var lines: [LineComment] = []
    while next < comments.count, comments[next].range.start < offset {
      lines.append(line(comments[next]))
      next += 1
    }
    return lines
  }

  /// Drops the comments before an offset, which are kept with the text around them.
  mutating func skip(to offset: Int) {
    while next < comments.count, comments[next].range.start < offset { next += 1 }
  }

  /// Removes and returns the comment after an offset on the same line; nil if there is none.
  mutating func removeSideComment(after offset: Int, before limit: Int) -> SideComment? {
    guard next < comments.count else { return nil }
    let comment = comments[next]
    guard !comment.standsAlone, comment.range.start >= offset, comment.range.start < limit else { return nil }
    let line = source.contentRange(ofLine: source.lineIndex.line(at: comment.range.start))
    guard line.start <= offset else { return nil }
    next += 1
    var gap = 0
    while comment.range.start - gap > line.start, ASCII.isBlank(source.bytes[comment.range.start - gap - 1]) { gap += 1 }
    let start = source.bytes[line.start..<line.end].firstIndex { !ASCII.isBlank($0) } ?? line.start
    let column = DisplayWidth.columns(of: source.bytes[start..<comment.range.start])
    return SideComment(text: text(comment), gap: gap, column: column)
  }

  func column(of offset: Int) -> Int { source.lineIndex.column(at: offset) }

  /// Whether the first thing on a line has a blank line above it.
  func hasBlankLine(above offset: Int) -> Bool {
    let line = source.lineIndex.line(at: offset)
    let start = source.lineIndex.start(ofLine: line)
    guard line > 0, source.bytes[start..<min(offset, source.count)].allSatisfy(ASCII.isBlank) else { return false }
    let above = source.contentRange(ofLine: line - 1)
    return source.bytes[above.start..<above.end].allSatisfy(ASCII.isBlank)
  }

  private func line(_ comment: Comment) -> LineComment {
    LineComment(
      text: text(comment), isAllow: AllowParser.parse(comment, in: source, .none)?.isForFile == false,
      hasBlankLineBefore: hasBlankLine(above: comment.range.start))
  }

  private func text(_ comment: Comment) -> ArraySlice<UInt8> {
    var text = source.bytes[min(comment.range.start, source.count)..<min(comment.range.end, source.count)]
    while let last = text.last, ASCII.isBlank(last) { text.removeLast() }
    return text
  }
}
