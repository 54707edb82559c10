import YAML

/// The columns of a level's table.
package enum Column: UInt8, Sendable, Hashable, CaseIterable {
  case tasks
  case abilities
  case knowledge

  /// The letter in front of a number that says the column: `A5.3.2`.
  package var letter: String {
    switch self {
    case .tasks: "T"
    case .abilities: "A"
    case .knowledge: "K"
    }
  }

  package var name: KeyName {
    switch self {
    case .tasks: KeyName("tasks", "任务")
    case .abilities: KeyName("abilities", "能力")
    case .knowledge: KeyName("knowledge", "知识")
    }
  }
}

/// What an author wrote to point into a standard: `2.2 账户管理`, `junior/2.2 账户管理`, `A5.3.2 能撰写数据分析报告`.
package struct Reference: Sendable {
  package let whole: Text
  /// What stands before the slash.
  package let level: Text?
  /// Said by a letter, or by the list that the reference stands in.
  package let column: Column?
  /// True when the author wrote the column into the reference itself.
  package let spellsColumn: Bool
  package let code: NumberCode?
  package let title: Text
  /// Offsets from the start of `whole`. `codeBounds` includes the column's letter.
  package let levelBounds: Range<Int>
  package let codeBounds: Range<Int>
  package let titleBounds: Range<Int>

  /// `listColumn` is the column of the list that the reference stands in, if it is one of a single column.
  package static func read(_ whole: Text, listColumn: Column?) -> (reference: Reference, scan: NumberScan) {
    let levelEnd = levelPrefixEnd(whole)
    let start = levelEnd.map { $0 + 1 } ?? 0
    let spelled = columnPrefix(whole, from: start)
    var scan = NumberScan.scan(whole, from: start + (spelled?.length ?? 0), allowsBareDigits: true)
    let column = scan.code == nil ? nil : spelled?.column
    if scan.code == nil {
      scan.codeEnd = start
      scan.titleStart = start
    }
    var titleEnd = whole.count
    whole.withBytes { while titleEnd > scan.titleStart, ASCII.isBlank($0[titleEnd - 1]) { titleEnd -= 1 } }
    let reference = Reference(
      whole: whole, level: levelEnd.map { whole.slice(0, $0) }, column: column ?? listColumn, spellsColumn: column != nil, code: scan.code,
      title: whole.slice(scan.titleStart, titleEnd), levelBounds: 0..<(levelEnd ?? 0), codeBounds: start..<max(start, scan.codeEnd),
      titleBounds: scan.titleStart..<max(scan.titleStart, titleEnd))
    return (reference, scan)
  }

  /// A level is what stands before the first slash, if it has no spaces and no digit at its start: titles have slashes too.
  private static func levelPrefixEnd(_ text: Text) -> Int? {
    text.withBytes { bytes in
      guard let first = bytes.first, !ASCII.isDigit(first) else { return nil }
      for (index, byte) in bytes.enumerated() {
        if ASCII.isBlank(byte) { return nil }
        guard byte == ASCII.slash else { continue }
        let rest = bytes[(index + 1)...]
        return rest.isEmpty || ASCII.isDigit(rest[index + 1]) || rest[index + 1] == 0xEF || columnPrefix(text, from: index + 1) != nil
          ? index : nil
      }
      return nil
    }
  }

  private static func columnPrefix(_ text: Text, from start: Int) -> (column: Column, length: Int)? {
    let rest = text.slice(start, text.count)
    let prefixes: [(StaticString, Column)] = [
      ("A", .abilities), ("K", .knowledge), ("T", .tasks), ("能", .abilities), ("知", .knowledge), ("任", .tasks), ("a", .abilities),
      ("k", .knowledge),
    ]
    for (prefix, column) in prefixes where rest.hasPrefix(prefix) {
      let length = prefix.utf8CodeUnitCount
      // 能 begins many a text: only in front of a digit is it a column.
      guard rest.count > length else { return nil }
      let isDigit = rest.withBytes { ASCII.isDigit($0[length]) || $0[length] == 0xEF }
      return isDigit ? (column, length) : nil
    }
    return nil
  }
}

extension Located<Reference> {
  package var levelRange: ByteRange { value.whole.place(of: value.levelBounds.lowerBound, value.levelBounds.upperBound, in: range) }
  package var codeRange: ByteRange { value.whole.place(of: value.codeBounds.lowerBound, value.codeBounds.upperBound, in: range) }
  package var titleRange: ByteRange { value.whole.place(of: value.titleBounds.lowerBound, value.titleBounds.upperBound, in: range) }
}
