import Schema

/// A level of a standard.
public struct PlainLevel: Sendable, Hashable {
  public var id: String
  public var name: String?
  public var positions: [String] = []
  public var entry: [PlainEntry] = []
  public var trainingHours: Quantity?
  public var functions: [PlainFunction] = []

  public init(id: String, name: String?) {
    self.id = id
    self.name = name
  }

  init(_ level: Level) {
    self.init(id: level.level?.value.string ?? "", name: level.name?.value.string)
    positions = level.positions.strings
    entry = (level.entry?.value ?? []).map { PlainEntry($0.value) }
    trainingHours = level.trainingHours?.value
    functions = (level.functions?.value ?? []).map { PlainFunction($0.value) }
  }

  /// What people call the level.
  public var displayName: String { name ?? id }
}
