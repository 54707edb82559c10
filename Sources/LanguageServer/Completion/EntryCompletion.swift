import Schema

/// Whole entries of lists: a duty, a module, a level, with all fields that they usually have.
struct EntryCompletion {
  let context: CompletionContext

  var items: [CompletionItem] {
    guard context.list != nil, case .value = context.probe.place.part, context.probe.token.isEmpty || !context.typed.isEmpty else {
      return []
    }
    guard let shape = context.probe.place.type?.shape, shape.shorthand == nil, !context.isInFlow else { return [] }
    // The fields that are already written below would follow those of the whole entry, and the text would no longer parse.
    guard !context.hasLinesOfItsOwnBelow else { return [] }
    var text = context.snippet
    if context.probe.guess == .item { text.append("- ") }
    let isOneLine = FieldSnippet.isOneLine(shape)
    if isOneLine {
      FieldSnippet(keys: context.keys, indentation: 0).appendOnOneLine(shape, to: &text)
    } else {
      FieldSnippet(entryIn: context, shape, indentation: column - context.lineIndentation).append(fieldsOf: shape, to: &text, depth: 0)
    }
    let name = shape.name[context.keys]
    // In the language of the keys, as the name is.
    let label = context.keys.text(zh: "\(name)（完整一项）", en: "\(name) (whole entry)")
    let dash = context.probe.guess == .item ? "- " : ""
    let parts = PartCompletion(context: context, shape: shape, indentation: column - context.lineIndentation, beginning: dash).items
    return parts
      + [
        context.item(
          label, .snippet, writing: text, names: shape.entryNames, rank: 1,
          documentation: context.text(shape.documentation))
      ].compactMap { $0?.sortedLast }
  }

  /// The column of the keys of the entry.
  private var column: Int { context.column + (context.probe.guess == .item ? 2 : 0) }
}

extension FieldSnippet {
  /// A snippet for a whole entry of a list, with the next number of the list.
  init(entryIn context: CompletionContext, _ shape: ShapeDescription, indentation: Int) {
    let number = Self.numberOfName(in: context, shape)
    self.init(keys: context.keys, indentation: indentation, ownNumber: number) { role in
      switch role {
      case .content, .item, .unit: number.flatMap { NumberCode(Array($0.utf8)) }?.appending(1)?.string
      case .function: "1"
      case .module, .term, .clause, .catalogueName: nil
      }
    }
  }

  /// The number for the name of a new entry; nil where names have no numbers.
  static func numberOfName(in context: CompletionContext, _ shape: ShapeDescription) -> String? {
    guard case .numberedText(let role)? = fields(of: shape).first?.type else { return nil }
    return OfferedNumber(in: context, role: role)?.code
  }
}

extension ShapeDescription {
  /// The names by which a whole entry is found: those of its shape and of its first key.
  var entryNames: [String] {
    [name.english, name.chinese] + (fields.first.map { [$0.key.english, $0.key.chinese] } ?? [])
  }
}
