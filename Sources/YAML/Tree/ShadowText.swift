import TextModel

/// A repaired copy of a text that knows, for each of its offsets, the offset in the original. What an author broke is repaired here, so
/// that everything intact can still be read; the original is never touched.
public struct ShadowText: Sendable {
  public let original: [UInt8]
  /// The repaired copy. No other module sees it: an offset in the copy means nothing in the author's text, and is turned into one here.
  private(set) var bytes: [UInt8]
  /// Edits in offsets of the original, in order, without overlaps.
  public private(set) var edits: [TextEdit] = []
  /// What the edits really change, in order, and the offset in `bytes` at which each piece's replacement begins.
  private var pieces: [EditPiece] = []
  private var shadowStarts: [Int] = []

  public init(_ original: [UInt8]) {
    self.original = original
    bytes = original
  }

  public var isOriginal: Bool { edits.isEmpty }

  /// Whether two repaired copies are the same text.
  public func isEqualCopy(_ other: ShadowText) -> Bool { bytes == other.bytes }

  /// Adds repairs, given in offsets of the original. A repair that overlaps an earlier one replaces it when it covers it, and is left out
  /// otherwise. Returns whether anything changed.
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
      guard Self.overlapping(of: repair, in: edits).allSatisfy({ Self.replaces(repair, edits[$0]) }) else { continue }
      let overlapping = Self.overlapping(of: repair, in: accepted)
      guard overlapping.allSatisfy({ Self.replaces(repair, accepted[$0]) }) else { continue }
      accepted.removeSubrange(overlapping)
      accepted.append(repair)
    }
    let kept = edits.filter { Self.overlapping(of: $0, in: accepted).isEmpty }
    return (kept + accepted).sorted { $0.range < $1.range }
  }

  private static func replaces(_ repair: TextEdit, _ other: TextEdit) -> Bool { repair.range.contains(other.range) && repair != other }

  /// The indices of the edits among some sorted ones that cannot be beside another one. Indices, because a slice would share the array's
  /// storage, and the array would be copied with each change.
  private static func overlapping(of edit: TextEdit, in sorted: [TextEdit]) -> Range<Int> {
    var low = 0
    var high = sorted.count
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle].range.end < edit.range.start { low = middle + 1 } else { high = middle }
    }
    var start = low
    while start < sorted.count, sorted[start].range.start <= edit.range.end, !conflict(sorted[start], edit) { start += 1 }
    var end = start
    while end < sorted.count, conflict(sorted[end], edit) { end += 1 }
    return start..<end
  }

  private static func conflict(_ left: TextEdit, _ right: TextEdit) -> Bool {
    left.range.overlaps(right.range) || left.range == right.range
  }

  private mutating func rebuild() {
    bytes = TextEdit.apply(edits, to: original)
    pieces = edits.flatMap { EditPieces.pieces(of: $0, in: original) }
    var shift = 0
    shadowStarts = pieces.map { piece in
      let start = piece.range.start + shift
      shift += piece.count - piece.range.count
      return start
    }
  }

  /// The author's range for a range of `bytes`. What begins inside a replacement begins after what was replaced, and what ends inside one
  /// ends before it; what lies in one altogether stands for all that was replaced. The result never cuts a character.
  func originalRange(of range: ByteRange) -> ByteRange {
    guard let first = shadowStarts.first, range.end >= first else { return range }
    let start = place(of: range.start, isEnd: false)
    guard !range.isEmpty else { return ByteRange(at: start.isInside ? start.range.start : start.range.end) }
    let end = place(of: range.end, isEnd: true)
    guard start.range.end <= end.range.start else { return ByteRange(start.range.start, end.range.end) }
    return ByteRange(start.range.end, end.range.start)
  }

  /// Where an offset is in the original: at one offset, or inside what replaced a range. The end of a range lies before a piece that begins
  /// there, its start after one that leaves nothing.
  private func place(of offset: Int, isEnd: Bool) -> (range: ByteRange, isInside: Bool) {
    var low = 0
    var high = pieces.count
    while low < high {
      let middle = (low + high) / 2
      if isEnd ? shadowStarts[middle] < offset : shadowStarts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return (ByteRange(at: offset), false) }
    let piece = pieces[low - 1]
    let inside = offset - shadowStarts[low - 1]
    if inside >= piece.count { return (ByteRange(at: piece.range.end + (inside - piece.count)), false) }
    return inside == 0 ? (ByteRange(at: piece.range.start), false) : (piece.range, true)
  }
}
