import Schema

/// A level of a standard.
package struct PlainLevel: Sendable, Hashable {
  package var id: String
  package var name: String?
  package var positions: [String] = []
  package var entry: [PlainEntry] = []
  package var trainingHours: Quantity?
  package var functions: [PlainFunction] = []

  package init(id: String, name: String?) {
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
  package var displayName: String { name ?? id }
}
