import TextModel

/// A repaired copy of a text (the shadow) that maps each of its offsets to one in the original. Mistakes are repaired in the copy, so that
/// all other parts can be read. The original is never changed.
public struct ShadowText: Sendable {
  public let original: [UInt8]
  /// The repaired copy. It is not visible in other modules: an offset in the copy is not valid in the author's text, and must be mapped
  /// here.
  private(set) var bytes: [UInt8]
  /// The edits, in offsets of the original, in order, without overlaps.
  public private(set) var edits: [TextEdit] = []
  /// The parts that the edits change, in order, and the offset in `bytes` at which the replacement of each begins.
  private var pieces: [EditPiece] = []
  private var shadowStarts: [Int] = []

  public init(_ original: [UInt8]) {
    self.original = original
    bytes = original
  }

  public var isOriginal: Bool { edits.isEmpty }

  /// Whether two repaired copies are the same text.
  public func isEqualCopy(_ other: ShadowText) -> Bool { bytes == other.bytes }

  /// Adds repairs in offsets of the original. A repair that overlaps an earlier one replaces it if it contains it, and is ignored
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

  /// The indices of the edits in a sorted array that conflict with another edit. Indices are used because a slice would share the array's
  /// storage, so that the array would be copied with each change.
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

  /// The range in the original for a range of `bytes`. A range that begins inside a replacement begins after the replaced text, and one
  /// that ends inside a replacement ends before it. A range within one replacement is mapped to all of the replaced text. The result never
  /// divides a character.
  func originalRange(of range: ByteRange) -> ByteRange {
    guard let first = shadowStarts.first, range.end >= first else { return range }
    let start = originalPosition(of: range.start, isEnd: false)
    guard !range.isEmpty else { return ByteRange(at: start.isInside ? start.range.start : start.range.end) }
    let end = originalPosition(of: range.end, isEnd: true)
    guard start.range.end <= end.range.start else { return ByteRange(start.range.start, end.range.end) }
    return ByteRange(start.range.end, end.range.start)
  }

  /// Where an offset is in the original: at one offset, or inside the text that a piece replaced. The end of a range is before a piece that
  /// begins there; its start is after a piece with an empty replacement.
  private func originalPosition(of offset: Int, isEnd: Bool) -> (range: ByteRange, isInside: Bool) {
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
