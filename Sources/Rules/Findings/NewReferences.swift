import Linter
import Schema
import Standards
import TextModel
import YAML

/// References for what a list lacks: in the order of the standard if the list is, else at its end.
public struct NewReferences: Sendable {
  private let source: SourceText
  private let alignment: Alignment

  public init(_ document: Document, _ alignment: Alignment) {
    source = document.source
    self.alignment = alignment
  }

  /// Nil if the list cannot be extended.
  public func edits(for targets: [Target], in covers: Located<[Located<Reference>]>) -> [TextEdit]? {
    let order = StandardOrder(alignment)
    let present = order.targets(of: covers)
    var added: [Int: [Target]] = [:]
    for target in order.sorted(targets) {
      var position = order.position(of: target, among: present) ?? present.count
      if position == 0, !canBegin(covers) { position = present.count }
      added[position, default: []].append(target)
    }
    var edits: [TextEdit] = []
    for (position, targets) in added.sorted(by: { $0.key < $1.key }) {
      guard let edit = edit(adding: targets.map { alignment.spelling($0) }, at: position, in: covers) else { return nil }
      edits.append(edit)
    }
    return edits.isEmpty ? nil : edits
  }

  /// Whether something can be added above the first entry: a comment there may be about that entry.
  private func canBegin(_ covers: Located<[Located<Reference>]>) -> Bool {
    guard let first = covers.value.first else { return false }
    return !source.bytes[clamping: covers.keyRange.end..<first.range.start].contains(ASCII.numberSign)
  }

  private func edit(adding texts: [String], at position: Int, in covers: Located<[Located<Reference>]>) -> TextEdit? {
    let list = covers.range
    let editing = ListEditing(source)
    let scalars = texts.map(Quoting.scalar)
    let isInBrackets = source.bytes[clamping: list.start..<list.end].first == ASCII.leftBracket
    if position >= covers.value.count {
      let edits = (isInBrackets ? texts : scalars).enumerated().compactMap {
        editing.append([$1], toListAt: list, itemCount: covers.value.count + $0)
      }
      guard let first = edits.first, edits.count == texts.count else { return nil }
      return TextEdit(first.range, edits.flatMap(\.replacement))
    }
    guard covers.value.indices.contains(position) else { return nil }
    if isInBrackets {
      return TextEdit(ByteRange(at: covers.value[position].range.start), scalars.map { $0 + ", " }.joined())
    }
    let indentation = editing.lineEnd + String(" ", times: editing.column(of: list.start))
    guard position > 0 else { return TextEdit(ByteRange(at: list.start), scalars.map { "- " + $0 + indentation }.joined()) }
    let above = covers.value[position - 1].range.end
    let offset = InsertionBelow(source).offset(below: above, column: editing.column(of: list.start))
    return TextEdit(ByteRange(at: offset), scalars.map { indentation + "- " + $0 }.joined())
  }
}
