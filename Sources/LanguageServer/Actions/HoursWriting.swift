import Linter
import Schema
import TextModel
import YAML

/// Writes hours into the modules and units of a plan as the author writes them.
struct HoursWriting {
  let document: Document
  /// Whether hours are written as one number (`hours: 20`) unless they are divided.
  let isPlain: Bool

  private var source: SourceText { document.source }

  func edits(_ hours: SharedHours, in slot: HoursSlot, _ shape: ShapeDescription) -> [TextEdit] {
    let text = hours.form == .total && isPlain ? "\(hours.total)" : hours.written(in: document.keyLanguage)
    guard let entry = slot.entry else { return insertion(of: text, in: slot.part, shape) }
    let kinds = slot.kinds
    // The keys that are there are filled in, each at its place.
    let isComplete = hours.kinds.allSatisfy(kinds.contains) && (hours.form == .split || kinds == ["total"])
    // Where hours are plain numbers, `{total: 0}` becomes one too. A block mapping is kept, since it may have comments.
    let isOtherForm = hours.form == .total && isPlain && entry.value.style == .flowCollection
    guard entry.value.kind == .mapping, isComplete, !isOtherForm else { return [replacing(entry, with: text)] }
    return entry.value.entries.compactMap { field in
      HoursSlot.kind(of: field).map { replacing(field, with: "\(hours.amount(of: $0))") }
    }
  }

  private func replacing(_ entry: Entry, with text: String) -> TextEdit {
    guard entry.value.isEmptyScalar else { return TextEdit(entry.value.range, text) }
    let bytes = source.bytes
    var colon = entry.key.range.end
    while colon < bytes.count, bytes[colon] != ASCII.colon { colon += 1 }
    let start = min(colon + 1, bytes.count)
    var end = start
    while end < bytes.count, ASCII.isBlank(bytes[end]) { end += 1 }
    // The blanks before a comment stay.
    let isComment = end < bytes.count && bytes[end] == ASCII.numberSign
    return TextEdit(ByteRange(start, isComment ? start : end), " " + text)
  }

  private func insertion(of text: String, in part: Node, _ shape: ShapeDescription) -> [TextEdit] {
    guard let head = part.entries.first(where: { _ in true })?.key.range, let field = shape.field(forKey: "hours") else { return [] }
    return KeyInsertion(document).edit(adding: field, to: shape, at: head, writing: text).map { [$0] } ?? []
  }
}
