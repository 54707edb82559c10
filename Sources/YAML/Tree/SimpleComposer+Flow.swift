import TextModel

extension SimpleComposer {
  /// Whether a flow collection begins at the cursor.
  var isFlowStart: Bool { cursor < text.count && (text[cursor] == ASCII.leftBracket || text[cursor] == ASCII.leftBrace) }

  /// Reads a flow collection, on one line or several.
  mutating func readFlow() -> Bool {
    guard depth < Self.depthLimit else { return false }
    let isMapping = text[cursor] == ASCII.leftBrace
    let around = flow
    let record = addCollection(isMapping ? .mapping : .sequence, .flowCollection, at: cursor)
    flow = record
    cursor += 1
    guard readParts(isMapping: isMapping) else { return false }
    cursor += 1
    end(record, at: UInt32(clamping: cursor))
    flow = around
    return true
  }

  /// Reads the content of the brackets, and the closing one.
  private mutating func readParts(isMapping: Bool) -> Bool {
    let closing = isMapping ? ASCII.rightBrace : ASCII.rightBracket
    guard skipFlowSpace() else { return false }
    if text[cursor] == closing { return true }
    while true {
      if isMapping, !readFlowKey() { return false }
      guard readFlowValue(), skipFlowSpace() else { return false }
      if text[cursor] == closing { return true }
      guard text[cursor] == ASCII.comma else { return false }
      cursor += 1
      guard skipFlowSpace() else { return false }
    }
  }

  private mutating func readFlowKey() -> Bool {
    let start = cursor
    guard let key = readScalar(inFlow: true), isAtKeyEnd, cursor - start <= Self.keyLimit else { return false }
    add(key)
    cursor += 1
    return skipFlowSpace()
  }

  private mutating func readFlowValue() -> Bool {
    if isFlowStart { return readFlow() }
    guard let value = readScalar(inFlow: true) else { return false }
    add(value)
    return true
  }

  /// Moves to the next sign inside brackets, which may be on a later line.
  private mutating func skipFlowSpace() -> Bool {
    skipSpaces()
    while cursor < text.count, isAtLineEnd {
      guard skipLineEnd() else { return false }
      let start = cursor
      skipSpaces()
      // At the start of a line there may be a document marker.
      if cursor == start, cursor < text.count, !isAtLineEnd { return false }
    }
    return cursor < text.count
  }
}
