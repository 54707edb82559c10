import Schema
import Standards
import TextModel

/// Changes the number of a function, content or item, and the numbers of everything below it.
struct TargetRenumbering {
  private let target: Target
  private let index: StandardIndex
  private let snapshot: Snapshot

  init(_ target: Target, _ index: StandardIndex, _ snapshot: Snapshot) {
    self.target = target
    self.index = index
    self.snapshot = snapshot
  }

  func edits(to text: String) throws(ResponseError) -> [FileEdit] {
    guard let old = index.code(of: target), let new = NumberCode(Array(text.utf8)), new.depth == old.depth, new.parent == old.parent,
      Self.isLike(new, old)
    else {
      let like = index.code(of: target)?.string ?? ""
      throw ResponseError(
        .invalidParams, snapshot.text(zh: "应为 \(like) 这样的编号，上级编号不变", en: "Write a number like \(like), with the same parent"))
    }
    guard new != old else { return [] }
    var rewriting = StandardRewriting(index, in: snapshot.current.workspace)
    let moved = descendants(of: old)
    for thing in moved {
      guard let code = index.code(of: thing), let next = NumberCode(new.bytes + code.bytes.dropFirst(old.count)) else { continue }
      try checkFree(next, for: thing, excluding: moved)
      rewriting.renumber(thing, to: next)
    }
    guard let edits = rewriting.result else { throw ResponseError(.requestFailed, refusal(rewriting.obstacle)) }
    return edits
  }

  /// A message that names the reference that cannot be renumbered, and what to do about it.
  private func refusal(_ obstacle: Citation?) -> String {
    guard let obstacle, let source = snapshot.current.files[obstacle.path]?.source else {
      return snapshot.text(zh: "有的位置写法特殊，不能一并改号", en: "Some places are written in a way that cannot be renumbered")
    }
    let written = source.string(in: obstacle.reference.range)
    let line = source.lineIndex.line(at: obstacle.reference.range.start) + 1
    let name = LogicalPath.fileName(of: obstacle.path)
    return snapshot.text(
      zh: "“\(written)”（\(name) 第 \(line) 行）不能一并改号，请先改写成单条引用",
      en: "`\(written)` (\(name), line \(line)) cannot be renumbered; write single references in its place first")
  }

  /// Whether a new number has the form of the old one: no letters where it has none, and no leading zeros.
  private static func isLike(_ new: NumberCode, _ old: NumberCode) -> Bool {
    if old.bytes.contains(where: ASCII.isLetter) { return true }
    let (parts, oldParts) = (new.parts.compactMap(\.self), old.parts.compactMap(\.self))
    guard parts.count == new.depth, (parts.last ?? 0) > 0 else { return false }
    return NumberCode(parts: oldParts) != old || NumberCode(parts: parts) == new
  }

  /// The target itself and everything below it whose number begins with its own.
  private func descendants(of old: NumberCode) -> [Target] {
    let contents: [Int] =
      switch target {
      case .function(let function): index.functions[function].contents
      case .content, .item: []
      }
    let all = [target] + contents.map { .content($0) } + index.items(in: target).map { Target.item($0) }
    var seen: Set<Target> = []
    return all.filter { thing in
      guard seen.insert(thing).inserted, let code = index.code(of: thing) else { return false }
      return thing == target || code.bytes.starts(with: old.bytes + [ASCII.period])
    }
  }

  private func checkFree(_ code: NumberCode, for thing: Target, excluding moved: [Target]) throws(ResponseError) {
    var column: Column?
    if case .item(let item) = thing { column = index.items[item].column }
    guard
      let other = index.target(
        code, column: column, level: index.level(of: thing), track: index.functions[index.function(of: thing)].tracks.first),
      !moved.contains(other)
    else { return }
    let label = index.label(of: other)
    throw ResponseError(.requestFailed, snapshot.text(zh: "编号已被“\(label)”占用", en: "The number is already used by “\(label)”"))
  }
}
