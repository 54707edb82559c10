import Schema
import Standards
import YAML

/// Completes single numbers that follow from the others: theory or practice that a plan or a module leaves, the weight that is left, and
/// the years of work that a level requires.
struct AmountCompletion {
  let context: CompletionContext

  var items: [CompletionItem] {
    if case .standard = context.document.content { return [weightLeft].compactMap(\.self) }
    guard case .trainingPlan(let plan) = context.document.content else { return years }
    let shapes = context.probe.place.steps.compactMap { $0.type.shape?.name.english }
    switch shapes.last {
    case "hours": return hours(plan)
    case "assessment":
      let start = context.start(ofEntryIn: "modules")
      let rest = WeightLeft(plan, excluding: { $0.range.start == start }).rest
      let share = ModuleShare(in: context)?.part(of: rest) { $0.assessment?.value.weight == nil }
      return [item(share, ModuleShare.detail, rank: 1), item(rest, Bilingual(zh: "剩余权重", en: "the weight that is left"))].compactMap(\.self)
    default: return []
    }
  }

  private var field: String { context.probe.place.steps.last { $0.field != nil }?.field?.key.english ?? "" }

  private func item(_ amount: Quantity?, _ detail: Bilingual, rank: Int = 2) -> CompletionItem? {
    guard let amount, amount > .zero else { return nil }
    return context.item(
      amount.description, .value, writing: amount.description, names: [amount.description], rank: rank, detail: context.text(detail))
  }

  /// What the other functions leave in a row of a standard's table of weights.
  private var weightLeft: CompletionItem? {
    let table = context.probe.place.steps.last { if case .map(.functionName, _) = $0.type { true } else { false } }?.node
    guard let table, table.kind == .mapping else { return nil }
    let others = table.entries.filter { !context.isWriting($0.value.range) }.compactMap { Quantity($0.value.text) }
    guard !others.isEmpty else { return nil }
    return item(others.reduce(Quantity(100)) { $0 - $1 }, Bilingual(zh: "剩余权重", en: "the weight that is left"))
  }

  // MARK: Years of work

  /// The years that the entry conditions of the job's level require for its education, the fewest first.
  private var years: [CompletionItem] {
    guard field == "years", case .jobDescription(let job) = context.document.content,
      let alignment = context.snapshot.current.alignment(of: context.file.path), alignment.index.levels.indices.contains(alignment.level)
    else { return [] }
    let conditions = (alignment.index.levels[alignment.level].level.entry?.value ?? []).map(\.value)
    let known = conditions.compactMap { condition -> (education: Education, years: Quantity)? in
      let education = condition.education?.value ?? .any
      guard condition.previousLevel == nil, education <= job.education?.value ?? .any else { return nil }
      return condition.years.map { (education, $0.value) }
    }
    return known.sorted { $0.years < $1.years }.enumerated().compactMap { position, condition in
      let name = condition.education.name
      var item = item(condition.years, Bilingual(zh: "申报条件：\(name.chinese)", en: "entry condition: \(name.english)"))
      item?.sortText += "\(min(position, 9))"
      return item
    }
  }

  // MARK: Hours

  private func hours(_ plan: TrainingPlan) -> [CompletionItem] {
    let modules = plan.modules?.value ?? []
    guard let start = context.start(ofEntryIn: "modules") else {
      let sum = modules.reduce(Quantity.zero) { $0 + amount(of: $1.value.hours?.value) }
      let found = [
        item(sum, Bilingual(zh: "各模块学时之和", en: "the sum of the modules")),
        item(rest(of: plan.hours?.value), Bilingual(zh: "总计减去另一项", en: "the total less the other")),
      ]
      return found.compactMap(\.self)
    }
    let left: Quantity
    var share: Quantity?
    if let unit = context.start(ofEntryIn: "units") {
      let module = modules.first { $0.range.start == start }?.value
      let others = (module?.units?.value ?? []).filter { $0.range.start != unit }
      left = others.reduce(amount(of: module?.hours?.value)) { $0 - amount(of: $1.value.hours?.value) }
    } else {
      let others = modules.filter { $0.range.start != start }
      left = others.reduce(amount(of: plan.hours?.value)) { $0 - amount(of: $1.value.hours?.value) }
      share = ModuleShare(in: context)?.part(of: left) { amount(of: $0.hours?.value) == .zero }
    }
    return [item(share, ModuleShare.detail, rank: 1), item(left, Bilingual(zh: "剩余学时", en: "the hours that are left"))].compactMap(\.self)
  }

  /// The amount of the field that is being written.
  private func amount(of hours: Hours?) -> Quantity {
    switch field {
    case "theory": hours?.theory?.value ?? .zero
    case "practice": hours?.practice?.value ?? .zero
    default: hours?.total?.value ?? (hours?.theory?.value ?? .zero) + (hours?.practice?.value ?? .zero)
    }
  }

  /// What the total leaves for theory or practice.
  private func rest(of hours: Hours?) -> Quantity? {
    guard let total = hours?.total?.value else { return nil }
    switch field {
    case "theory": return hours?.practice.map { total - $0.value }
    case "practice": return hours?.theory.map { total - $0.value }
    default: return nil
    }
  }
}
