import Schema
import TextModel

/// The numbers that the members of a list should have by their positions.
enum ExpectedNumbers {
  static func of(_ list: NumberedList, parentCode: NumberCode?) -> [NumberCode?] {
    switch list.role {
    case .module, .unit: byNeighbours(list, parentCode)
    default: list.members.indices.map { place in parentCode?.appending(place + 1) ?? NumberCode(parts: [place + 1]) }
    }
  }

  /// The author chooses how modules are numbered: the first number shows the form.
  private static func byNeighbours(_ list: NumberedList, _ parentCode: NumberCode?) -> [NumberCode?] {
    let usual = list.role == .module ? usualPrefix(list) : nil
    for (place, member) in list.members.enumerated() {
      guard let code = member.name.value.code, let series = code.series, usual == nil || series.prefix == usual else { continue }
      let isUnderParent = list.role == .unit && code.depth > 1
      let prefix = isUnderParent ? parentCode.map { $0.bytes + [ASCII.period] } ?? series.prefix : series.prefix
      let first = max(series.number - place, 1)
      // `M1.`, to which a number is added without a text in between.
      if prefix.last == ASCII.period, let parent = NumberCode(prefix.dropLast()) {
        return list.members.indices.map { parent.appending(first + $0) }
      }
      return list.members.indices.map { NumberCode(prefix + Array(String(first + $0).utf8)) }
    }
    return list.members.map { _ in nil }
  }

  /// The common prefix of all numbers but one, where exactly one differs.
  private static func usualPrefix(_ list: NumberedList) -> [UInt8]? {
    guard list.members.count > 2 else { return nil }
    let counts = list.members.reduce(into: [[UInt8]: Int]()) { counts, member in
      if let prefix = member.name.value.code?.series?.prefix { counts[prefix, default: 0] += 1 }
    }
    return counts.first { $0.value == list.members.count - 1 }?.key
  }
}

extension NumberCode {
  /// The common prefix of a list's numbers, and the counter: `M1` is M and 1, `2.2.10` is 2.2. and 10.
  public var series: (prefix: [UInt8], number: Int)? {
    let bytes = bytes
    let digits = bytes.reversed().prefix(while: ASCII.isDigit).count
    guard digits > 0, digits <= 9, let number = Int(String(decoding: bytes.suffix(clamping: digits), as: UTF8.self)) else { return nil }
    return (Array(bytes.dropLast(clamping: digits)), number)
  }
}
