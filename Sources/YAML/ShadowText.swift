/// A repaired copy of a text that knows, for each of its offsets, the offset in the original. What an author broke is mended here, so that
/// everything intact can still be read; the original is never touched.
package struct ShadowText: Sendable {
  package let original: [UInt8]
  package private(set) var bytes: [UInt8]
  /// Edits in offsets of the original, in order, without overlaps.
  package private(set) var edits: [TextEdit] = []
  /// For each edit, the offset in `bytes` at which its replacement begins.
  private var shadowStarts: [Int] = []

  package init(_ original: [UInt8]) {
    self.original = original
    bytes = original
  }

  package var isOriginal: Bool { edits.isEmpty }

  /// Adds repairs, given in offsets of the original. A repair that overlaps one made before takes its place when it covers it, and is
  /// left out otherwise. Returns whether anything changed.
  package mutating func apply(_ repairs: [TextEdit]) -> Bool {
    var merged = edits
    for repair in repairs where repair.range.end <= original.count {
      let rivals = merged.filter { $0.range.overlaps(repair.range) || $0.range == repair.range }
      guard rivals.allSatisfy({ repair.range.contains($0.range) && $0 != repair }) else { continue }
      merged.removeAll { repair.range.contains($0.range) && ($0.range.overlaps(repair.range) || $0.range == repair.range) }
      merged.append(repair)
    }
    merged.sort { $0.range < $1.range }
    guard merged != edits else { return false }
    edits = merged
    rebuild()
    return true
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
  package func originalOffset(of offset: Int) -> Int {
    guard !edits.isEmpty else { return offset }
    var low = 0
    var high = edits.count
    while low < high {
      let middle = (low + high) / 2
      if shadowStarts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return offset }
    let edit = edits[low - 1]
    let inside = offset - shadowStarts[low - 1]
    if inside < edit.replacement.count { return min(edit.range.start + inside, edit.range.end) }
    return edit.range.end + (inside - edit.replacement.count)
  }

  package func originalRange(of range: ByteRange) -> ByteRange {
    edits.isEmpty ? range : ByteRange(originalOffset(of: range.start), originalOffset(of: range.end))
  }
}
