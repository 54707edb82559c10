import Linter
import Schema
import TextModel

/// Modules and units without hours next to others that have them: the sum cannot be checked.
struct AbsentHours {
  private let subject: Subject

  init(_ subject: Subject) { self.subject = subject }

  func report(_ report: (Finding) -> Void) {
    guard let totals = PlanTotals(subject) else { return }
    for module in totals.modules { units(of: module.value, report) }
    guard totals.modules.contains(where: { $0.value.hours == nil }) else { return }
    let written = totals.modules.map { module in
      module.value.hours.map { HourCounts($0.value) } ?? PlanTotals.unitSum(module.value)
    }
    let names = totals.modules.map { $0.value.module.map { Located($0.value.whole, at: $0.range) } }
    let absent = totals.modules.indices.filter { written[$0] == nil && !hasUnits(totals.modules[$0].value) }
    let whole = totals.planHours?.counts.whole
    let teaching = absent.filter { totals.modules[$0].value.covers?.value.isEmpty == false }
    if let finding = finding(absent, teaching, of: names, written, kind: Bilingual(zh: "总学时", en: "plan"), whole) { report(finding) }
  }

  /// Whether units of a module have hours: then the module has hours too, and units without hours are reported there.
  private func hasUnits(_ module: Module) -> Bool { module.units?.value.contains { $0.value.hours != nil } ?? false }

  private func units(of module: Module, _ report: (Finding) -> Void) {
    let units = module.units?.value ?? []
    guard units.contains(where: { $0.value.hours == nil }) else { return }
    let written = units.map { unit in unit.value.hours.map { HourCounts($0.value) } }
    let names = units.map { $0.value.unit.map { Located($0.value.whole, at: $0.range) } }
    let absent = units.indices.filter { written[$0] == nil }
    let whole = module.hours.flatMap { HourCounts($0.value).whole }
    let teaching = absent.filter { units[$0].value.covers?.value.isEmpty == false }
    if let finding = finding(absent, teaching, of: names, written, kind: Bilingual(zh: "模块学时", en: "module"), whole) { report(finding) }
  }

  /// `teaching` are the entries among them that cover something.
  private func finding(
    _ absent: [Int], _ teaching: [Int], of names: [Located<Text>?], _ written: [HourCounts?], kind: Bilingual, _ total: Quantity?
  ) -> Finding? {
    let rest = written.compactMap { $0?.whole }
    let sum = rest.reduce(Quantity.zero, +)
    // If the others already make up all hours, an entry that covers nothing may be a week without lessons.
    let isWhole = total == sum
    let whole = isWhole ? nil : total
    let absent = isWhole ? teaching : absent
    guard !rest.isEmpty, let first = absent.lazy.compactMap({ names[$0] }).first else { return nil }
    let labels = absent.compactMap { names[$0]?.value.string }
    let chinese =
      labels.prefix(Self.maximumListed).map { "“\($0)”" }.joined(separator: "、")
      + (labels.count > Self.maximumListed ? "等 \(labels.count) 项" : "")
    let english =
      labels.prefix(Self.maximumListed).map { "“\($0)”" }.joined(separator: ", ")
      + (labels.count > Self.maximumListed ? " and \(labels.count - Self.maximumListed) more" : "")
    let verb = labels.count == 1 ? "has" : "have"
    let tail =
      whole.map { Bilingual(zh: "；其余合计 \(sum)，\(kind.chinese)是 \($0)", en: "; the others total \(sum), and the \(kind.english) has \($0)") }
      ?? Bilingual(zh: "，其余的都有", en: ", although the others do")
    return Finding(
      at: first.range, Bilingual(zh: "\(chinese)没有写学时\(tail.chinese)", en: "\(english) \(verb) no hours\(tail.english)"),
      about: .here(items: labels), severity: whole == nil ? .warning : .error)
  }

  /// The maximum number of names in a message.
  private static let maximumListed = 4
}
