import TextModel

/// A dash before a field of the record above.
extension MistakeScanner {
  /// `- covers:` between the entries of a module: the entry belongs to the module, since no list is in that column.
  mutating func dropMark(_ head: inout LineHead) {
    let column = head.indentation.columns
    guard mode == .afterFailure, !head.indentation.hasTab, !head.indentation.hasWide, let key = head.key, key.colon == .proper,
      let mark = head.marks.first, !collections.accepts(column, .item),
      let mapping = collections.stack.last(where: { $0.column <= column }),
      mapping.kind == .mapping, mapping.column == column, fits(key.range, under: mapping.parentKey),
      !mapping.keys.contains(where: { name($0) == name(key.range) })
    else { return }
    problems.append(
      SyntaxProblem(
        .strayItemMark, at: ByteRange(mark.offset, mark.offset + 1), repair: [TextEdit(ByteRange(mark.offset, head.content), [])]))
    head.marks = []
  }

  /// Removes the dash of a field that belongs to the record with the list: `- 知识：` among the abilities, above the knowledge. False for an
  /// item.
  mutating func dropMarkAmongItems(_ head: inout LineHead) -> Bool {
    let column = head.indentation.columns
    guard !head.indentation.hasTab, !head.indentation.hasWide, let mark = head.marks.first, let key = head.key,
      isLineDone(blanks(from: key.separator.end, to: head.end).end, head.end), let position = collections.position(ofListAt: column),
      position > 0, nextLine(below: head.end)?.shape == .item
    else { return false }
    let (record, list) = (collections.stack[position - 1], collections.stack[position])
    guard record.kind == .mapping, list.lastItem != nil, fits(key.range, under: record.parentKey), !fits(key.range, under: list.parentKey),
      !record.keys.contains(where: { name($0) == name(key.range) })
    else { return false }
    problems.append(
      SyntaxProblem(
        .strayItemMark, at: ByteRange(mark.offset, mark.offset + 1),
        repair: [
          TextEdit(ByteRange(head.indentation.start, head.content), Self.spaces(record.column)),
          TextEdit(ByteRange(key.range.end, key.separator.end), [ASCII.colon]),
        ]))
    head.marks = []
    head.indentation = Blanks(start: head.indentation.start, end: head.indentation.end, columns: record.column)
    head.key = EntryKey(range: key.range, separator: ByteRange(at: key.separator.end), colon: .proper)
    return true
  }
}
