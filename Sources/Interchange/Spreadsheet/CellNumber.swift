import TextModel

/// Converts stored numbers to the displayed text.
struct CellNumber {
  let format: CellFormat
  /// Whether days are counted from 1904, as in workbooks of old Macs.
  let countsFrom1904: Bool

  /// The displayed text of a stored number; the stored text if it is not a number.
  func text(_ stored: String) -> String {
    guard let value = Double(stored), value.isFinite, abs(value) < 1e15 else { return stored }
    if format.isGeneral { return Self.general(value) }
    if format.isDay { return day(value) ?? stored }
    let shown = format.pieces.map { piece -> String in
      switch piece {
      case .literal(let text): text
      case .digits(let least, let leastDecimals, let mostDecimals, let isGrouped):
        Self.fixed(abs(format.isPercent ? value * 100 : value), least, leastDecimals, mostDecimals, isGrouped: isGrouped)
      case .day: ""
      }
    }.joined()
    let hasDigits = format.pieces.contains { if case .digits = $0 { true } else { false } }
    guard hasDigits else { return Self.general(value) }
    return value < 0 ? "-" + shown : shown
  }

  /// A number without a format as Excel displays it: at most eleven digits, without trailing zeros.
  static func general(_ value: Double) -> String {
    if value == value.rounded(), abs(value) < 1e11 { return "\(Int(value))" }
    let whole = abs(value).rounded(.towardZero)
    let digits = whole == 0 ? 1 : "\(Int(min(whole, 1e15)))".count
    let text = fixed(abs(value), 1, 0, max(0, 10 - digits + 1), isGrouped: false)
    return value < 0 ? "-" + text : text
  }

  private static func fixed(_ value: Double, _ least: Int, _ leastDecimals: Int, _ mostDecimals: Int, isGrouped: Bool) -> String {
    let decimals = min(mostDecimals, 15)
    var scale = 1.0
    for _ in 0..<max(0, decimals) { scale *= 10 }
    let scaled = (value * scale).rounded(.toNearestOrAwayFromZero)
    guard scaled < 9e18 else { return "\(value)" }
    var digits = String(Int64(scaled))
    if digits.count <= decimals { digits = String("0", times: decimals + 1 - digits.count) + digits }
    var whole = String(digits.dropLast(clamping: decimals))
    var fraction = String(digits.suffix(clamping: decimals))
    while fraction.count > leastDecimals, fraction.last == "0" { fraction.removeLast() }
    if whole == "0", least == 0, !fraction.isEmpty { whole = "" }
    whole = String("0", times: least - whole.count) + whole
    if isGrouped { whole = grouped(whole) }
    return fraction.isEmpty ? whole : "\(whole).\(fraction)"
  }

  private static func grouped(_ digits: String) -> String {
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result.append(",") }
      result.append(digit)
    }
    return result
  }

  // MARK: Days

  private func day(_ value: Double) -> String? {
    let serial = Int(value.rounded(.down)) + (countsFrom1904 ? 1_462 : 0)
    guard (0...2_958_465).contains(serial) else { return nil }
    let seconds = Int(((value - value.rounded(.down)) * 86_400).rounded())
    let date = Self.civil(serial)
    return format.pieces.map { piece -> String in
      switch piece {
      case .literal(let text): text
      case .digits: ""
      case .day("y", let count): count <= 2 ? Self.padded(date.year % 100) : "\(date.year)"
      case .day("m", let count): count >= 2 ? Self.padded(date.month) : "\(date.month)"
      case .day("d", let count): count > 2 ? "" : count == 2 ? Self.padded(date.day) : "\(date.day)"
      case .day("h", let count): count >= 2 ? Self.padded(seconds / 3_600) : "\(seconds / 3_600)"
      case .day("i", _): Self.padded(seconds / 60 % 60)
      case .day: Self.padded(seconds % 60)
      }
    }.joined()
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// The date of a serial number. Excel treats 1900 as a leap year, so that serial numbers below 60 are shifted by one day.
  static func civil(_ serial: Int) -> (year: Int, month: Int, day: Int) {
    // Days since 1 March of the year 0, divided into era, year of era and day of year.
    let days = serial - (serial < 60 ? 0 : 1) + 693_900
    let era = days / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let part = (5 * dayOfYear + 2) / 153
    let month = part < 10 ? part + 3 : part - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * part + 2) / 5 + 1)
  }
}
