import Schema
import Standards
import TextModel

/// The measure by which hours are distributed over modules.
enum HoursBasis: CaseIterable, Sendable {
  /// How many items of the standard a module covers.
  case items
  /// The weights that the standard gives to its functions.
  case standardWeights
  /// The weights of the modules in the assessment.
  case assessmentWeights
}

/// The weights of the modules and units of a plan by which hours are distributed.
struct HoursShares {
  private let plan: TrainingPlan
  private let alignment: Alignment?
  /// The items that each part covers.
  private let items: [AlignedFile.Part.Kind: Set<Int>]

  init(_ plan: TrainingPlan, _ alignment: Alignment?) {
    self.plan = plan
    self.alignment = alignment
    var items: [AlignedFile.Part.Kind: Set<Int>] = [:]
    for resolved in alignment?.references ?? [] {
      guard let alignment, case .part(let part) = resolved.container, alignment.file.parts.indices.contains(part) else { continue }
      let covered = resolved.resolution.assumedTargets.flatMap { alignment.index.items(in: $0) }
      let kind = alignment.file.parts[part].kind
      items[kind, default: []].formUnion(covered)
      if case .unit(let module, _) = kind { items[.module(module), default: []].formUnion(covered) }
    }
    self.items = items
  }

  /// The weight of each module, in order.
  func ofModules(_ basis: HoursBasis) -> [Int] {
    let modules = plan.modules?.value ?? []
    switch basis {
    case .items: return modules.indices.map { items[.module($0)]?.count ?? 0 }
    case .assessmentWeights: return modules.map { $0.value.assessment?.value.weight?.value.thousandths ?? 0 }
    case .standardWeights: return byStandardWeights(modules.indices)
    }
  }

  /// The weights of a module's units: the number of their items, or 1 for each if none covers an item.
  func ofUnits(_ count: Int, in module: Int) -> [Int] {
    let counts = (0..<max(0, count)).map { items[.unit(module: module, unit: $0)]?.count ?? 0 }
    return counts.contains { $0 > 0 } ? counts : counts.map { _ in 1 }
  }

  /// A function's weight goes to the modules that cover it, by the number of its items.
  private func byStandardWeights(_ modules: Range<Int>) -> [Int] {
    guard let alignment else { return modules.map { _ in 0 } }
    let weights = skillWeights(alignment)
    let counts = modules.map { module in
      (items[.module(module)] ?? []).reduce(into: [Int: Int]()) { $0[alignment.index.function(of: .item($1)), default: 0] += 1 }
    }
    let all = counts.reduce(into: [Int: Int]()) { $0.merge($1, uniquingKeysWith: +) }
    return counts.map { own in
      own.reduce(0) { sum, entry in
        sum + (weights[entry.key] ?? 0) * entry.value * Self.precision / max(1, all[entry.key] ?? 1)
      }
    }
  }

  private static let precision = 1000
  /// The largest weight of a function that is used, in thousandths: ten times the total of 100.
  private static let maximumWeight = 1_000_000

  /// The weight of each function of the plan's level, in thousandths.
  private func skillWeights(_ alignment: Alignment) -> [Int: Int] {
    let index = alignment.index
    var weights: [NameKey: Int] = [:]
    for row in index.standard.weights?.value.skills?.value ?? [] where index.level(spelled: row.key.value) == alignment.level {
      for cell in row.value.value { weights[NameKey(cell.key.value)] = min(max(0, cell.value.value.thousandths), Self.maximumWeight) }
    }
    var found: [Int: Int] = [:]
    for function in index.functions.indices where index.functions[function].level == alignment.level {
      found[function] = weights[index.functions[function].key]
    }
    return found
  }
}
