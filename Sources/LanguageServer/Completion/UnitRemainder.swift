import Schema
import Standards

/// What a module covers and its other units do not, for the unit that is being written. It is offered first.
struct UnitRemainder {
  private let items: Set<Int>

  /// Nil outside units, and in a module that covers nothing by itself.
  init?(in context: CompletionContext, _ alignment: Alignment) {
    let parts = alignment.file.parts
    let isBelowKey = context.probe.place.steps.last?.field?.key.english == "units"
    guard isBelowKey || context.start(ofEntryIn: "units") != nil, let start = context.start(ofEntryIn: "modules"),
      let module = parts.first(where: { $0.range.start == start })?.module
    else { return nil }
    var whole: Set<Int> = []
    var taken: Set<Int> = []
    for resolved in alignment.references where !context.isWriting(resolved.reference.range) {
      guard case .part(let part) = resolved.container, parts.indices.contains(part), parts[part].module == module else { continue }
      let items = resolved.resolution.assumedTargets.flatMap { alignment.index.items(in: $0) }
      if case .module = parts[part].kind { whole.formUnion(items) } else { taken.formUnion(items) }
    }
    items = whole.subtracting(taken)
    if whole.isEmpty { return nil }
  }

  /// The contents of which something is left for this unit, each with its items that are left, in the order of the standard.
  func contents(_ index: StandardIndex) -> [(content: Int, items: [Int])] {
    let left = Dictionary(grouping: items.sorted()) { index.items[$0].content }
    return left.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// Whether all of a thing is left for this unit.
  func has(_ target: Target, _ index: StandardIndex) -> Bool {
    let own = index.items(in: target)
    return !own.isEmpty && own.allSatisfy(items.contains)
  }
}
