import TextModel

/// A tree as a short ASCII text, so that a text that is built into the binary need not be parsed in each run. Only for trees whose scalars
/// are all slices of the text.
public enum TreeCode {
  /// Nil if the tree has something that the code cannot represent.
  public static func encode(_ tree: SyntaxTree) -> String? {
    guard tree.isClean, tree.arena.isEmpty else { return nil }
    var digits: [UInt8] = []
    var start = 0
    for (index, record) in tree.records.enumerated() {
      let isScalar = record.kind == .scalar
      guard isScalar || record.kind == .sequence || record.kind == .mapping, Int(record.start) >= start, record.end >= record.start,
        !isScalar || record.content >= record.start
      else { return nil }
      append(Int(record.kind.rawValue) * styles + Int(record.style.rawValue), to: &digits)
      append(Int(record.start) - start, to: &digits)
      append(Int(record.end - record.start), to: &digits)
      append(Int(record.count), to: &digits)
      append(isScalar ? Int(record.content - record.start) : Int(record.subtreeEnd) - index, to: &digits)
      start = Int(record.start)
    }
    return String(decoding: digits, as: UTF8.self)
  }

  /// The tree of a text; nil if the code is not that of a tree for a text of this size.
  public static func decode(_ code: StaticString, of text: [UInt8]) -> SyntaxTree? {
    code.withUTF8Buffer { digits in
      var composition = Composition()
      composition.documents = 1
      composition.records.reserveCapacity(digits.count / 6)
      var cursor = 0
      var start = 0
      while cursor < digits.count {
        guard let form = number(digits, &cursor), let step = number(digits, &cursor), let length = number(digits, &cursor),
          let count = number(digits, &cursor), let rest = number(digits, &cursor),
          let kind = NodeKind(rawValue: UInt8(clamping: form / styles)), let style = NodeStyle(rawValue: UInt8(clamping: form % styles))
        else { return nil }
        start += step
        let index = composition.records.count
        let isScalar = kind == .scalar
        guard start + length <= text.count, !isScalar || start + rest + count <= text.count else { return nil }
        composition.records.append(
          NodeRecord(
            start: UInt32(clamping: start), end: UInt32(clamping: start + length),
            content: isScalar ? UInt32(clamping: start + rest) : 0, count: UInt32(clamping: count),
            subtreeEnd: UInt32(clamping: index + (isScalar ? 1 : rest)), kind: kind, style: style, isInArena: false))
      }
      let end = composition.records.count
      guard end > 0, composition.records.allSatisfy({ Int($0.subtreeEnd) <= end }) else { return nil }
      return SyntaxTree(shadow: ShadowText(text), composition)
    }
  }

  private static let styles = 8
  /// Each digit has five bits of the number, the lowest first; its sixth bit is set if another digit follows.
  private static let firstDigit: UInt8 = 48

  private static func append(_ number: Int, to digits: inout [UInt8]) {
    var rest = max(0, number)
    repeat {
      let more: UInt8 = rest >= 32 ? 32 : 0
      digits.append(firstDigit + more + UInt8(rest & 31))
      rest >>= 5
    } while rest > 0
  }

  private static func number(_ digits: UnsafeBufferPointer<UInt8>, _ cursor: inout Int) -> Int? {
    var number = 0
    var shift = 0
    while cursor < digits.count, shift < 35 {
      let digit = digits[cursor] &- firstDigit
      cursor += 1
      guard digit < 64 else { return nil }
      number |= Int(digit & 31) << shift
      if digit < 32 { return number }
      shift += 5
    }
    return nil
  }
}
