import TextModel

/// A number of hours, years or percent, exact to a thousandth, so that sums of decimal fractions are exact.
public struct Quantity: Hashable, Sendable, Comparable {
  public let thousandths: Int

  public init(thousandths: Int) { self.thousandths = thousandths }
  public init(_ whole: Int) { thousandths = whole * 1000 }

  /// Reads `48`, `1.5` or `-3`; at most nine digits before the point and three after it.
  public init?(_ text: Text) {
    guard let value = text.withBytes({ Self.thousandths($0) }) else { return nil }
    thousandths = value
  }

  private static func thousandths(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    let start = bytes.first == ASCII.hyphen ? 1 : 0
    var cursor = start
    var value = 0
    while cursor < bytes.count, ASCII.isDigit(bytes[cursor]), cursor - start < 9 {
      value = value * 10 + Int(bytes[cursor] - ASCII.zero)
      cursor += 1
    }
    guard cursor > start else { return nil }
    var scale = 1000
    if cursor < bytes.count {
      guard bytes[cursor] == ASCII.period, (1...3).contains(bytes.count - cursor - 1) else { return nil }
      cursor += 1
      while cursor < bytes.count {
        guard ASCII.isDigit(bytes[cursor]) else { return nil }
        value = value * 10 + Int(bytes[cursor] - ASCII.zero)
        scale /= 10
        cursor += 1
      }
    }
    return (start == 1 ? -value : value) * scale
  }

  public static let zero = Quantity(thousandths: 0)
  public static func < (left: Quantity, right: Quantity) -> Bool { left.thousandths < right.thousandths }
  public static func + (left: Quantity, right: Quantity) -> Quantity { Quantity(thousandths: left.thousandths + right.thousandths) }
  public static func - (left: Quantity, right: Quantity) -> Quantity { Quantity(thousandths: left.thousandths - right.thousandths) }
}

extension Quantity: CustomStringConvertible {
  public var description: String {
    let magnitude = thousandths.magnitude
    let sign = thousandths < 0 ? "-" : ""
    guard magnitude % 1000 != 0 else { return "\(sign)\(magnitude / 1000)" }
    var fraction = String(1000 + magnitude % 1000).dropFirst()
    while fraction.last == "0" { fraction.removeLast() }
    return "\(sign)\(magnitude / 1000).\(fraction)"
  }
}
