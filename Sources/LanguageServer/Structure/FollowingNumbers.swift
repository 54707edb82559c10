import Linter
import Schema
import Standards
import TextModel
import YAML

/// The numbers of the items below a line of a list, which change by one when an item is inserted or removed above them. They are only
/// changed where they continue the line's number without a gap, and where nothing refers to them.
struct FollowingNumbers {
  private let step: FormatPlace.Step
  private let below: [Node]
  private let snapshot: Snapshot
  private let file: FileVersion

  /// Nil for an item without a list.
  init?(_ line: ListLine, in file: FileVersion, _ snapshot: Snapshot) { self.init(line.steps, file, snapshot) }

  /// The numbers below an item that is being written, and that may consist of only its dash.
  init?(below offset: Int, _ kind: DocumentKind, in file: FileVersion, _ snapshot: Snapshot) {
    let line = file.source.contentRange(ofLine: file.source.lineIndex.line(at: offset))
    for candidate in Range(clamping: line.start, line.end + 1) {
      guard let steps = FormatPlace.find(candidate, in: file.document.tree, kind)?.steps, let own = steps.last, steps.count > 1,
        own.node.range.start >= line.start, own.node.range.start <= line.end, steps[steps.count - 2].node.kind == .sequence
      else { continue }
      self.init(steps, file, snapshot)
      return
    }
    return nil
  }

  private init?(_ steps: [FormatPlace.Step], _ file: FileVersion, _ snapshot: Snapshot) {
    guard let own = steps.last, steps.count > 1 else { return nil }
    step = own
    self.snapshot = snapshot
    self.file = file
    below = steps[steps.count - 2].node.items.filter { $0.index > own.node.index && !$0.isEmptyScalar }
  }

  /// Whether the first item below has a number of this text.
  func isTaken(_ code: String) -> Bool { below.first.flatMap(self.code)?.string == code }

  /// The edits that increase or decrease the numbers from `first` on by one; nil where they cannot be made.
  func edits(from first: String, up: Bool) -> [TextEdit]? {
    var moved: [(node: Node, old: NumberCode, new: NumberCode)] = []
    var expected: String? = first
    for node in below {
      guard let old = code(node), old.string == expected, let last = old.lastPart else { break }
      guard let new = old.replacingLastPart(with: up ? last + 1 : last - 1) else { return nil }
      moved.append((node, old, new))
      expected = old.next?.string
    }
    guard !moved.isEmpty else { return nil }
    let edits = moved.compactMap { node, old, new -> TextEdit? in
      let range = ByteRange(node.range.start, node.range.start + old.count)
      guard node.kind == .scalar, file.source.string(in: range) == old.string else { return nil }
      return TextEdit(range, new.string)
    }
    return edits.count == moved.count && !isReferredTo(moved) ? edits : nil
  }

  private func code(_ node: Node) -> NumberCode? { NumberedNode.code(of: node, type: step.type, role: nil) }

  /// Whether the change of these numbers would affect references elsewhere.
  private func isReferredTo(_ moved: [(node: Node, old: NumberCode, new: NumberCode)]) -> Bool {
    guard file.document.kind == .standard else { return false }
    guard !snapshot.current.isScanning, let index = snapshot.current.workspace.standard(at: file.path) else { return true }
    var items: [Int: Int] = [:]
    for item in index.items.indices { items[index.items[item].name.range.start] = item }
    var rewriting = StandardRewriting(index, in: snapshot.current.workspace)
    for (node, _, new) in moved {
      guard let item = items[node.range.start] else { return true }
      rewriting.renumber(.item(item), to: new)
    }
    guard let edits = rewriting.result, !rewriting.resolvesReference else { return true }
    return edits.count != moved.count || edits.contains { $0.path != file.path }
  }
}
