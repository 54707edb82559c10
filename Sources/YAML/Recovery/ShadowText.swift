/// A repaired copy of a text that knows, for each of its offsets, the offset in the original. What an author broke is mended here, so that
/// everything intact can still be read; the original is never touched.
public struct ShadowText: Sendable {
  public let original: [UInt8]
  public private(set) var bytes: [UInt8]
  /// Edits in offsets of the original, in order, without overlaps.
  public private(set) var edits: [TextEdit] = []
  /// For each edit, the offset in `bytes` at which its replacement begins.
  private var shadowStarts: [Int] = []

  public init(_ original: [UInt8]) {
    self.original = original
    bytes = original
  }

  public var isOriginal: Bool { edits.isEmpty }

  /// Adds repairs, given in offsets of the original. A repair that overlaps one made before takes its place when it covers it, and is
  /// left out otherwise. Returns whether anything changed.
  public mutating func apply(_ repairs: [TextEdit]) -> Bool {
    let merged = merged(with: repairs)
    guard merged != edits else { return false }
    edits = merged
    rebuild()
    return true
  }

  private func merged(with repairs: [TextEdit]) -> [TextEdit] {
    var accepted: [TextEdit] = []
    for repair in repairs.sorted(by: { $0.range < $1.range }) where repair.range.end <= original.count {
      guard rivals(of: repair, in: edits).allSatisfy({ Self.replaces(repair, $0) }) else { continue }
      let rivals = rivals(of: repair, in: accepted)
      guard rivals.allSatisfy({ Self.replaces(repair, $0) }) else { continue }
      accepted.removeSubrange(rivals.indices)
      accepted.append(repair)
    }
    let kept = edits.filter { rivals(of: $0, in: accepted).isEmpty }
    return (kept + accepted).sorted { $0.range < $1.range }
  }

  private static func replaces(_ repair: TextEdit, _ rival: TextEdit) -> Bool { repair.range.contains(rival.range) && repair != rival }

  /// The edits among some sorted ones that cannot stand beside another one.
  private func rivals(of edit: TextEdit, in sorted: [TextEdit]) -> ArraySlice<TextEdit> {
    var low = 0
    var high = sorted.count
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle].range.end < edit.range.start { low = middle + 1 } else { high = middle }
    }
    var start = low
    while start < sorted.count, sorted[start].range.start <= edit.range.end, !Self.clash(sorted[start], edit) { start += 1 }
    var end = start
    while end < sorted.count, Self.clash(sorted[end], edit) { end += 1 }
    return sorted[start..<end]
  }

  private static func clash(_ left: TextEdit, _ right: TextEdit) -> Bool {
    left.range.overlaps(right.range) || left.range == right.range
  }

  private mutating func rebuild() {
    bytes = TextEdit.apply(edits, to: original)
    var shift = 0
    shadowStarts = edits.map { edit in
      let start = edit.range.start + shift
      shift += edit.replacement.count - edit.range.count
      return start
    }
  }

  /// The original offset of an offset in `bytes`. Inside a replacement, its start, or its end for the last byte's far side.
  public func originalOffset(of offset: Int) -> Int { original(offset, isEnd: false) }

  public func originalRange(of range: ByteRange) -> ByteRange {
    guard !edits.isEmpty else { return range }
    let start = original(range.start, isEnd: false)
    return ByteRange(start, range.isEmpty ? start : original(range.end, isEnd: true))
  }

  /// The end of a range lies in front of an edit that begins there, its start behind one that leaves nothing.
  private func original(_ offset: Int, isEnd: Bool) -> Int {
    guard !edits.isEmpty else { return offset }
    var low = 0
    var high = edits.count
    while low < high {
      let middle = (low + high) / 2
      if isEnd ? shadowStarts[middle] < offset : shadowStarts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return offset }
    let edit = edits[low - 1]
    let inside = offset - shadowStarts[low - 1]
    if inside < edit.replacement.count { return min(edit.range.start + inside, edit.range.end) }
    return edit.range.end + (inside - edit.replacement.count)
  }
}
