import Schema
import Standards

/// Whole functions and contents of a level's table: those of the catalogue that the table does not have yet, with their next number and
/// with their contents.
struct CatalogueParts {
  let context: CompletionContext
  let shape: ShapeDescription
  let role: NumberedRole
  /// The indentation of the fields after the first, relative to the line's own.
  let indentation: Int
  /// The text before the first field: a dash, where there is none yet.
  let beginning: String

  /// The role of a level's functions and contents; nil for other entries, and for those of the catalogue itself.
  static func role(of shape: ShapeDescription) -> NumberedRole? {
    guard case .numberedText(let role) = shape.fields.first?.type, role == .function || role == .content else { return nil }
    return role
  }

  var items: [CompletionItem] {
    let numbered = NumberedCompletion(context: context, role: role)
    let number = OfferedNumber(in: context, role: role).flatMap { $0.edits.isEmpty ? NumberCode(Array($0.code.utf8)) : nil }
    return numbered.unwritten.enumerated().compactMap { position, part in item(part, number, position) }
  }

  private func item(_ part: (name: String, contents: [String]), _ number: NumberCode?, _ position: Int) -> CompletionItem? {
    guard let head = shape.fields.first else { return nil }
    let title = Self.numbered(part.name, number)
    var text = context.snippet
    text.append(beginning + "\(head.key[context.keys]): \(context.scalar(title))")
    if role == .function { appendContents(part.contents, number, to: &text) } else { appendColumns(number, to: &text) }
    var item = context.item(
      title, .snippet, writing: text, names: [title, part.name] + shape.entryNames, rank: 1,
      detail: context.text(Bilingual(zh: "目录中有，本等级还没有", en: "in the catalogue, not in this level yet")))
    item?.sortText += "0\(min(position, 9))"
    return item
  }

  private func appendContents(_ contents: [String], _ number: NumberCode?, to text: inout SnippetText) {
    guard let list = shape.field(forKey: "contents"), let head = list.type.element.shape?.fields.first else { return }
    text.append(lineBreak() + "\(list.key[context.keys]):")
    for (index, content) in contents.enumerated() {
      let title = context.scalar(Self.numbered(content, number?.appending(index + 1)))
      text.append(lineBreak(2) + "- \(head.key[context.keys]): \(title)")
    }
    guard contents.isEmpty else { return }
    text.append(lineBreak(2) + "- \(head.key[context.keys]): " + Self.numbered("", number?.appending(1)))
    text.stop()
  }

  private func appendColumns(_ number: NumberCode?, to text: inout SnippetText) {
    let columns = context.standard?.columns ?? []
    for column in columns.isEmpty ? [.abilities, .knowledge] : columns {
      text.append(lineBreak() + "\(column.name[context.keys]):" + lineBreak(2) + "- " + Self.numbered("", number?.appending(1)))
      text.stop()
    }
  }

  private static func numbered(_ title: String, _ number: NumberCode?) -> String { number.map { "\($0) \(title)" } ?? title }

  private func lineBreak(_ further: Int = 0) -> String { "\n" + String(" ", times: indentation + further) }
}
