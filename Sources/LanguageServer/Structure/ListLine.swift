import Schema
import TextModel
import YAML

/// A line that holds one item of a list, or the heading of one: `- 1.1.1 能…`, `- content: 1.1 …`.
struct ListLine {
  /// The nodes from the root to the item.
  let steps: [FormatPlace.Step]
  /// The text before the dash.
  let indentation: String
  /// True for the heading of an entry with fields of its own.
  let isHeading: Bool
  /// True where nothing is written yet but the number.
  let isEmpty: Bool
  /// The start of the next item's line; nil in lists without a next number.
  let next: String?

  /// Nil for any other line.
  init?(on line: ByteRange, in source: SourceText, _ document: Document, _ kind: DocumentKind) {
    let bytes = source.bytes
    guard let dash = bytes[line.start..<line.end].firstIndex(where: { !ASCII.isBlank($0) }), bytes[dash] == ASCII.hyphen,
      let start = bytes[(dash + 1)..<line.end].firstIndex(where: { !ASCII.isBlank($0) }), start > dash + 1,
      let place = FormatPlace.find(start, in: document.tree, kind)
    else { return nil }
    indentation = source.string(in: ByteRange(line.start, dash))
    switch place.part {
    case .value(let node):
      guard node.range.start == start, node.range.end <= line.end, place.steps.count > 1,
        place.steps[place.steps.count - 2].node.kind == .sequence, let type = place.type,
        let beginning = Self.beginning(after: node, type.shape?.shorthand ?? type)
      else { return nil }
      (steps, isHeading, isEmpty, next) = (place.steps, false, beginning.isEmpty, beginning.next)
    case .key(let entry, let field):
      guard let own = place.steps.last, own.node.range.start == start, entry.value.range.end <= line.end, let field,
        let heading = Self.heading(entry, field, own, place.steps.dropLast().last?.node)
      else { return nil }
      (steps, isHeading, isEmpty, next) = (place.steps, true, heading.isEmpty, heading.next)
    case .between: return nil
    }
  }

  /// Whether the entry around the list has nothing left to come after it.
  var isLastList: Bool {
    if isHeading { return true }
    let key = steps.last { $0.field != nil }?.field?.key.english
    return key == "knowledge" || key == "contents" || key == "functions"
  }

  private static func beginning(after item: Node, _ type: TypeDescription) -> (isEmpty: Bool, next: String)? {
    switch type {
    case .numberedText(let role):
      let scan = NumberScan.scan(item.text, allowsLetters: role.allowsLetters, allowsBareDigits: role.allowsBareDigits)
      guard let code = scan.code else { return nil }
      return (scan.titleStart >= item.text.count, NextNumber.following(code).map { "- \($0) " } ?? "- ")
    case .reference: return (false, "- ")
    default: return nil
    }
  }

  /// Headings follow each other only where the author writes all of them first: the one above has nothing below it either.
  private static func heading(_ entry: Entry, _ field: FieldDescription, _ own: FormatPlace.Step, _ list: Node?)
    -> (isEmpty: Bool, next: String?)?
  {
    guard case .numberedText(let role) = field.type, own.node.entryCount == 1, let list, list.kind == .sequence else { return nil }
    let scan = NumberScan.scan(entry.value.text, allowsLetters: role.allowsLetters, allowsBareDigits: role.allowsBareDigits)
    let isEmpty = scan.titleStart >= entry.value.text.count
    var above: Node?
    for item in list.items {
      if item.index >= own.node.index { break }
      above = item
    }
    let isListed = above.map { $0.kind == .mapping && $0.entryCount == 1 } ?? (role == .catalogueName)
    return (isEmpty, isListed ? heading(after: own.node, own.type) : nil)
  }

  /// The heading of the entry after another: `- content: 1.2 `.
  static func heading(after entry: Node, _ type: TypeDescription) -> String? {
    guard let (field, value) = NumberedNode.name(of: entry, type: type), case .numberedText(let role) = field.type,
      let key = entry.entries.first(where: { $0.value.index == value.index })?.key.text.string
    else { return nil }
    let scan = NumberScan.scan(value.text, allowsLetters: role.allowsLetters, allowsBareDigits: role.allowsBareDigits)
    guard let code = scan.code else { return "- \(key): " }
    return NextNumber.following(code).map { "- \(key): \($0) " }
  }

  /// What precedes the dash of an item in block style; nil where the item does not begin its line.
  static func indentation(of item: Int, in source: SourceText) -> String? {
    let start = source.lineIndex.start(ofLine: source.lineIndex.line(at: item))
    guard let dash = source.bytes[start..<item].firstIndex(where: { !ASCII.isBlank($0) }), source.bytes[dash] == ASCII.hyphen else {
      return nil
    }
    return source.string(in: ByteRange(start, dash))
  }
}

extension Node {
  /// How many keys a mapping has.
  fileprivate var entryCount: Int { entries.reduce(0) { count, _ in count + 1 } }
}
