import Schema
import TextModel

/// An entry of a document's outline.
struct OutlineEntry: Sendable {
  /// The kind of an entry, which selects its icon. The raw values are those of the protocol.
  enum Kind: Int, Sendable {
    case file = 1
    case module = 2
    case namespace = 3
    case `class` = 5
    case method = 6
    case property = 7
    case function = 12
    case string = 15
    case event = 24
  }

  let name: String
  var detail: String?
  let kind: Kind
  let range: ByteRange
  let nameRange: ByteRange
  var children: [OutlineEntry] = []
}

extension Document {
  /// The outline: levels, functions, contents and items; modules and units; duties.
  var outline: [OutlineEntry] {
    switch content {
    case .standard(let standard): standard.outline
    case .trainingPlan(let plan): (plan.modules?.value ?? []).compactMap(\.outline)
    case .jobDescription(let job): (job.duties?.value ?? []).compactMap(\.outline)
    case .configuration, .foreign: []
    }
  }
}

extension Standard {
  fileprivate var outline: [OutlineEntry] {
    let terms = (terms?.value ?? []).compactMap { term in
      term.value.term.map { OutlineEntry(name: $0.value.whole.string, kind: .property, range: term.range, nameRange: $0.range) }
    }
    let levels = (levels?.value ?? []).compactMap { level -> OutlineEntry? in
      guard let name = level.value.name ?? level.value.level else { return nil }
      return OutlineEntry(
        name: name.value.string, detail: level.value.level?.value.string, kind: .namespace, range: level.range, nameRange: name.range,
        children: (level.value.functions?.value ?? []).compactMap(\.outline))
    }
    return terms + levels
  }
}

extension Located<Function> {
  fileprivate var outline: OutlineEntry? {
    guard let name = value.function else { return nil }
    return OutlineEntry(
      name: name.value.whole.string, kind: .class, range: range, nameRange: name.range,
      children: (value.contents?.value ?? []).compactMap(\.outline))
  }
}

extension Located<Content> {
  fileprivate var outline: OutlineEntry? {
    guard let name = value.content else { return nil }
    let items = Column.allCases.flatMap { column in
      (value.items(in: column)?.value ?? []).compactMap { item in
        item.value.text.map {
          OutlineEntry(name: $0.value.whole.string, detail: column.name.chinese, kind: .string, range: item.range, nameRange: $0.range)
        }
      }
    }
    return OutlineEntry(name: name.value.whole.string, kind: .method, range: range, nameRange: name.range, children: items)
  }
}

extension Located<Module> {
  fileprivate var outline: OutlineEntry? {
    guard let name = value.module else { return nil }
    let units = (value.units?.value ?? []).compactMap { unit in
      unit.value.unit.map { OutlineEntry(name: $0.value.whole.string, kind: .function, range: unit.range, nameRange: $0.range) }
    }
    return OutlineEntry(name: name.value.whole.string, kind: .module, range: range, nameRange: name.range, children: units)
  }
}

extension Located<Duty> {
  fileprivate var outline: OutlineEntry? {
    value.duty.map { OutlineEntry(name: $0.value.string, kind: .event, range: range, nameRange: $0.range) }
  }
}
