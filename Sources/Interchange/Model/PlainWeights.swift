import Schema
import YAML

/// Percentages of one part of an examination, by level and function, in the order in which they are written.
package struct PlainWeights: Sendable, Hashable {
  package struct Share: Sendable, Hashable {
    package var name: String
    package var percent: Quantity

    package init(name: String, percent: Quantity) {
      self.name = name
      self.percent = percent
    }
  }

  package struct Row: Sendable, Hashable {
    package var level: String
    package var shares: [Share]

    package init(level: String, shares: [Share]) {
      self.level = level
      self.shares = shares
    }
  }

  package var rows: [Row] = []

  package init() {}

  init(_ table: Located<Weights.Table>?) {
    rows = (table?.value ?? []).map { entry in
      Row(
        level: entry.key.value.string,
        shares: entry.value.value.map { Share(name: $0.key.value.string, percent: $0.value.value) })
    }
  }

  /// Adds the share of a function at a level. False when it has one already, which stays.
  @discardableResult
  package mutating func add(_ percent: Quantity, of name: String, at level: String) -> Bool {
    let share = Share(name: name, percent: percent)
    guard let index = rows.firstIndex(where: { $0.level == level }) else {
      rows.append(Row(level: level, shares: [share]))
      return true
    }
    if rows[index].shares.contains(where: { $0.name == name }) { return false }
    rows[index].shares.append(share)
    return true
  }
}
