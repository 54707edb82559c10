import TextModel

/// A day of the calendar.
public struct CalendarDate: Comparable, CustomStringConvertible {
  public let year: Int
  let month: Int
  let day: Int

  public enum Reading {
    case date(CalendarDate)
    /// A day in another form: `2024年6月1日`, `2024/6/1`.
    case otherForm(CalendarDate)
    /// A day that does not exist; `exchanged` has month and day swapped, if that day exists.
    case impossible(exchanged: CalendarDate?)
    /// The day that is probably meant: `45066` (a spreadsheet's count of days), `05/20/2023`.
    case likely(CalendarDate)
    case notADate
  }

  /// Reads `2024-06-01`, and other common forms of dates.
  public static func read(_ text: Text) -> Reading {
    let parts = text.bytes.split(separator: ASCII.hyphen, omittingEmptySubsequences: false)
    let isCanonical = parts.count == 3 && zip(parts, [4, 2, 2]).allSatisfy { $0.count == $1 && $0.allSatisfy(ASCII.isDigit) }
    guard let date = day(in: text) else { return (serial(text) ?? yearLast(text)).map { .likely($0) } ?? .notADate }
    guard date.exists else {
      let exchanged = CalendarDate(year: date.year, month: date.day, day: date.month)
      return .impossible(exchanged: exchanged.exists ? exchanged : nil)
    }
    return isCanonical ? .date(date) : .otherForm(date)
  }

  /// Year, month and day in this order, with signs of any width between them: `2024年6月1日`, `2024/6/1`, `2024. 06. 01`, `20240601`.
  private static func day(in text: Text) -> CalendarDate? {
    guard var runs = runs(in: text) else { return nil }
    if runs.count == 1, let all = runs.first, all.count == 8 { runs = [Array(all[0..<4]), Array(all[4..<6]), Array(all[6..<8])] }
    guard runs.count == 3, zip(runs, [4...4, 1...2, 1...2]).allSatisfy({ $1.contains($0.count) }) else { return nil }
    let numbers = runs.map(number)
    return CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2])
  }

  private static func number(_ digits: [Int]) -> Int { digits.reduce(0) { $0 * 10 + $1 } }

  /// The runs of digits, if there are only separators between them; nil otherwise. Letters that look like digits count as digits.
  private static func runs(in text: Text) -> [[Int]]? {
    guard text.bytes.count <= maximumLength else { return nil }
    var runs: [[Int]] = []
    var isOpen = false
    for scalar in text.string.unicodeScalars {
      if let digit = scalar.digit ?? lookAlikes[scalar] {
        if isOpen, let last = runs.indices.last { runs[last].append(digit) } else { runs.append([digit]) }
        isOpen = true
      } else {
        guard separators.contains(scalar) else { return nil }
        isOpen = false
      }
    }
    return runs
  }

  /// `45066`: the days since the end of 1899, as spreadsheets count them, for the years from 1982 to 2064.
  private static func serial(_ text: Text) -> CalendarDate? {
    guard let runs = runs(in: text), runs.count == 1, let digits = runs.first, digits.count == 5, text.bytes.allSatisfy(ASCII.isDigit),
      (30_000...60_000).contains(number(digits))
    else { return nil }
    // 30317 is 1983-01-01.
    var rest = number(digits) - 30_317
    var year = 1983
    while rest < 0 {
      year -= 1
      rest += days(ofYear: year)
    }
    while rest >= days(ofYear: year) {
      rest -= days(ofYear: year)
      year += 1
    }
    for (month, days) in days(ofMonthsIn: year).enumerated() {
      if rest < days { return CalendarDate(year: year, month: month + 1, day: rest + 1) }
      rest -= days
    }
    return nil
  }

  /// `05/20/2023`, `20.5.2023`: the number above 12 is the day.
  private static func yearLast(_ text: Text) -> CalendarDate? {
    guard let runs = runs(in: text), runs.count == 3, zip(runs, [1...2, 1...2, 4...4]).allSatisfy({ $1.contains($0.count) }) else {
      return nil
    }
    let numbers = runs.map(number)
    let both = [(numbers[0], numbers[1]), (numbers[1], numbers[0])].map { CalendarDate(year: numbers[2], month: $0.0, day: $0.1) }
    let existing = both.filter(\.exists)
    return existing.count == 1 || numbers[0] == numbers[1] ? existing.first : nil
  }

  private static func days(ofYear year: Int) -> Int { days(ofMonthsIn: year).reduce(0, +) }

  private static func days(ofMonthsIn year: Int) -> [Int] {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  }

  private static let lookAlikes: [Unicode.Scalar: Int] = ["O": 0, "o": 0, "〇": 0, "l": 1, "I": 1]
  private static let maximumLength = 60
  private static let separators: Set<Unicode.Scalar> = ["年", "月", "日", "号", "/", "／", ".", "．", "。", "-", "－", "—", "–", " ", "\u{3000}"]

  private var exists: Bool {
    let days = Self.days(ofMonthsIn: year)
    return year >= 1 && days.indices.contains(month - 1) && day >= 1 && day <= days[month - 1]
  }

  /// The same day in another year; nil for 29 February if that year does not have it.
  public func inYear(_ year: Int) -> CalendarDate? {
    let date = CalendarDate(year: year, month: month, day: day)
    return date.exists ? date : nil
  }

  public var description: String {
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(year)-\(padded(month))-\(padded(day))"
  }

  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}
