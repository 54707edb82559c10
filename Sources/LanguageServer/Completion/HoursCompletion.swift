import Schema
import Standards

/// Completes the hours that follow from the others: those that the plan has left for a module, or those of all modules for the plan.
struct HoursCompletion {
  let context: CompletionContext

  var item: CompletionItem? {
    guard case .trainingPlan(let plan) = context.document.content else { return nil }
    let shapes = context.probe.place.steps.compactMap { $0.type.shape?.name.english }
    if shapes.contains("unit") { return nil }
    return shapes.contains("module") ? left(plan) : sum(plan)
  }

  private func left(_ plan: TrainingPlan) -> CompletionItem? {
    guard let left = HoursLeft(plan)?.share(of: 1, outOf: 1) else { return nil }
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

  private func item(_ text: String, detail: Bilingual) -> CompletionItem? {
    context.item(text, .value, writing: text, names: [""], rank: 2, detail: context.text(detail))
  }
}
