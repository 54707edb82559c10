import TextModel

/// The collections around a line of a part of a file that lost its indentation, as they are read from the keys.
struct LostBlock {
  var stack: [OpenCollection]
  /// A key without a value on the line above.
  var opener: (key: ByteRange, column: Int)?
  /// The index in `stack` of the collection that contains the whole block.
  var floor = 1
  var lines: [(start: Int, column: Int)] = []

  init(_ stack: [OpenCollection]) { self.stack = stack }

  /// Keeps the collections up to an index.
  mutating func leave(to index: Int) {
    stack.removeLast(max(0, stack.count - index - 1))
    if lines.isEmpty { floor = index }
  }
}

/// Several lines in a row without any indentation in a file that is indented otherwise: a module or duty that was pasted through a word
/// processor.
extension MistakeScanner {
  /// Reports such lines as one problem, with their columns. False if the line is not the first one of them, or if their columns are not certain.
  mutating func indentLostBlock(_ head: LineHead) -> Bool {
    guard mode == .afterFailure, head.indentation.columns == 0, collections.opener == nil, collections.stack.count > 1, head.key != nil,
      collections.stack.first?.column == 0, head.shape == .entry ? !isFieldOfRoot(head) : !collections.accepts(0, .item)
    else { return false }
    var block = LostBlock(collections.stack)
    var next: LineHead? = head
    var end = head.end
    while let line = next, line.indentation.columns == 0, !line.indentation.hasWide, lookahead.mayContinue(after: block.lines.count) {
      // A field that the file may have is in its column already.
      if line.shape == .entry, isFieldOfRoot(line) { break }
      guard let column = add(line, to: &block) else { return false }
      block.lines.append((line.indentation.start, column))
      end = line.end
      next = nextLine(below: line.end)
    }
    guard block.lines.count > 1, next.map({ isContinued(block, by: $0) }) ?? true else { return false }
    let edits = block.lines.map { TextEdit(ByteRange(at: $0.start), Self.spaces($0.column)) }
    let mark = ByteRange(head.indentation.end, trimmedEnd(from: head.content, to: head.end))
    problems.append(SyntaxProblem(.misalignedLine, at: mark, repair: edits))
    region = .processed(end)
    collections.enter(block.stack)
    if let opener = block.opener { collections.leaveOpen(opener.column, parentKey: opener.key, isKey: true) }
    return true
  }

  /// Whether the first line after a block fits into the collections that are open there.
  private func isContinued(_ block: LostBlock, by line: LineHead) -> Bool {
    let column = line.indentation.columns
    if let opener = block.opener, column > opener.column { return true }
    return column == 0 || block.stack.contains { $0.column == column && $0.kind == (line.shape == .item ? .sequence : .mapping) }
  }

  /// Whether a line is a field of the whole file that is not there yet.
  private func isFieldOfRoot(_ line: LineHead) -> Bool {
    guard let key = line.key?.range, let root = collections.stack.first else { return false }
    return fits(key, under: root.parentKey) && !root.keys.prefix(64).contains { name($0) == name(key) }
  }

  /// The column of a line in the block, whose collections are entered. Nil if the keys do not tell it, or if its value goes on below.
  private func add(_ line: LineHead, to block: inout LostBlock) -> Int? {
    guard line.marks.count <= 1, line.marks.allSatisfy({ $0.gap.columns == 1 }) else { return nil }
    guard let key = line.key else { return line.shape == .item ? addText(line, to: &block) : nil }
    guard key.colon == .proper, let column = line.shape == .item ? addRecord(key.range, to: &block) : addField(key.range, to: &block)
    else { return nil }
    let value = blanks(from: key.separator.end, to: line.end).end
    if isLineDone(value, line.end) {
      block.opener = (key.range, line.shape == .item ? column + 2 : column)
    } else {
      guard endsOnItsLine(value, line.end) else { return nil }
      block.opener = nil
    }
    return column
  }

  /// `- module: M3`: the first field of a record.
  private func addRecord(_ key: ByteRange, to block: inout LostBlock) -> Int? {
    func begins(_ parentKey: ByteRange) -> Bool {
      vocabulary.allowedValue(under: unquoted(parentKey))?.firstKeys.contains(name(key)) ?? false
    }
    if let opener = block.opener, begins(opener.key) {
      block.stack.append(OpenCollection(kind: .sequence, column: opener.column + 2, parentKey: opener.key))
    } else {
      let list = block.stack.indices.last { $0 >= block.floor && block.stack[$0].kind == .sequence && begins(block.stack[$0].parentKey) }
      guard let list, block.opener == nil else { return nil }
      block.leave(to: list)
    }
    guard let list = block.stack.last else { return nil }
    block.stack.append(OpenCollection(kind: .mapping, column: list.column + 2, parentKey: list.parentKey, keys: [key]))
    return list.column
  }

  private func addField(_ key: ByteRange, to block: inout LostBlock) -> Int? {
    if let opener = block.opener {
      guard let allowed = vocabulary.allowedValue(under: unquoted(opener.key)), !allowed.mayBeList, allowed.keys.contains(name(key)) else {
        return nil
      }
      block.stack.append(OpenCollection(kind: .mapping, column: opener.column + 2, parentKey: opener.key, keys: [key]))
      return opener.column + 2
    }
    guard let index = mapping(for: key, in: block) else { return nil }
    block.leave(to: index)
    block.stack[index].keys.append(key)
    return block.stack[index].column
  }

  /// The innermost mapping of the block that may have a key and does not have it.
  private func mapping(for key: ByteRange, in block: LostBlock) -> Int? {
    block.stack.indices.last { index in
      let mapping = block.stack[index]
      return index >= block.floor && mapping.kind == .mapping && mapping.keys.count <= 64
        && penalty(of: LinePosition(column: mapping.column, parentKey: mapping.parentKey, keys: mapping.keys), key: key) == 0
    }
  }

  /// An item that is a text.
  private func addText(_ line: LineHead, to block: inout LostBlock) -> Int? {
    guard !block.lines.isEmpty, !isLineDone(line.content, line.end), endsOnItsLine(line.content, line.end) else { return nil }
    if let opener = block.opener {
      guard let allowed = vocabulary.allowedValue(under: unquoted(opener.key)), allowed.mayBeList, allowed.mayBeText else { return nil }
      block.stack.append(OpenCollection(kind: .sequence, column: opener.column + 2, parentKey: opener.key))
      block.opener = nil
    }
    guard let list = block.stack.last, list.kind == .sequence else { return nil }
    return list.column
  }
}
