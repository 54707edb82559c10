import Schema
import TextModel

/// The numbers in the columns of a table's rows so far, with which rows of sums are compared.
struct ColumnSums {
  private var rows: [(hours: DraftHours, numbers: [Int: Quantity])] = []
  private var all: [Int: Quantity] = [:]
  /// The maximum number of rows with which a sum is compared, since that limits the cost.
  private static let maximumLength = 300

  mutating func add(_ row: TableRow, _ header: DraftTableHeader) {
    var numbers: [Int: Quantity] = [:]
    var hours = DraftHours()
    for (index, cell) in row.cells.enumerated() where !cell.isEmpty && header.roles.indices.contains(index) {
      let role = header.roles[index]
      if let role, HeaderNames.isHours(role) {
        guard let parsed = HoursWording(PrintedText.unwrapped(cell.text))?.hours else { continue }
        switch role {
        case .theory: hours = hours + DraftHours(theory: parsed.whole)
        case .practice: hours = hours + DraftHours(practice: parsed.whole)
        default: hours = hours + DraftHours(total: parsed.whole)
        }
      } else if role == nil, let number = DraftLines.percent(of: cell.text) {
        numbers[index] = number
        all[index] = (all[index] ?? .zero) + number
      }
    }
    hours.total = hours.whole(with: header.others(row)) ?? hours.whole
    rows.append((hours, numbers))
  }

  /// Whether hours are the sum of the last rows.
  func isSum(_ parsed: DraftHours) -> Bool {
    guard let whole = parsed.whole else { return true }
    var sum = DraftHours()
    for row in rows.reversed().prefix(clamping: Self.maximumLength) {
      sum = sum + row.hours
      let reached = sum.total ?? .zero
      if reached > whole { return false }
      if reached == whole, parsed.theory.map({ $0 == sum.theory ?? .zero }) ?? true,
        parsed.practice.map({ $0 == sum.practice ?? .zero }) ?? true
      {
        return true
      }
    }
    return false
  }

  /// Whether hours are the sum of all rows.
  func isSumOfAll(_ parsed: DraftHours) -> Bool {
    guard rows.count <= Self.maximumLength, let whole = parsed.whole else { return false }
    return rows.reduce(DraftHours()) { $0 + $1.hours }.total == whole
  }

  func isSum(_ number: Quantity, at index: Int) -> Bool {
    if all[index] == number { return true }
    var sum = Quantity.zero
    for row in rows.reversed().prefix(clamping: Self.maximumLength) {
      sum = sum + (row.numbers[index] ?? .zero)
      if sum > number { return false }
      if sum == number, row.numbers[index] != nil { return true }
    }
    return false
  }
}

extension DraftTableHeader {
  /// The hours of a row that are neither theory nor practice.
  func others(_ row: TableRow) -> Quantity {
    parts.compactMap { index in
      row.cells.indices.contains(index) ? HoursWording(PrintedText.unwrapped(row.cells[index].text))?.hours.whole : nil
    }.reduce(.zero, +)
  }
}

extension DraftHours {
  /// The total including other hours; nil if there are none, or if they are not in the total.
  func whole(with others: Quantity) -> Quantity? {
    guard others != .zero else { return nil }
    let split = (theory ?? .zero) + (practice ?? .zero)
    guard let total else { return split + others }
    return total == split ? nil : total
  }

  /// Adds the columns of theory and of practice. One of several columns may be the sum of the others, which the total shows.
  mutating func addParts(_ theory: [Quantity], _ practice: [Quantity]) {
    func sum(_ parts: [Quantity]) -> Quantity? { parts.isEmpty ? nil : parts.reduce(.zero, +) }
    var (theorySum, practiceSum) = (sum(theory), sum(practice))
    if let total, (theorySum ?? .zero) + (practiceSum ?? .zero) != total, (theory.first ?? .zero) + (practice.first ?? .zero) == total {
      (theorySum, practiceSum) = (theory.first, practice.first)
    }
    self.theory = theorySum ?? self.theory
    self.practice = practiceSum ?? self.practice
  }
}
