import Schema
import Standards

/// Completes the hours that follow from the others: for a module, those that the plan has left; for the plan, the sum of its modules.
struct HoursCompletion {
  let context: CompletionContext

  var items: [CompletionItem] {
    guard case .trainingPlan(let plan) = context.document.content else { return [] }
    let shapes = context.probe.place.steps.compactMap { $0.type.shape?.name.english }
    if shapes.contains("unit") { return [leftOfModule(plan)].compactMap(\.self) }
    return shapes.contains("module") ? left(plan) : [sum(plan)].compactMap(\.self)
  }

  private func left(_ plan: TrainingPlan) -> [CompletionItem] {
    guard let left = HoursLeft(plan)?.share(of: 1, outOf: 1) else { return [] }
    let all = item(left.written(in: context.keys), detail: Bilingual(zh: "剩余学时", en: "the hours that are left"))
    return [share(of: left), all].compactMap(\.self)
  }

  /// This module's share of the hours that are left, where other modules have none yet.
  private func share(of left: HoursLeft) -> CompletionItem? {
    guard let share = ModuleShare(in: context) else { return nil }
    let parts = left.fields.map { (key: $0.key, value: share.part(of: $0.value, isOpen: Self.isOpen)) }
    guard parts.contains(where: { $0.value != nil }) else { return nil }
    let text = parts.map { "\($0.key[context.keys]): \($0.value ?? .zero)" }.joined(separator: ", ")
    return item("{\(text)}", rank: 1, detail: ModuleShare.detail)
  }

  /// The hours that the other units of the module leave.
  private func leftOfModule(_ plan: TrainingPlan) -> CompletionItem? {
    guard let start = context.start(ofEntryIn: "modules"), let unit = context.start(ofEntryIn: "units"),
      let module = plan.modules?.value.first(where: { $0.range.start == start })?.value,
      let left = HoursLeft(module, besidesUnitAt: unit)?.share(of: 1, outOf: 1)
    else { return nil }
    return item(left.written(in: context.keys), detail: Bilingual(zh: "剩余学时", en: "the hours that are left"))
  }

  private func sum(_ plan: TrainingPlan) -> CompletionItem? {
    let modules = (plan.modules?.value ?? []).compactMap(\.value.hours?.value)
    let theory = modules.reduce(Quantity.zero) { $0 + ($1.theory?.value ?? .zero) }
    let practice = modules.reduce(Quantity.zero) { $0 + ($1.practice?.value ?? .zero) }
    guard theory + practice > .zero else { return nil }
    let fields = [(KeyName("total", "总计"), theory + practice), (KeyName("theory", "理论"), theory), (KeyName("practice", "实践"), practice)]
    let text = "{" + fields.map { "\($0.0[context.keys]): \($0.1)" }.joined(separator: ", ") + "}"
    return item(text, detail: Bilingual(zh: "各模块学时之和", en: "the sum of the modules"))
  }

  private static func isOpen(_ module: Module) -> Bool {
    let hours = module.hours?.value
    return [hours?.total, hours?.theory, hours?.practice].allSatisfy { $0?.value ?? .zero == .zero }
  }

  private func item(_ text: String, rank: Int = 2, detail: Bilingual) -> CompletionItem? {
    context.item(text, .value, writing: text, names: [""], rank: rank, detail: context.text(detail))
  }
}
