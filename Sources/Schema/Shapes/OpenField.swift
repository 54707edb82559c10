import TextModel
import YAML

/// A field without a value that takes a mapping, and the fields of that mapping below it in the same column, which lack their indentation.
struct OpenField {
  private var keys: [KeyName] = []
  private(set) var mistake: (range: ByteRange, edits: [TextEdit])?

  /// Records the field that was read last.
  mutating func note(_ entry: Entry, _ type: TypeDescription) {
    guard entry.value.isEmptyScalar, case .record(let shape) = type else {
      if !keys.isEmpty { keys = [] }
      return
    }
    keys = shape().fields.map(\.key)
  }

  /// Adds an entry that is unknown in the record and belongs to the field above; false for any other.
  mutating func addMisplaced(_ entry: Entry) -> Bool {
    guard !keys.isEmpty, entry.key.kind == .scalar else { return false }
    let key = entry.key.text.string
    guard keys.contains(where: { $0.english == key || $0.chinese == key }) else { return false }
    mistake = (mistake?.range ?? entry.key.range, (mistake?.edits ?? []) + [TextEdit(ByteRange(at: entry.key.range.start), "  ")])
    return true
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
