import TextModel

/// Divides lines of a fixed-width table at display columns: a Chinese character has two.
enum ColumnSlices {
  /// The part of a line from one display column to another. A character across the start belongs to the previous part.
  static func slice(_ line: Substring, from start: Int, to end: Int) -> String {
    var column = 0
    var result = String.UnicodeScalarView()
    for scalar in line.unicodeScalars {
      if column >= end { break }
      if column >= start { result.append(scalar) }
      column += DisplayWidth.columns(ofScalar: scalar.value)
    }
    return String(result)
  }

  /// The display columns of a sign.
  static func columns(of sign: Unicode.Scalar, in line: Substring) -> [Int] {
    var columns: [Int] = []
    var column = 0
    for scalar in line.unicodeScalars {
      if scalar == sign { columns.append(column) }
      column += DisplayWidth.columns(ofScalar: scalar.value)
    }
    return columns
  }

  /// The display columns at which groups of dashes begin and end.
  static func groups(in line: Substring) -> [Range<Int>] {
    var groups: [Range<Int>] = []
    var start: Int?
    for (column, scalar) in line.unicodeScalars.enumerated() {
      if scalar == "-" {
        if start == nil { start = column }
      } else if let begun = start {
        groups.append(begun..<column)
        start = nil
      }
    }
    if let begun = start { groups.append(begun..<line.unicodeScalars.count) }
    return groups
  }
}
