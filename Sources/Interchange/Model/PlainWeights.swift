import Schema

/// Percentages of one part of an examination, by level and function, in the order in which they are written.
public struct PlainWeights: Sendable, Hashable {
  public struct Share: Sendable, Hashable {
    public var name: String
    public var percent: Quantity

    public init(name: String, percent: Quantity) {
      self.name = name
      self.percent = percent
    }
  }

  public struct Row: Sendable, Hashable {
    public var level: String
    public var shares: [Share]

    public init(level: String, shares: [Share]) {
      self.level = level
      self.shares = shares
    }
  }

  public var rows: [Row] = []

  public init() {}

  init(_ table: Located<Weights.Table>?) {
    rows = (table?.value ?? []).map { entry in
      Row(
        level: entry.key.value.string,
        shares: entry.value.value.map { Share(name: $0.key.value.string, percent: $0.value.value) })
    }
  }

  /// Adds the share of a function at a level. False when it has one already, which stays.
  @discardableResult
  public mutating func add(_ percent: Quantity, of name: String, at level: String) -> Bool {
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
