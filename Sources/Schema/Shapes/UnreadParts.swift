import TextModel
import YAML

/// What the unreadable parts of a file may have contained. Missing items and wrong sums that this may explain are not reported.
public struct UnreadParts: OptionSet, Sendable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// References to a standard.
  public static let references = UnreadParts(rawValue: 1)
  /// Hours, shares and other numbers that are added up.
  public static let numbers = UnreadParts(rawValue: 2)
  /// Functions, contents and items of a standard.
  public static let table = UnreadParts(rawValue: 4)

  public static let all: UnreadParts = [.references, .numbers, .table]
}

extension TypeDescription {
  /// The parts that a value of the type may contain, including nested records. No record is recursive.
  var parts: UnreadParts {
    switch self {
    case .text, .boolean, .date, .choice, .level, .track, .anything: []
    case .wholeNumber, .quantity, .hours: .numbers
    case .numberedText(let role): role.isInTable ? .table : []
    case .reference: .references
    case .list(let element): element.parts
    case .map(_, let values): values.parts
    case .record(let shape): shape().fields.reduce(into: []) { $0.formUnion($1.type.parts) }
    }
  }
}

extension NumberedRole {
  fileprivate var isInTable: Bool {
    switch self {
    case .function, .content, .item: true
    case .term, .clause, .catalogueName, .module, .unit: false
    }
  }
}

extension Reader {
  /// Records that a node was not read: an unknown key may mean any field that takes such a value.
  mutating func skip(_ node: Node) {
    switch node.kind {
    case .scalar:
      let text = node.text
      if Quantity(text) != nil {
        unread.insert(.numbers)
      } else if text.withBytes({ $0.first.map(ASCII.isDigit) ?? false }) {
        unread.formUnion(.all)
      }
    case .mapping, .sequence: unread.formUnion(.all)
    case .alias: return
    }
  }
}
