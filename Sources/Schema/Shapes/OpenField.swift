import TextModel
import YAML

/// A field that takes a mapping, and the fields of that mapping below it in the same column, which lack their indentation: all of them if the
/// field has no value, else those after the last one.
struct OpenField {
  /// The field that was read last, and its type.
  private var above: (value: Node, type: TypeDescription)?
  /// One for each field that has lines below it, with all of these lines.
  private(set) var mistakes: [(range: ByteRange, edits: [TextEdit])] = []
  /// Whether the last mistake is about the field that was read last.
  private var isContinued = false

  /// Records the field that was read last.
  mutating func note(_ entry: Entry, _ type: TypeDescription) {
    above = (entry.value, type)
    isContinued = false
  }

  /// Adds an entry that is unknown in the record and belongs to the field above; false for any other.
  mutating func addMisplaced(_ entry: Entry) -> Bool {
    guard let above, case .record(let shape) = above.type, entry.key.kind == .scalar, let missing = indentation(entry, below: above.value)
    else { return false }
    let key = entry.key.text.string
    guard let field = shape().fields.map(\.key).first(where: { $0.isSpelled(key) }) else { return false }
    if above.value.kind == .mapping, above.value.entries.contains(where: { field.isSpelled($0.key.text.string) }) { return false }
    let edit = TextEdit(ByteRange(at: entry.key.range.start), String(" ", times: missing))
    if isContinued, let last = mistakes.popLast() {
      mistakes.append((last.range, last.edits + [edit]))
    } else {
      mistakes.append((entry.key.range, [edit]))
    }
    isContinued = true
    return true
  }

  /// The blanks that an entry lacks for being a field of the value above; nil if it cannot be one.
  private func indentation(_ entry: Entry, below value: Node) -> Int? {
    if value.isEmptyScalar { return 2 }
    // With a value of several lines, the lines below the entry would need the indentation too.
    guard value.kind == .mapping, value.style == .blockCollection, entry.value.kind == .scalar,
      entry.value.style == .plain || entry.value.style.isQuoted, let first = value.entries.first(where: { _ in true }),
      let column = Self.column(of: first.key), let own = Self.column(of: entry.key), column > own
    else { return nil }
    return column - own
  }

  /// The blanks before a key that is the first on its line; nil for any other.
  private static func column(of key: Node) -> Int? {
    let original = key.tree.shadow.original
    let (line, start) = (original.startOfLine(key.range.start), key.range.start)
    guard line <= start, start <= original.count, original[line..<start].allSatisfy({ $0 == ASCII.space }) else { return nil }
    return start - line
  }
}

extension Reader {
  /// Whether an entry is the second part of a number with a comma: `{total: 1,200}`. For YAML the comma begins another entry.
  mutating func readsDigitGroup(_ entry: Entry, in node: Node) -> Bool {
    guard node.style == .flowCollection, entry.value.isEmptyScalar, entry.key.style == .plain, let before = entry.key.previous,
      before.kind == .scalar, before.style == .plain, entry.key.range.start == before.range.end + 1
    else { return false }
    let group = entry.key.text
    let head = before.text
    guard group.count == 3, (1...3).contains(head.count), group.bytes.allSatisfy(ASCII.isDigit), head.bytes.allSatisfy(ASCII.isDigit) else {
      return false
    }
    let written = "\(head),\(group)"
    report(
      .wrongType(expected: .quantity, found: .text(written)), at: ByteRange(before.range.start, entry.key.range.end),
      repair: [TextEdit(ByteRange(before.range.end, entry.key.range.start), [])])
    unread.insert(.numbers)
    return true
  }
}
