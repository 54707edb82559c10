import Schema
import TextModel
import YAML

/// The completions that follow from the file format at the cursor.
struct FormatCompletion {
  let context: CompletionContext

  var items: [CompletionItem] {
    let lead = context.probe.lead
    guard !lead.isEmpty else { return offers }
    return offers.map { offer in
      var item = offer
      // For clients that only insert: the sign that is already there is kept.
      if lead.utf8.first != ASCII.space { item.insertText = item.newText }
      let isBelow = item.newText.utf8.first == UInt8(ascii: "\n")
      item.newText = (isBelow ? lead.replacing(" ", with: "") : lead) + item.newText
      return item
    }
  }

  private var offers: [CompletionItem] {
    switch context.probe.place.part {
    case .key(let entry, _): mapKeys(besides: entry) ?? KeyCompletion(context: context).items
    case .value: context.probe.place.type.map(values) ?? []
    case .between: []
    }
  }

  private func values(of type: TypeDescription) -> [CompletionItem] {
    switch type {
    case .reference(let column): references(column).map(itemized)
    case .list(.reference(let column)): references(column).map(context.listed)
    case .numberedText(let role): NumberedCompletion(context: context, role: role).items.map(itemized)
    case .list(let element) where element.shape != nil: wholeEntries(element)
    case .record(let shape): records(shape())
    case .map: mapKeys(besides: nil) ?? []
    default: ValueCompletion(context: context, type: type).items.map(itemized)
    }
  }

  private func references(_ column: Column?) -> [CompletionItem] {
    ReferenceCompletion(context: context, column: column)?.items ?? []
  }

  /// A record is written out as a whole, by its shorthand, or beginning with any of its keys.
  private func records(_ shape: ShapeDescription) -> [CompletionItem] {
    var items = EntryCompletion(context: context).items + ValueCompletion(context: context, type: .record { shape }).items.map(itemized)
    if case .numberedText = shape.shorthand { items += NumberedCompletion(context: context, role: .item(itemColumn)).items.map(itemized) }
    let isBelowItsKey = context.list != nil || !isOnLineOfKey
    if isBelowItsKey || context.isInFlow { items += KeyCompletion(context: context).items.map(itemized) }
    return items
  }

  /// Whole entries below a key whose list is still empty.
  private func wholeEntries(_ element: TypeDescription) -> [CompletionItem] {
    guard !isOnLineOfKey, !context.hasLinesOfItsOwnBelow, let shape = element.shape else { return [] }
    if case .numberedText = shape.shorthand {
      return NumberedCompletion(context: context, role: .item(itemColumn)).items.map { item in
        var item = item
        item.newText = "- " + item.newText
        return item
      }
    }
    var text = context.snippet
    text.append("- ")
    if FieldSnippet.isOneLine(shape) {
      FieldSnippet(keys: context.keys, indentation: 0).appendOnOneLine(shape, to: &text)
    } else {
      FieldSnippet(entryIn: context, shape, indentation: 2).append(fieldsOf: shape, to: &text, depth: 0)
    }
    let parts = PartCompletion(context: context, shape: shape, indentation: 2, beginning: "- ").items
    return parts
      + [
        context.item("- \(shape.name[context.keys])", .snippet, writing: text, names: shape.entryNames, rank: 1)
      ]
      .compactMap { $0?.sortedLast }
  }

  /// Adds the dash where the guess is a new item.
  private func itemized(_ item: CompletionItem) -> CompletionItem {
    guard context.probe.guess == .item else { return item }
    var item = item
    item.newText = "- " + item.newText
    return item
  }

  /// The column of the list that an item is in.
  private var itemColumn: Column {
    guard let key = context.probe.place.steps.last(where: { $0.field != nil })?.field?.key.english else { return .abilities }
    return Column.allCases.first { $0.name.english == key } ?? .abilities
  }

  private var isOnLineOfKey: Bool {
    guard let entry = context.probe.place.steps.last?.entry else { return false }
    let lines = context.source.lineIndex
    return lines.line(at: entry.key.range.start) == lines.line(at: context.offset)
  }

  /// Keys that are names of the author's own: levels, functions, rules.
  private func mapKeys(besides own: Entry?) -> [CompletionItem]? {
    guard let last = context.probe.place.steps.last, case .map(let role, _) = last.type else { return nil }
    var written: Set<String> = []
    for entry in last.node.entries where entry.key.index != own?.key.index { written.insert(entry.key.text.string) }
    let isOneLine = own == nil && (context.isAfterKey || context.isInFlow)
    return MapKeyCompletion(context: context, role: role, isOneLine: isOneLine).items.filter { !written.contains($0.label) }
  }
}
