import Schema

/// A work content and what it asks for.
public struct PlainContent: Sendable, Hashable {
  public var name: PlainName
  public var tasks: [PlainItem] = []
  public var abilities: [PlainItem] = []
  public var knowledge: [PlainItem] = []

  public init(_ name: PlainName) { self.name = name }

  init(_ content: Content) {
    self.init(content.content.map { PlainName($0.value) } ?? PlainName(code: nil, title: ""))
    for column in Column.allCases { self[column] = (content.items(in: column)?.value ?? []).map { PlainItem($0.value) } }
  }

  public subscript(column: Column) -> [PlainItem] {
    get {
      switch column {
      case .tasks: tasks
      case .abilities: abilities
      case .knowledge: knowledge
      }
    }
    set {
      switch column {
      case .tasks: tasks = newValue
      case .abilities: abilities = newValue
      case .knowledge: knowledge = newValue
      }
    }
  }

  /// Adds an item at the end of a column, in place: to set the whole column would copy it with every item.
  public mutating func append(_ item: PlainItem, to column: Column) {
    switch column {
    case .tasks: tasks.append(item)
    case .abilities: abilities.append(item)
    case .knowledge: knowledge.append(item)
    }
  }

  public var isEmpty: Bool { tasks.isEmpty && abilities.isEmpty && knowledge.isEmpty }
}
