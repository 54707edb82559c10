import TextModel

/// The differing lines of two texts, as edits of the first.
public enum LineEdits {
  public static func edits(from old: [UInt8], to new: [UInt8]) -> [TextEdit] {
    guard old != new else { return [] }
    let oldLines = lines(of: old)
    let newLines = lines(of: new)
    var edits: [TextEdit] = []
    var start = 0
    var offset = 0
    var replacement: [UInt8] = []
    for step in LineDifference(oldLines, newLines).steps {
      switch step {
      case .remove(let line): offset += oldLines[line].count
      case .insert(let line): replacement += newLines[line]
      case .keep(let line, _):
        if offset > start || !replacement.isEmpty { edits.append(TextEdit(ByteRange(start, offset), replacement)) }
        offset += oldLines[line].count
        start = offset
        replacement = []
      }
    }
    if offset > start || !replacement.isEmpty { edits.append(TextEdit(ByteRange(start, offset), replacement)) }
    return edits
  }

  /// The lines with their line ends.
  private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    let index = LineIndex(bytes)
    return (0..<index.count).map { line in
      let range = index.range(ofLine: line)
      return bytes[range.start..<range.end]
    }.filter { !$0.isEmpty }
  }
}
