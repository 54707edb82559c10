import Linter
import Schema
import Standards
import TextModel

/// What is around a number that is not written as the format requires.
enum NumberContext {
  /// Whether another unit of the list has a period in its number, so that the hyphen of `1-1` is not the notation of the author.
  static func isBesidePeriods(_ range: ByteRange, _ subject: Subject) -> Bool {
    let list = subject.numbering.lists.first { $0.role == .unit && $0.members.contains { $0.name.codeRange == range } }
    return list?.members.contains { subject.document.source.string(in: $0.name.codeRange).contains(".") } ?? false
  }

  /// Whether the number seems to continue after the part that was read, `1.1. 2能…`, `1.x`, or its last part may be a word, `1.1.O2 传感器`.
  static func continues(after range: ByteRange, _ subject: Subject) -> Bool {
    let bytes = subject.document.source.bytes
    guard range.end < bytes.count, range.end > 0 else { return false }
    let next = bytes[range.end...].drop(while: ASCII.isBlank).first
    if next.map(ASCII.isDigit) ?? false { return true }
    if bytes[range.end - 1] == ASCII.period, ASCII.isLetter(bytes[range.end]) { return true }
    let last = bytes[clamping: range.start..<range.end].reversed().prefix { $0 != ASCII.period }
    return last.count > 1 && last.last.map { $0 | 0x20 == UInt8(ascii: "o") } == true
  }

  /// The columns of items whose numbers name another column, by the range of the number: the author has to choose.
  static func contradicted(_ subject: Subject) -> [ByteRange: Column] {
    var columns: [ByteRange: Column] = [:]
    guard let items = subject.standard?.items else { return columns }
    for item in items {
      if let spelled = item.name.value.column, spelled != item.column { columns[item.name.codeRange] = item.column }
    }
    return columns
  }

  /// The numbers that modules should have whose own numbers are also not like those of the other modules: M1 for `m1.原料`, by the range of the
  /// number.
  static func oddModules(_ subject: Subject) -> [ByteRange: NumberCode] {
    var codes: [ByteRange: NumberCode] = [:]
    for fault in subject.numberingFaults {
      guard case .wrongDepth = fault.kind, subject.numbering.lists[fault.list].role == .module else { continue }
      let member = subject.numbering.lists[fault.list].members[fault.member]
      codes[member.name.codeRange] = subject.numbering.expected[fault.list][fault.member]
    }
    return codes
  }

  /// The repair of a number, with another number.
  static func repair(_ problem: ShapeProblem, _ code: NumberCode) -> [TextEdit] {
    problem.repair.prefix(1).map { edit in
      TextEdit(edit.range, code.string + (edit.replacement.last == ASCII.space ? " " : ""))
    }
  }
}
