import Schema

/// The next number in a list of numbered things.
struct NextNumber {
  let code: String
  let role: NumberedRole

  /// The number for a new entry at `place`; nil where entries have no numbers.
  init?(at place: FormatPlace, role: NumberedRole) {
    self.role = role
    if role == .catalogueName { return nil }
    let steps = place.steps
    // A list that is not written yet starts with the first number.
    if let type = place.type, type.isList {
      guard let first = Self.first(role, under: steps) else { return nil }
      code = first
      return
    }
    guard let position = steps.indices.last(where: { $0 > 0 && steps[$0 - 1].node.kind == .sequence }) else { return nil }
    let own = steps[position].node
    var last: NumberCode?
    var count = 0
    for item in steps[position - 1].node.items {
      if item.index >= own.index { break }
      count += 1
      last = NumberedNode.code(of: item, type: steps[position].type, role: role) ?? last
    }
    guard let next = Self.following(last, count, Self.parent(of: position - 1, steps), role) else { return nil }
    code = next
  }

  /// The first number of the list at the last step, even if the list is not written yet.
  static func first(_ role: NumberedRole, under steps: [FormatPlace.Step]) -> String? {
    following(nil, 0, parent(of: steps.count, steps), role)
  }

  private static func following(_ last: NumberCode?, _ count: Int, _ parent: NumberCode?, _ role: NumberedRole) -> String? {
    if let last { return last.next?.string }
    // The items above have no numbers, so none is written.
    guard count == 0 else { return nil }
    switch role {
    case .function: return "1"
    case .module: return "M1"
    case .content, .item, .unit: return parent?.appending(1)?.string
    case .term, .clause, .catalogueName: return nil
    }
  }

  /// The number of the entry that contains the list.
  private static func parent(of list: Int, _ steps: [FormatPlace.Step]) -> NumberCode? {
    for step in steps[..<list].reversed() where step.node.kind == .mapping {
      if let code = NumberedNode.code(of: step.node, type: step.type, role: nil) { return code }
    }
    return nil
  }
}
