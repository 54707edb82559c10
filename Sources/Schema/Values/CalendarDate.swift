import TextModel

/// A day of the calendar.
public struct CalendarDate: Comparable, CustomStringConvertible {
  let year: Int
  let month: Int
  let day: Int

  public enum Reading {
    case date(CalendarDate)
    /// A day in another form: `2024年6月1日`, `2024/6/1`.
    case otherForm(CalendarDate)
    case impossible
    case notADate
  }

  /// Reads `2024-06-01`, and the other forms in which people write dates.
  public static func read(_ text: Text) -> Reading {
    let parts = text.bytes.split(separator: ASCII.hyphen, omittingEmptySubsequences: false)
    let isCanonical = parts.count == 3 && zip(parts, [4, 2, 2]).allSatisfy { $0.count == $1 && $0.allSatisfy(ASCII.isDigit) }
    guard let date = day(in: text) else { return .notADate }
    guard date.exists else { return .impossible }
    return isCanonical ? .date(date) : .otherForm(date)
  }

  /// Year, month and day in this order, with signs of any width between them: `2024年6月1日`, `2024/6/1`, `2024. 06. 01`, `20240601`.
  private static func day(in text: Text) -> CalendarDate? {
    guard text.bytes.count <= longest else { return nil }
    var runs: [[Int]] = []
    var isOpen = false
    for scalar in text.string.unicodeScalars {
      if let digit = scalar.digit {
        if isOpen, let last = runs.indices.last { runs[last].append(digit) } else { runs.append([digit]) }
        isOpen = true
      } else {
        guard separators.contains(scalar) else { return nil }
        isOpen = false
      }
    }
    if runs.count == 1, let all = runs.first, all.count == 8 { runs = [Array(all[0..<4]), Array(all[4..<6]), Array(all[6..<8])] }
    guard runs.count == 3, zip(runs, [4...4, 1...2, 1...2]).allSatisfy({ $1.contains($0.count) }) else { return nil }
    let numbers = runs.map { $0.reduce(0) { $0 * 10 + $1 } }
    return CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2])
  }

  private static let longest = 60
  private static let separators: Set<Unicode.Scalar> = ["年", "月", "日", "号", "/", "／", ".", "．", "。", "-", "－", "—", "–", " ", "\u{3000}"]

  private var exists: Bool {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return year >= 1 && days.indices.contains(month - 1) && day >= 1 && day <= days[month - 1]
  }

  public var description: String {
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(year)-\(padded(month))-\(padded(day))"
  }

  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}
