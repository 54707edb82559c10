import Schema
import TextModel
import YAML

/// The place of the hours of a module or unit in the text, and what is there.
struct HoursSlot {
  /// What an author has written.
  enum State {
    /// Nothing, or 0.
    case open
    case written
    /// Something that is not read as hours: nothing is counted or written here.
    case unclear
  }

  /// The mapping of the module or unit.
  let part: Node
  /// Its hours; nil where it has none.
  let entry: Entry?

  init(_ part: Node, _ shape: ShapeDescription) {
    self.part = part
    entry = HoursSlot.entry(named: "hours", in: part, shape)
  }

  static func entry(named name: String, in mapping: Node, _ shape: ShapeDescription) -> Entry? {
    mapping.entries.first { shape.field(forKey: $0.key.text.string)?.key.english == name }
  }

  var isText: Bool { entry.map { $0.value.kind == .scalar && !$0.value.isEmptyScalar } ?? false }

  /// The kinds of hours that its keys name.
  var kinds: [String] { entry.map { $0.value.entries.compactMap { Self.kind(of: $0) } } ?? [] }

  var isSplit: Bool { kinds.contains("theory") || kinds.contains("practice") }

  static func kind(of entry: Entry) -> String? { Hours.shape.description.field(forKey: entry.key.text.string)?.key.english }

  /// `hours` is what was read of it.
  func state(_ hours: Hours?) -> State {
    guard let value = entry?.value else { return .open }
    let amounts = [hours?.total, hours?.theory, hours?.practice].compactMap { $0?.value }
    guard amounts.allSatisfy({ $0 >= .zero }) else { return .unclear }
    switch value.kind {
    case .scalar: if !value.isEmptyScalar, amounts.isEmpty { return .unclear }
    case .mapping:
      if value.entries.contains(where: { !Self.isRead($0) }) { return .unclear }
      // Half of it is still to be written: the other hours are not known.
      if amounts.contains(where: { $0 > .zero }), value.entries.contains(where: \.value.isEmptyScalar) { return .unclear }
    case .sequence, .alias: return .unclear
    }
    return amounts.contains { $0 > .zero } ? .written : .open
  }

  private static func isRead(_ entry: Entry) -> Bool {
    kind(of: entry) != nil && entry.value.kind == .scalar && (entry.value.isEmptyScalar || Quantity(entry.value.text) != nil)
  }
}
