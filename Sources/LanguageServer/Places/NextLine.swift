import Schema
import YAML

/// How a line begins that was just opened below an item of a list.
struct NextLine {
  let source: SourceText
  let document: Document
  let kind: DocumentKind

  func edits(at offset: Int) -> [TextEdit] {
    let line = source.lineIndex.line(at: offset)
    guard line > 0 else { return [] }
    let current = source.contentRange(ofLine: line)
    let previous = source.contentRange(ofLine: line - 1)
    // What stands on the new line already was moved there on purpose.
    guard source.bytes[current.start..<current.end].allSatisfy({ ASCII.isBlank($0) || $0 == ASCII.hyphen }) else { return [] }
    guard let item = item(on: previous) else { return [] }
    if item.isOnlyNumber { return [TextEdit(ByteRange(previous.start, current.end), "")] }
    guard let start = item.next else { return [] }
    let indentation = source.string(in: ByteRange(previous.start, item.dash))
    return [TextEdit(current, "\(indentation)- \(start)")]
  }

  private struct Item {
    let dash: Int
    /// The author pressed Enter on an item without text: the list ends.
    let isOnlyNumber: Bool
    /// What the next item begins with; nil in lists that go on in other ways.
    let next: String?
  }

  /// The item that stands on a line, from its dash to its end.
  private func item(on line: ByteRange) -> Item? {
    let bytes = source.bytes
    guard let dash = bytes[line.start..<line.end].firstIndex(where: { !ASCII.isBlank($0) }), bytes[dash] == ASCII.hyphen,
      let start = bytes[(dash + 1)..<line.end].firstIndex(where: { !ASCII.isBlank($0) }), start > dash + 1
    else { return nil }
    guard let place = FormatPlace.find(start, in: document.tree, kind), case .value(let node) = place.part,
      node.range.start == start, node.range.end <= line.end, place.steps.count > 1,
      place.steps[place.steps.count - 2].node.kind == .sequence, let type = place.type
    else { return nil }
    switch type.shape?.shorthand ?? type {
    case .numberedText(let role):
      let scan = NumberScan.scan(node.text, allowsLetters: role.allowsLetters, allowsBareDigits: role.allowsBareDigits)
      guard let code = scan.code else { return nil }
      let next = NextNumber.following(code).map { "\($0) " }
      return Item(dash: dash, isOnlyNumber: scan.titleStart >= node.text.count, next: next)
    case .reference: return Item(dash: dash, isOnlyNumber: false, next: "")
    default: return nil
    }
  }
}
