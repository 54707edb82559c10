import Schema
import TextModel
import YAML

/// A line that contains one item of a list, or the heading of one: `- 1.1.1 能…`, `- content: 1.1 …`.
struct ListLine {
  /// The nodes from the root to the item.
  let steps: [FormatPlace.Step]
  /// The text before the dash.
  let indentation: String
  /// True for the heading of an entry with fields of its own.
  let isHeading: Bool
  /// True where the item has no text, or only its number.
  let isEmpty: Bool
  /// The item's own number, in lists with numbers.
  let code: NumberCode?
  /// The start of the next item's line without a number; nil in lists that do not continue automatically.
  let head: String?

  /// The start of the next item's line, with the next number.
  var next: String? {
    guard let head, let code else { return head }
    return code.next.map { "\(head)\($0) " }
  }

  /// Nil for any other line.
  init?(on line: ByteRange, in source: SourceText, _ document: Document, _ kind: DocumentKind) {
    let bytes = source.bytes
    guard let dash = bytes[line.start..<line.end].firstIndex(where: { !ASCII.isBlank($0) }), bytes[dash] == ASCII.hyphen else { return nil }
    indentation = source.string(in: ByteRange(line.start, dash))
    let after = bytes[(dash + 1)..<line.end]
    guard let start = after.firstIndex(where: { !ASCII.isBlank($0) }) else {
      guard let steps = Self.emptyItem(in: after, document, kind) else { return nil }
      (self.steps, isHeading, isEmpty, code, head) = (steps, false, true, nil, nil)
      return
    }
    guard start > dash + 1, let place = FormatPlace.find(start, in: document.tree, kind), let own = place.steps.last,
      own.node.range.start == start
    else { return nil }
    steps = place.steps
    switch place.part {
    case .value(let node):
      guard node.range.end <= line.end, Self.isItem(steps),
        let beginning = Self.beginning(after: node, own.type.shape?.shorthand ?? own.type)
      else { return nil }
      (isHeading, isEmpty, code, head) = (false, beginning.isEmpty, beginning.code, "- ")
    case .key(let entry, let field):
      guard entry.value.range.end <= line.end, let field,
        let heading = Self.heading(entry, field, own, steps.dropLast().last?.node)
      else { return nil }
      (isHeading, isEmpty, code, head) = (true, heading.isEmpty, heading.code, heading.head)
    // An entry in braces would need its closing brace after the cursor, which no edit of this request can achieve.
    case .between: return nil
    }
  }

  /// Whether the list is the last field that the entry around it usually has.
  var isLastList: Bool {
    if isHeading { return true }
    let key = steps.last { $0.field != nil }?.field?.key.english
    return key == "knowledge" || key == "contents" || key == "functions"
  }

  private static func isItem(_ steps: [FormatPlace.Step]) -> Bool {
    steps.count > 1 && steps[steps.count - 2].node.kind == .sequence
  }

  /// The steps to an item that has only its dash. In a list of records, a dash without a blank may be the first line of a record.
  private static func emptyItem(in after: ArraySlice<UInt8>, _ document: Document, _ kind: DocumentKind) -> [FormatPlace.Step]? {
    for offset in Range(clamping: after.startIndex, after.endIndex + 1) {
      guard let place = FormatPlace.find(offset, in: document.tree, kind), let own = place.steps.last, case .value = place.part,
        own.node.isEmptyScalar, isItem(place.steps)
      else { continue }
      let isRecord = own.type.shape.map { $0.shorthand == nil } ?? false
      if isRecord { return after.isEmpty ? nil : place.steps }
      return beginning(after: own.node, own.type.shape?.shorthand ?? own.type, isEmpty: true) != nil ? place.steps : nil
    }
    return nil
  }

  private static func beginning(after item: Node, _ type: TypeDescription, isEmpty: Bool = false) -> (isEmpty: Bool, code: NumberCode?)? {
    switch type {
    case .numberedText(let role):
      if isEmpty { return (true, nil) }
      let scan = NumberScan.scan(item.text, allowsLetters: role.allowsLetters, allowsBareDigits: role.allowsBareDigits)
      // An item without a number is followed by one without a number.
      return (scan.titleStart >= item.text.count, scan.code)
    case .reference, .text: return (isEmpty, nil)
    default: return nil
    }
  }

  /// A heading follows another only where the author writes all headings first, so that the one above has no fields below it either.
  private static func heading(_ entry: Entry, _ field: FieldDescription, _ own: FormatPlace.Step, _ list: Node?)
    -> (isEmpty: Bool, code: NumberCode?, head: String?)?
  {
    guard own.node.entryCount == 1, let list, list.kind == .sequence, let name = NumberedNode.name(of: own.node, type: own.type),
      name.value.index == entry.value.index, let (role, code, isEmpty) = number(of: name)
    else { return nil }
    var above: Node?
    for item in list.items {
      if item.index >= own.node.index { break }
      above = item
    }
    let isListed = above.map { $0.kind == .mapping && $0.entryCount == 1 } ?? (role == .catalogueName && field.key.english == "content")
    // The first heading of a list is not followed by another, since its other fields come next.
    return (isEmpty && (above != nil || role == .catalogueName), code, isListed ? "- \(entry.key.text): " : nil)
  }

  /// The number of a heading, if it has one or is empty. Duties may have numbers too.
  private static func number(of name: (field: FieldDescription, value: Node)) -> (NumberedRole?, NumberCode?, isEmpty: Bool)? {
    switch name.field.type {
    case .numberedText(let role):
      let scan = NumberScan.scan(name.value.text, allowsLetters: role.allowsLetters, allowsBareDigits: role.allowsBareDigits)
      let isEmpty = scan.titleStart >= name.value.text.count
      return scan.code != nil || role == .catalogueName || isEmpty ? (role, scan.code, isEmpty) : nil
    case .text:
      let scan = NumberScan.scan(name.value.text, allowsLetters: false, allowsBareDigits: true)
      let isEmpty = scan.titleStart >= name.value.text.count
      return scan.code != nil || isEmpty ? (nil, scan.code, isEmpty) : nil
    default: return nil
    }
  }

  /// The heading of the entry after another: `- content: 1.2 `.
  static func heading(after entry: Node, _ type: TypeDescription) -> String? {
    guard let (field, value) = NumberedNode.name(of: entry, type: type), case .numberedText(let role) = field.type,
      let key = key(of: value, in: entry)
    else { return nil }
    let scan = NumberScan.scan(value.text, allowsLetters: role.allowsLetters, allowsBareDigits: role.allowsBareDigits)
    guard let code = scan.code else { return "- \(key): " }
    return code.next.map { "- \(key): \($0) " }
  }

  private static func key(of value: Node, in mapping: Node) -> String? {
    mapping.entries.first { $0.value.index == value.index }?.key.text.string
  }

  /// The text before the dash of an item in block style; nil where the item does not begin its line.
  static func indentation(of item: Int, in source: SourceText) -> String? {
    let start = source.lineIndex.start(ofLine: source.lineIndex.line(at: item))
    guard let dash = source.bytes[start..<item].firstIndex(where: { !ASCII.isBlank($0) }), source.bytes[dash] == ASCII.hyphen else {
      return nil
    }
    return source.string(in: ByteRange(start, dash))
  }
}

extension Node {
  /// The number of keys in a mapping.
  fileprivate var entryCount: Int { entries.reduce(0) { count, _ in count + 1 } }
}
