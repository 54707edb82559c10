import TextModel

/// A number as standards print it, such as `2`, `2.2`, `2.2.10`, `M1.2`. Its ASCII text is stored in two machine words, so that it is cheap
/// to hash, compare and copy. At most 15 characters.
public struct NumberCode: Hashable, Sendable {
  private var high: UInt64
  private var low: UInt64

  public init?(_ bytes: some Collection<UInt8>) {
    guard !bytes.isEmpty, bytes.count <= 15 else { return nil }
    var high: UInt64 = 0
    var low: UInt64 = 0
    for (index, byte) in bytes.enumerated() {
      guard ASCII.isDigit(byte) || ASCII.isLetter(byte) || byte == ASCII.period || byte == ASCII.hyphen else { return nil }
      if index < 8 { high |= UInt64(byte) << (56 - 8 * UInt64(index)) } else { low |= UInt64(byte) << (56 - 8 * UInt64(index - 8)) }
    }
    self.high = high
    self.low = low | UInt64(bytes.count)
  }

  /// The first characters are in the highest bytes of the words; zeros follow the last one.
  init?(words: (high: UInt64, low: UInt64), count: Int) {
    guard count > 0, count <= 15 else { return nil }
    high = words.high
    low = words.low | UInt64(truncatingIfNeeded: count)
  }

  public init?(parts: [Int]) { self.init(parts.map(String.init).joined(separator: ".").utf8.map { $0 }) }

  /// A number in one machine word for hashing. Equal numbers have equal ones, and others rarely do.
  public var digest: UInt64 { high ^ (low &* 0xBF58_476D_1CE4_E5B9) }

  public var count: Int { Int(low & 0xFF) }

  public subscript(index: Int) -> UInt8 {
    let word = index < 8 ? high : low
    return UInt8(truncatingIfNeeded: word >> (56 - 8 * UInt64(index & 7)))
  }

  public var bytes: [UInt8] { (0..<count).map { self[$0] } }
  public var string: String { String(decoding: bytes, as: UTF8.self) }

  /// The number of parts: 3 for `2.2.1`.
  public var depth: Int {
    let characters = low & ~0xFF
    return 1 + Self.count(of: ASCII.period, in: high) + Self.count(of: ASCII.period, in: characters)
      + Self.count(of: ASCII.hyphen, in: high) + Self.count(of: ASCII.hyphen, in: characters)
  }

  /// How many of the eight ASCII characters of a word are equal to a character. All are compared at once, since the depth of each reference
  /// is needed several times.
  private static func count(of character: UInt8, in word: UInt64) -> Int {
    let difference = word ^ (0x0101_0101_0101_0101 &* UInt64(character))
    // Adding 0x7F sets the highest bit of each byte that is not zero.
    return (~(difference &+ 0x7F7F_7F7F_7F7F_7F7F) & 0x8080_8080_8080_8080).nonzeroBitCount
  }

  /// The parts as integers; nil for a part that is not all digits or is too long.
  public var parts: [Int?] {
    bytes.split(omittingEmptySubsequences: false, whereSeparator: isSeparator).map { Int(String(decoding: $0, as: UTF8.self)) }
  }

  public var lastPart: Int? { value(from: lastSeparator.map { $0 + 1 } ?? 0) }

  private var lastSeparator: Int? {
    var index = count - 1
    while index >= 0 {
      if isSeparator(self[index]) { return index }
      index -= 1
    }
    return nil
  }

  /// The digits from an index to the end as an integer; nil if there are none, or other characters.
  private func value(from start: Int) -> Int? {
    guard start < count else { return nil }
    var value = 0
    for index in Range(clamping: start, count) {
      guard ASCII.isDigit(self[index]) else { return nil }
      value = value * 10 + Int(self[index] - ASCII.zero)
    }
    return value
  }

  /// The first characters; nil if there are none.
  private func leading(_ length: Int) -> NumberCode? {
    guard length > 0, length < count else { return length > 0 ? self : nil }
    var result = self
    result.high &= ~(length < 8 ? UInt64.max >> UInt64(8 * length) : 0)
    result.low &= ~(length > 8 ? UInt64.max >> UInt64(8 * (length - 8)) : UInt64.max)
    result.low |= UInt64(length)
    return result
  }

  /// The number without its last part; nil for `2`.
  public var parent: NumberCode? { lastSeparator.flatMap { leading($0) } }

  /// A number as prefix and counter: `M1` is M and 1, `2.2.10` is 2.2. and 10. Nil if it does not end with at most nine digits.
  public var series: (prefix: Prefix, number: Int)? {
    var start = count
    while start > 0, ASCII.isDigit(self[start - 1]) { start -= 1 }
    guard count - start <= 9, let number = value(from: start) else { return nil }
    return (Prefix(code: leading(start)), number)
  }

  /// What is before the counter of a number; often empty.
  public struct Prefix: Hashable, Sendable {
    fileprivate let code: NumberCode?

    public var bytes: [UInt8] { code?.bytes ?? [] }
    public var string: String { code?.string ?? "" }
    /// The number before a separator at the end; nil for any other prefix.
    public var parent: NumberCode? { code.flatMap { $0.count > 1 && $0[$0.count - 1] == ASCII.period ? $0.leading($0.count - 1) : nil } }

    /// The prefix with another counter; nil if the result is too long.
    public func with(_ number: Int) -> NumberCode? {
      guard let code else { return NumberCode(parts: [number]) }
      return code.appending(digitsOf: number)
    }
  }

  /// The next number: 2.2.1 → 2.2.2, M1 → M2. Nil if it does not end in digits.
  public var next: NumberCode? {
    if let last = lastPart { return replacingLastPart(with: last + 1) }
    var letters = 0
    while letters < count, ASCII.isLetter(self[letters]) { letters += 1 }
    guard let number = value(from: letters) else { return nil }
    return leading(letters)?.appending(digitsOf: number + 1)
  }

  /// `2.2` with 7 is `2.2.7`; nil if the result is too long. It works on machine words, since it is used for every number of a standard.
  public func appending(_ part: Int) -> NumberCode? {
    guard part >= 0 else { return nil }
    return appending(byte: ASCII.period)?.appending(digitsOf: part)
  }

  /// `M` with 7 is `M7`; nil if the result is too long.
  private func appending(digitsOf part: Int) -> NumberCode? {
    guard part >= 0 else { return nil }
    var divisor = 1
    while part / divisor >= 10 { divisor *= 10 }
    var result: NumberCode? = self
    while divisor > 0 {
      result = result?.appending(byte: ASCII.zero + UInt8(truncatingIfNeeded: part / divisor % 10))
      divisor /= 10
    }
    return result
  }

  private func appending(byte: UInt8) -> NumberCode? {
    let index = count
    guard index < 15 else { return nil }
    var result = self
    if index < 8 {
      result.high |= UInt64(byte) << (56 - 8 * UInt64(index))
    } else {
      result.low |= UInt64(byte) << (56 - 8 * UInt64(index - 8))
    }
    result.low += 1
    return result
  }

  /// The number with its last part replaced: 2.2.1 → 2.2.7.
  public func replacingLastPart(with part: Int) -> NumberCode? {
    guard let parent else { return NumberCode(Array(String(part).utf8)) }
    return parent.appending(part)
  }
}

extension NumberCode: Comparable {
  /// Compares part by part, as integers: 5.2.10 follows 5.2.9, 1.10 follows 1.9 and M10 follows M2.
  public static func < (left: NumberCode, right: NumberCode) -> Bool {
    var (leftSteps, rightSteps) = (NumberSteps(left), NumberSteps(right))
    while true {
      let (step, other) = (leftSteps.next(), rightSteps.next())
      if step != other { return step < other }
      // 1.1 and 1-1, or 1 and 01, are compared by their text, so that the order is total.
      if step == NumberSteps.end { return (left.high, left.low) < (right.high, right.low) }
    }
  }
}

/// The elements that are compared from left to right: the end, a separator, a run of digits as one integer, or a letter, in this order.
private struct NumberSteps {
  static let end: UInt64 = 0
  private static let separator: UInt64 = 1
  private static let firstNumber: UInt64 = 2
  private static let firstLetter: UInt64 = 1 << 60

  private let code: NumberCode
  private var cursor = 0

  init(_ code: NumberCode) { self.code = code }

  mutating func next() -> UInt64 {
    guard cursor < code.count else { return Self.end }
    let byte = code[cursor]
    cursor += 1
    if isSeparator(byte) { return Self.separator }
    guard ASCII.isDigit(byte) else { return Self.firstLetter + UInt64(byte) }
    var value = UInt64(byte - ASCII.zero)
    while cursor < code.count, ASCII.isDigit(code[cursor]) {
      value = value * 10 + UInt64(code[cursor] - ASCII.zero)
      cursor += 1
    }
    return Self.firstNumber + value
  }
}

extension NumberCode: CustomStringConvertible {
  public var description: String { string }
}

private func isSeparator(_ byte: UInt8) -> Bool { byte == ASCII.period || byte == ASCII.hyphen }
