import Linter
import Schema

/// Limits of plausible numbers: negative years and lessons of ten hours are implausible.
enum SensibleNumbers {
  /// A number outside the plausible range of its field.
  struct Fault {
    let value: Located<Quantity>
    let field: KeyName
    let lowest: Int
    let highest: Int
  }

  private static let years = (KeyName("years", "工作年限"), 0, 60)
  private static let hourMinutes = (KeyName("hour-minutes", "每学时分钟"), 10, 180)
  private static let trainingHours = (KeyName("training-hours", "培训学时"), 1, 10_000)

  /// Hours and weights of plans have rules of their own.
  static func faults(in subject: Subject) -> [Fault] {
    var faults: [Fault] = []
    func check(_ value: Located<Quantity>?, _ range: (field: KeyName, lowest: Int, highest: Int)) {
      guard let value, value.value < Quantity(range.lowest) || value.value > Quantity(range.highest) else { return }
      faults.append(Fault(value: value, field: range.field, lowest: range.lowest, highest: range.highest))
    }
    switch subject.document.content {
    case .standard(let standard):
      for level in standard.levels?.value ?? [] {
        check(level.value.trainingHours, trainingHours)
        for entry in level.value.entry?.value ?? [] { check(entry.value.years, years) }
      }
    case .jobDescription(let job): check(job.years, years)
    case .trainingPlan(let plan): check(plan.hourMinutes, hourMinutes)
    case .configuration, .foreign: break
    }
    return faults
  }

  /// Whether a number of years can be compared with others.
  static func isYears(_ value: Quantity) -> Bool { value >= Quantity(years.1) && value <= Quantity(years.2) }
}
