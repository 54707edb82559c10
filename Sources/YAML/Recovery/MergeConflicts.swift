import TextModel

/// Finds the conflict markers of a version control system. The first side (ours) is read, the second is removed.
struct MergeConflicts {
  private let text: [UInt8]
  private var problems: [SyntaxProblem] = []
  /// The marker line of the open conflict, and the edits that remove the markers.
  private var opening: ByteRange?
  private var edits: [TextEdit] = []
  /// The start of the side that is removed.
  private var discardedFrom: Int?

  static func find(in text: [UInt8]) -> [SyntaxProblem] {
    var finder = MergeConflicts(text: text)
    var line = 0
    while line < text.count {
      var end = line
      while end < text.count, !ASCII.isLineBreak(text[end]) { end += 1 }
      finder.check(ByteRange(line, end))
      line = end + 1
    }
    finder.close()
    return finder.problems
  }

  private init(text: [UInt8]) { self.text = text }

  private mutating func check(_ line: ByteRange) {
    switch marker(of: line) {
    case .some(ASCII.lessThan):
      close()
      opening = line
      edits = [TextEdit(line, [])]
    case .some(ASCII.verticalBar) where opening != nil, .some(ASCII.equalsSign) where opening != nil:
      discardedFrom = discardedFrom ?? line.start
    case .some(ASCII.greaterThan) where opening != nil:
      edits.append(TextEdit(ByteRange(discardedFrom ?? line.start, line.end), []))
      close()
    case .some(ASCII.lessThan), .some(ASCII.equalsSign), .some(ASCII.greaterThan):
      problems.append(SyntaxProblem(.mergeConflict, at: line, repair: [TextEdit(line, [])], isRepairIntended: false))
    default: break
    }
  }

  private mutating func close() {
    if let opening {
      if let discardedFrom, edits.count == 1 { edits.append(TextEdit(ByteRange(discardedFrom, discardedFrom + 7), [])) }
      problems.append(SyntaxProblem(.mergeConflict, at: opening, repair: edits, isRepairIntended: false))
    }
    opening = nil
    discardedFrom = nil
    edits = []
  }

  /// The byte that the marker repeats seven times at the start of the line; nil if the line is not a marker.
  private func marker(of line: ByteRange) -> UInt8? {
    guard line.count >= 7 else { return nil }
    let first = text[line.start]
    guard first == ASCII.lessThan || first == ASCII.equalsSign || first == ASCII.greaterThan || first == ASCII.verticalBar else {
      return nil
    }
    guard text[line.start..<line.start + 7].allSatisfy({ $0 == first }) else { return nil }
    return line.count == 7 || text[line.start + 7] == ASCII.space ? first : nil
  }
}
