import Schema
import TextModel
import YAML

/// The start of a new line below an item of a list, or below the key of a list.
struct NextLine {
  let file: FileVersion
  let kind: DocumentKind
  let snapshot: Snapshot

  private var source: SourceText { file.source }
  private var document: Document { file.document }

  func edits(at offset: Int) -> [TextEdit] {
    let line = source.lineIndex.line(at: offset)
    guard line > 0 else { return [] }
    let current = source.contentRange(ofLine: line)
    let previous = source.contentRange(ofLine: line - 1)
    guard source.bytes[current.start..<current.end].allSatisfy({ ASCII.isBlank($0) || $0 == ASCII.hyphen }) else {
      // The author moved other text to the new line on purpose; a comment should stay on the previous line.
      return comment(at: offset, current).map { edits(below: previous, current, at: offset, moving: $0) } ?? []
    }
    return edits(below: previous, current, at: offset, moving: nil)
  }

  /// The comment that Enter moved to the new line; it belongs on the previous line.
  private func comment(at offset: Int, _ line: ByteRange) -> String? {
    let bytes = source.bytes
    guard offset >= line.start, offset <= line.end,
      bytes[clamping: line.start..<offset].allSatisfy({ ASCII.isBlank($0) || $0 == ASCII.hyphen }),
      let sign = bytes[clamping: offset..<line.end].firstIndex(where: { !ASCII.isBlank($0) }), bytes[sign] == ASCII.numberSign
    else { return nil }
    return source.string(in: ByteRange(offset, line.end))
  }

  private func edits(below previous: ByteRange, _ current: ByteRange, at offset: Int, moving comment: String?) -> [TextEdit] {
    guard let comment else { return edits(below: previous, current, at: offset, isAfterComment: false) }
    let around = [comment.utf8.first, source.bytes[clamping: previous.start..<previous.end].last]
    // A `#` without a blank before it does not begin a comment.
    guard around.contains(where: { $0.map(ASCII.isBlank) ?? false }) else { return [] }
    let edits = edits(below: previous, current, at: offset, isAfterComment: true)
    return edits.isEmpty ? [] : [TextEdit(ByteRange(previous.end, previous.end), comment)] + edits
  }

  private func edits(below previous: ByteRange, _ current: ByteRange, at offset: Int, isAfterComment: Bool) -> [TextEdit] {
    if let first = FirstLine(on: previous, in: source, document, kind) {
      return Self.edits(of: current, at: offset, in: source, to: first.text)
    }
    guard let item = ListLine(on: previous, in: source, document, kind) else {
      return columnOfKeys(below: previous).map { Self.edits(of: current, at: offset, in: source, to: $0) } ?? []
    }
    // Enter on an item without text ends the list and continues the list or entry around it.
    if item.isEmpty, isAfterComment { return [] }
    if item.isEmpty { return [TextEdit(ByteRange(previous.start, current.end), beginning(after: item))] + closing(item) }
    guard let start = item.next, let head = item.head else {
      return columnOfKeys(below: previous).map { Self.edits(of: current, at: offset, in: source, to: $0) } ?? []
    }
    let edits = { Self.edits(of: current, at: offset, in: source, to: item.indentation + $0) }
    guard let number = item.code?.next?.string, let below = FollowingNumbers(item, in: file, snapshot),
      below.isTaken(number)
    else { return edits(start) }
    // The number is taken: the items below are renumbered, or if that is not possible, the author chooses a number.
    return below.edits(from: number, up: true).map { edits(start) + $0 } ?? edits(head)
  }

  /// The column of the record's other keys below a line such as `- module: M1 选品`. Nil below any other line.
  private func columnOfKeys(below line: ByteRange) -> String? {
    let bytes = source.bytes
    guard let dash = bytes[line.start..<line.end].firstIndex(where: { !ASCII.isBlank($0) }), bytes[dash] == ASCII.hyphen,
      let start = bytes[(dash + 1)..<line.end].firstIndex(where: { !ASCII.isBlank($0) }), start > dash + 1,
      let place = FormatPlace.find(start, in: document.tree, kind), case .key(let entry, let field) = place.part, field != nil,
      entry.key.range.start == start, !entry.value.isEmptyScalar, entry.value.kind == .scalar, entry.value.range.end <= line.end
    else { return nil }
    return String(" ", times: start - line.start)
  }

  /// The edits that close the gap in the numbers after an empty item is removed.
  private func closing(_ item: ListLine) -> [TextEdit] {
    guard let first = item.code?.next?.string, let below = FollowingNumbers(item, in: file, snapshot), below.isTaken(first)
    else { return [] }
    return below.edits(from: first, up: false) ?? []
  }

  /// The edits that give the new line its text. A blank before the cursor is kept, since some editors leave the cursor before text inserted
  /// at its position; after that blank the cursor is after the number.
  private static func edits(of line: ByteRange, at offset: Int, in source: SourceText, to text: String) -> [TextEdit] {
    guard offset > line.start, offset <= line.end, source.bytes[offset - 1] == ASCII.space, text.utf8.last == ASCII.space else {
      return [TextEdit(line, text)]
    }
    let before = TextEdit(ByteRange(line.start, offset - 1), String(text.dropLast()))
    return offset == line.end ? [before] : [before, TextEdit(ByteRange(offset, line.end), "")]
  }

  /// The text after a list has ended: another key of the entry that contains the list, or the next entry of the same kind.
  private func beginning(after item: ListLine) -> String {
    let steps = item.steps
    guard let around = steps.indices.dropLast(2).last(where: { isItem($0, steps) }), isLast(steps.count - 1, steps) else { return "" }
    let entry = steps[around].node
    if item.isLastList, isLast(around, steps) {
      if let indentation = ListLine.indentation(of: entry.range.start, in: source),
        let next = ListLine.heading(after: entry, steps[around].type)
      {
        return indentation + next
      }
      return ""
    }
    let hasMore = entry.range.end > steps[steps.count - 2].node.range.end
    return item.isHeading || hasMore ? "" : String(" ", times: column(of: entry.range.start))
  }

  private func isItem(_ index: Int, _ steps: [FormatPlace.Step]) -> Bool { index > 0 && steps[index - 1].node.kind == .sequence }

  /// Whether the item at a step is the last of its list.
  private func isLast(_ index: Int, _ steps: [FormatPlace.Step]) -> Bool {
    var last: Node?
    for node in steps[index - 1].node.items { last = node }
    return last?.index == steps[index].node.index
  }

  private func column(of offset: Int) -> Int { offset - source.lineIndex.start(ofLine: source.lineIndex.line(at: offset)) }
}
