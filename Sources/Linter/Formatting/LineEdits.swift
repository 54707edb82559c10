import YAML

/// The lines in which two texts differ, as edits of the first.
package enum LineEdits {
  /// More lines than this between the first and the last change are replaced in one piece.
  private static let limit = 2000

  package static func edits(from old: [UInt8], to new: [UInt8]) -> [TextEdit] {
    guard old != new else { return [] }
    let oldLines = lines(of: old)
    let newLines = lines(of: new)
    var start = 0
    while start < min(oldLines.count, newLines.count), oldLines[start] == newLines[start] { start += 1 }
    var end = 0
    while end < min(oldLines.count, newLines.count) - start, oldLines[oldLines.count - 1 - end] == newLines[newLines.count - 1 - end] {
      end += 1
    }
    let oldMiddle = oldLines[start..<(oldLines.count - end)]
    let newMiddle = newLines[start..<(newLines.count - end)]
    let offset = oldMiddle.first?.startIndex ?? (start < oldLines.count ? oldLines[start].startIndex : old.count)
    guard oldMiddle.count + newMiddle.count <= limit else {
      return [TextEdit(ByteRange(offset, offset + oldMiddle.reduce(0) { $0 + $1.count }), Array(newMiddle.joined()))]
    }
    return edits(Array(oldMiddle), Array(newMiddle), at: offset)
  }

  private static func edits(_ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>], at offset: Int) -> [TextEdit] {
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in new.difference(from: old) {
      switch change {
      case .remove(let index, _, _): removed.insert(index)
      case .insert(let index, _, _): inserted.insert(index)
      }
    }
    var edits: [TextEdit] = []
    var (oldIndex, newIndex, place) = (0, 0, offset)
    while oldIndex < old.count || newIndex < new.count {
      let start = place
      var replacement: [UInt8] = []
      while true {
        if removed.contains(oldIndex) {
          place += old[oldIndex].count
          oldIndex += 1
        } else if inserted.contains(newIndex) {
          replacement += new[newIndex]
          newIndex += 1
        } else {
          break
        }
      }
      if place > start || !replacement.isEmpty { edits.append(TextEdit(ByteRange(start, place), replacement)) }
      guard oldIndex < old.count else { break }
      place += old[oldIndex].count
      oldIndex += 1
      newIndex += 1
    }
    return edits
  }

  /// With their line ends.
  private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    let index = LineIndex(bytes)
    return (0..<index.count).map { line in
      let range = index.range(ofLine: line)
      return bytes[range.start..<range.end]
    }.filter { !$0.isEmpty }
  }
}
