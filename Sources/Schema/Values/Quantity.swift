import TextModel

/// A number of hours, years or percent, exact to a thousandth, so that sums of decimal fractions are exact.
public struct Quantity: Hashable, Sendable, Comparable {
  public let thousandths: Int

  public init(thousandths: Int) { self.thousandths = thousandths }
  public init(_ whole: Int) { thousandths = whole * 1000 }

  /// Reads `48`, `1.5` or `-3`; at most nine digits before the point and three after it.
  public init?(_ text: Text) {
    let bytes = Array(text.bytes)
    let isNegative = bytes.first == ASCII.hyphen
    let parts = bytes.dropFirst(isNegative ? 1 : 0).split(separator: ASCII.period, omittingEmptySubsequences: false)
    guard let whole = parts.first, parts.count <= 2, !whole.isEmpty, whole.count <= 9, whole.allSatisfy(ASCII.isDigit) else { return nil }
    let fraction = parts.count == 2 ? parts[1] : []
    guard parts.count == 1 || (!fraction.isEmpty && fraction.count <= 3 && fraction.allSatisfy(ASCII.isDigit)) else { return nil }
    var value = 0
    for byte in whole { value = value * 10 + Int(byte - ASCII.zero) }
    for index in 0..<3 {
      let digit = index < fraction.count ? Int(fraction[fraction.startIndex + index] - ASCII.zero) : 0
      value = value * 10 + digit
    }
    thousandths = isNegative ? -value : value
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
