import TextModel

/// A day of the calendar.
public struct CalendarDate: Comparable, CustomStringConvertible {
  let year: Int
  let month: Int
  let day: Int

  public enum Reading {
    case date(CalendarDate)
    case impossible
    case notADate
  }

  /// Reads `2024-06-01`.
  public static func read(_ text: Text) -> Reading {
    let parts = text.bytes.split(separator: ASCII.hyphen, omittingEmptySubsequences: false)
    guard parts.count == 3, zip(parts, [4, 2, 2]).allSatisfy({ $0.count == $1 && $0.allSatisfy(ASCII.isDigit) }) else { return .notADate }
    let numbers = parts.map { $0.reduce(0) { $0 * 10 + Int($1 - ASCII.zero) } }
    let date = CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2])
    return date.exists ? .date(date) : .impossible
  }

  private var exists: Bool {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return days.indices.contains(month - 1) && day >= 1 && day <= days[month - 1]
  }

  public var description: String {
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(year)-\(padded(month))-\(padded(day))"
  }

  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}
