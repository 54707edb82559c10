import TextModel
import YAML

/// Hours as plans in Word write them in one cell: `20`, `48学时`, `理论8，实践12`, `共20学时（理论8，实践12）`.
public struct HoursText: Sendable {
  public enum Part: Sendable, Hashable {
    case total
    case theory
    case practice
  }

  /// A number and what it counts, with its range in bytes from the start of the text.
  public struct Amount: Sendable, Hashable {
    public let part: Part
    public let value: Quantity
    public let bounds: Range<Int>
  }

  public let amounts: [Amount]

  private static let maximumLength = 96

  /// Nil if a word is not understood, a part occurs twice, or there is no number.
  public init?(_ text: String) {
    guard text.utf8.count <= Self.maximumLength else { return nil }
    var reading = HoursReading(text)
    guard let amounts = reading.amounts(), Set(amounts.map(\.part)).count == amounts.count else { return nil }
    self.amounts = amounts
  }

  public subscript(part: Part) -> Amount? { amounts.first { $0.part == part } }
}

/// Splits the text into words, numbers and the signs between them.
private struct HoursReading {
  private enum Piece {
    case word(HoursText.Part)
    case number(Quantity, Range<Int>)
    case sign
  }

  private var rest: Substring
  private let length: Int

  init(_ text: String) {
    rest = text[...]
    length = text.utf8.count
  }

  mutating func amounts() -> [HoursText.Amount]? {
    var amounts: [HoursText.Amount] = []
    var group: [Piece] = []
    while !rest.isEmpty {
      guard let piece = next() else { return nil }
      guard case .sign = piece else {
        group.append(piece)
        continue
      }
      guard let found = Self.amounts(of: group) else { return nil }
      amounts += found
      group = []
    }
    guard let last = Self.amounts(of: group) else { return nil }
    amounts += last
    return amounts.isEmpty ? nil : amounts
  }

  /// The amounts in a text between two signs: `理论 8 实践 12`, `8 theory 12 practice`, `22学时 理论10 实践12`. Nil if they do not fit together.
  private static func amounts(of group: [Piece]) -> [HoursText.Amount]? {
    guard !group.isEmpty else { return [] }
    let readings = [pairs(of: group), pairs(of: group.reversed()).map { $0.reversed() }].compactMap(\.self)
    return readings.first(where: isPossible) ?? readings.first
  }

  /// Each word with the number after it; a number without a word is a total.
  private static func pairs(of group: [Piece]) -> [HoursText.Amount]? {
    var amounts: [HoursText.Amount] = []
    var word: HoursText.Part?
    for piece in group {
      switch piece {
      case .word(let part):
        guard word == nil else { return nil }
        word = part
      case .number(let value, let bounds):
        amounts.append(HoursText.Amount(part: word ?? .total, value: value, bounds: bounds))
        word = nil
      case .sign: return nil
      }
    }
    return word == nil && Set(amounts.map(\.part)).count == amounts.count ? amounts : nil
  }

  /// Whether the parts fit the total.
  private static func isPossible(_ amounts: [HoursText.Amount]) -> Bool {
    guard let total = amounts.first(where: { $0.part == .total })?.value else { return true }
    let parts = amounts.filter { $0.part != .total }.map(\.value)
    let sum = parts.reduce(.zero, +)
    return parts.count == 2 ? sum == total : sum < total || sum == total
  }

  private mutating func next() -> Piece? {
    if let number = readNumber() { return number }
    for unit in Self.units where hasPrefix(unit) {
      rest = rest.dropFirst(unit.count)
      return next() ?? (rest.isEmpty ? .sign : nil)
    }
    for (word, part) in Self.words where hasPrefix(word) {
      rest = rest.dropFirst(word.count)
      return .word(part)
    }
    guard let first = rest.first else { return nil }
    if first == " " || first == "\u{3000}" || first == ":" || first == "：" || first == "为" {
      rest = rest.dropFirst()
      return next() ?? (rest.isEmpty ? .sign : nil)
    }
    guard Self.signs.contains(first) else { return nil }
    rest = rest.dropFirst()
    return .sign
  }

  private func hasPrefix(_ word: String) -> Bool { rest.prefix(clamping: word.count).lowercased() == word }

  private mutating func readNumber() -> Piece? {
    let digits = rest.prefix { $0.wholeNumberValue != nil && Self.isDigit($0) || $0 == "." || $0 == "．" }
    guard digits.first.map(Self.isDigit) == true, digits.last.map(Self.isDigit) == true else { return nil }
    let narrow = String(digits.map { $0 == "．" ? "." : $0.wholeNumberValue.map { Character(String($0)) } ?? $0 })
    guard let value = Quantity(Text(narrow)) else { return nil }
    let start = length - rest.utf8.count
    let next = rest[digits.endIndex...]
    // In `practice 1 2` a blank divides one number: it is not practice and a total.
    if next.drop(while: { $0 == " " || $0 == "\u{3000}" }).first.map(Self.isDigit) == true { return nil }
    rest = next
    return .number(value, start..<length - rest.utf8.count)
  }

  private static func isDigit(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first else { return false }
    return scalar.digit != nil
  }

  /// Longest first.
  private static let words: [(String, HoursText.Part)] = [
    ("理论学时", .theory), ("理论课时", .theory), ("理论教学", .theory), ("理论讲授", .theory), ("理论课", .theory), ("理论", .theory), ("讲授", .theory),
    ("授课", .theory), ("lectures", .theory), ("theory", .theory),
    ("实践学时", .practice), ("实践课时", .practice), ("实践教学", .practice), ("实训学时", .practice), ("实操学时", .practice), ("技能操作", .practice),
    ("实践课", .practice), ("实践", .practice), ("实训", .practice), ("实操", .practice), ("实验", .practice), ("上机", .practice), ("操作", .practice),
    ("practical", .practice), ("practice", .practice),
    ("总学时", .total), ("总课时", .total), ("总计", .total), ("合计", .total), ("共计", .total), ("总共", .total), ("共", .total), ("总", .total),
    ("in all", .total), ("total", .total),
  ]
  private static let units = ["个学时", "个课时", "标准学时", "学时", "课时", "hours", "hour", "hrs", "其中", "各", "h", "of which", "of"]
  private static let signs: Set<Character> = [
    ",", "，", "、", ";", "；", "+", "＋", "/", "／", "(", ")", "（", "）", "和", "及", "含", "[", "]", "|", "。", ".",
  ]
}

extension Hours {
  /// Nil if the text is not understood, which is reported.
  static func read(shorthand node: Node, _ reader: inout Reader) -> Hours? {
    guard let text = reader.text(node, expected: .hours) else {
      reader.unread.insert(.numbers)
      return nil
    }
    var hours = Hours()
    if let total = Quantity(text) {
      hours.total = Located(total, at: node.range)
      return hours
    }
    guard let amounts = HoursText(text.string) else {
      // `6O`: a letter in place of a digit.
      let clear = NumberInText.find(text, in: .hours)
      let repair = clear.map { [TextEdit(node.range, $0.value.description)] } ?? []
      reader.report(.wrongType(expected: .record { Hours.shape.description }, found: .text(text.string)), at: node.range, repair: repair)
      guard let clear else {
        reader.unread.insert(.numbers)
        return nil
      }
      hours.total = Located(clear.value, at: node.range)
      return hours
    }
    reader.reportBrackets(of: text, at: node.range)
    func located(_ part: HoursText.Part) -> Located<Quantity>? {
      amounts[part].map { Located($0.value, at: text.range(of: $0.bounds.lowerBound, $0.bounds.upperBound, in: node.range)) }
    }
    hours.total = located(.total)
    hours.theory = located(.theory)
    hours.practice = located(.practice)
    return hours
  }
}
