import TextModel
import YAML

/// A plain or quoted text, or a list or mapping in flow style, that its author wrote on several lines. The lines stay as they are, since
/// each may be meant as an item or an entry; only their indentation changes.
struct KeptLines {
  /// Whether the first line is below its key or dash.
  let startsBelow: Bool
  /// The first line, without indentation.
  let first: ArraySlice<UInt8>
  /// The other lines, without their common indentation.
  let rest: [ArraySlice<UInt8>]

  init(_ node: Node, in source: SourceText) {
    let range = node.range
    let bytes = source.bytes
    let line = source.lineIndex.line(at: range.start)
    let last = source.lineIndex.line(at: range.end)
    let start = min(source.lineIndex.start(ofLine: line), range.start)
    startsBelow = bytes[start..<min(range.start, bytes.count)].allSatisfy(ASCII.isBlank)
    var lines: [ArraySlice<UInt8>] = []
    for number in stride(from: line, through: max(line, last), by: 1) {
      let content = source.contentRange(ofLine: number)
      let from = number == line ? max(content.start, min(range.start, content.end)) : content.start
      let to = number == last ? max(from, min(range.end, content.end)) : content.end
      lines.append(bytes[from..<to])
    }
    first = lines.first ?? []
    let others = lines.dropFirst()
    let common = others.compactMap { line in line.firstIndex { $0 != ASCII.space }.map { $0 - line.startIndex } }.min() ?? 0
    rest = others.map { $0.contains { $0 != ASCII.space } ? $0.dropFirst(clamping: common) : [] }
  }

  /// Whether a node has to be written with its lines kept.
  static func areNeeded(for node: Node, in source: SourceText) -> Bool {
    switch node.kind {
    case .alias: return false
    case .scalar: return !node.style.isBlock && isOnSeveralLines(node, source)
    case .sequence, .mapping:
      guard node.style == .flowCollection else { return false }
      return node.subtree.contains { $0.kind == .scalar && isOnSeveralLines($0, source) }
    }
  }

  private static func isOnSeveralLines(_ node: Node, _ source: SourceText) -> Bool {
    let range = node.range
    guard range.start < range.end, range.end <= source.count else { return false }
    return source.bytes[range.start..<range.end].contains(where: ASCII.isLineBreak)
  }
}
