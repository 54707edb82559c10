import Schema
import TextModel
import YAML

/// Adds records to a list in its own style: on lines of their own, or between brackets.
public struct RecordAddition: Sendable {
  /// Keys with their values as they are written.
  public typealias Record = [(key: String, value: String)]

  private let document: Document

  public init(_ document: Document) { self.document = document }

  private var source: SourceText { document.source }

  /// The edits that add records at the end of a list, or below the item that begins at an offset. Nil if the records cannot be added.
  public func edits(adding records: [Record], toListAt list: ByteRange, below item: Int? = nil) -> [TextEdit]? {
    let path = document.tree.path(to: list.start)
    guard !records.isEmpty, let position = path.lastIndex(where: { $0.kind == .sequence && $0.range.start == list.start }) else {
      return nil
    }
    var last: Node?
    for other in path[position].items {
      last = other
      if other.range.start == item { break }
    }
    guard path[position].style == .flowCollection else { return inBlock(records, path[position], below: last) }
    // Directly after the last item, since a comma may follow it.
    if let last { return [TextEdit(ByteRange(at: last.range.end), records.map { ", " + Self.onOneLine($0) }.joined())] }
    return position > 0 ? inPlaceOfBrackets(records, path[position], path[position - 1]) : nil
  }

  /// The edit that adds records above the first item of a list. Nil if they cannot be added there, or a comment may be about that item.
  public func edits(adding records: [Record], aboveListAt list: ByteRange) -> [TextEdit]? {
    let path = document.tree.path(to: list.start)
    guard !records.isEmpty, let position = path.lastIndex(where: { $0.kind == .sequence && $0.range.start == list.start }), position > 0,
      let first = path[position].items.first(where: { _ in true }),
      let key = path[position - 1].entries.first(where: { $0.value.index == path[position].index })?.key.range,
      !source.bytes[clamping: key.end..<first.range.start].contains(ASCII.numberSign)
    else { return nil }
    if path[position].style == .flowCollection {
      return [TextEdit(ByteRange(at: first.range.start), records.map { Self.onOneLine($0) + ", " }.joined())]
    }
    guard source.bytes[clamping: list.start..<list.end].first == ASCII.hyphen else { return nil }
    let indentation = source.lineBreak + String(" ", times: source.lineIndex.column(at: list.start))
    let text = lines(records, source.lineIndex.column(at: list.start)).dropFirst(indentation.count) + indentation
    return [TextEdit(ByteRange(at: list.start), String(text))]
  }

  /// A new key at the end of the file, with a list of records.
  public func edits(adding records: [Record], underNewKey key: String) -> [TextEdit]? {
    guard let root = document.tree.root, root.kind == .mapping, root.style == .blockCollection else { return nil }
    let column = source.lineIndex.column(at: root.range.start)
    let heading = source.lineBreak + String(" ", times: column) + key + ":"
    let offset = InsertionBelow(source).offset(below: root.range.end, column: column)
    return [TextEdit(ByteRange(at: offset), heading + lines(records, column + 2))]
  }

  private func inBlock(_ records: [Record], _ list: Node, below item: Node?) -> [TextEdit]? {
    guard list.range.start < source.count, source.bytes[list.range.start] == ASCII.hyphen else { return nil }
    let column = source.lineIndex.column(at: list.range.start)
    let offset = InsertionBelow(source).offset(below: item?.range.end ?? list.range.end, column: column)
    return [TextEdit(ByteRange(at: offset), lines(records, column))]
  }

  /// `modules: []`: the brackets are removed, and a comment after them stays on its line.
  private func inPlaceOfBrackets(_ records: [Record], _ list: Node, _ mapping: Node) -> [TextEdit]? {
    guard mapping.kind == .mapping, mapping.style == .blockCollection,
      let key = mapping.entries.first(where: { $0.value.index == list.index })?.key.range
    else { return nil }
    var start = list.range.start
    while start > key.end, ASCII.isBlank(source.bytes[start - 1]) { start -= 1 }
    let line = source.contentRange(ofLine: source.lineIndex.line(at: list.range.end))
    let text = lines(records, source.lineIndex.column(at: key.start) + 2)
    guard start > key.end, line.start <= start else { return nil }
    if line.end == list.range.end { return [TextEdit(ByteRange(start, list.range.end), text)] }
    return [TextEdit(ByteRange(start, list.range.end), ""), TextEdit(ByteRange(at: line.end), text)]
  }

  private func lines(_ records: [Record], _ column: Int) -> String {
    let indentation = source.lineBreak + String(" ", times: column)
    return records.map { record in
      record.enumerated().map { indentation + ($0 == 0 ? "- " : "  ") + "\($1.key): \($1.value)" }.joined()
    }.joined()
  }

  private static func onOneLine(_ record: Record) -> String { "{" + record.map { "\($0.key): \($0.value)" }.joined(separator: ", ") + "}" }
}
