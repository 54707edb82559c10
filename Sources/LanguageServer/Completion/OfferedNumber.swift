import Schema
import TextModel

/// A number for a thing that is being written: one that its list does not have yet, or the next one, with edits that renumber the following
/// items.
struct OfferedNumber {
  let code: String
  /// The edits that renumber the items below, as the Enter key does.
  var edits: [TextEdit] = []

  /// Nil if the entries have no numbers, or if no number is free.
  init?(in context: CompletionContext, role: NumberedRole) {
    guard let next = NextNumber(at: context.probe.place, role: role)?.code else { return nil }
    let taken = Self.taken(around: context.probe.place, role)
    if !taken.contains(next) {
      code = next
      return
    }
    switch role {
    case .item, .term, .clause:
      guard let below = FollowingNumbers(below: context.offset, context.kind, in: context.file, context.snapshot),
        let edits = below.edits(from: next, up: true)
      else { return nil }
      code = next
      self.edits = edits
    case .function, .content, .module, .unit, .catalogueName:
      // What follows has things numbered under it, and other files refer to it. It keeps its numbers, and the first free number is used.
      var free = NumberCode(Array(next.utf8))
      for _ in 0...taken.count where free.map({ taken.contains($0.string) }) ?? false { free = free?.next }
      guard let free, !taken.contains(free.string) else { return nil }
      code = free.string
    }
  }

  /// The numbers of the others in the same list.
  private static func taken(around place: FormatPlace, _ role: NumberedRole) -> Set<String> {
    let steps = place.steps
    guard let position = steps.indices.last(where: { $0 > 0 && steps[$0 - 1].node.kind == .sequence }) else { return [] }
    let others = steps[position - 1].node.items.filter { $0.index != steps[position].node.index }
    return Set(others.compactMap { NumberedNode.code(of: $0, type: steps[position].type, role: role)?.string })
  }
}
