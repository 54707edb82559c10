import Schema
import TextModel
import YAML

/// The modules of a plan in its text, and whether a range concerns hours.
struct PlanParts {
  let modules: [HoursSlot]
  /// The hours and the list of modules, among the plan's own keys.
  private let hours: Entry?
  private let list: Entry

  /// Nil if the document is not a plan, or its modules are not a list of mappings.
  init?(_ document: Document) {
    let shape = TrainingPlan.shape.description
    guard document.kind == .trainingPlan, let root = document.tree.root,
      let list = HoursSlot.entry(named: "modules", in: root, shape), list.value.kind == .sequence
    else { return nil }
    self.list = list
    hours = HoursSlot.entry(named: "hours", in: root, shape)
    var modules: [HoursSlot] = []
    for item in list.value.items {
      guard item.kind == .mapping else { return nil }
      modules.append(HoursSlot(item, Module.shape.description))
    }
    self.modules = modules
  }

  func units(of module: HoursSlot) -> [HoursSlot] {
    let list = HoursSlot.entry(named: "units", in: module.part, Module.shape.description)?.value
    return list.map { list in list.items.map { HoursSlot($0, Unit.shape.description) } } ?? []
  }

  /// Whether a range is at the hours of the plan or of a module, at the name of a module, or at the key of the list.
  func isAboutHours(_ range: ByteRange) -> Bool {
    if let hours, Self.range(of: hours).touches(range.start) { return true }
    if list.key.range.touches(range.start) { return true }
    return modules.contains { module in
      guard module.part.range.touches(range.start) else { return false }
      let name = HoursSlot.entry(named: "module", in: module.part, Module.shape.description)
      return [module.entry, name].compactMap(\.self).contains { Self.range(of: $0).touches(range.start) }
    }
  }

  private static func range(of entry: Entry) -> ByteRange { entry.key.range.union(entry.value.range) }
}
