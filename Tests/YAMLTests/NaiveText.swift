/// Positions computed in the slow, obvious way for comparison: scalar by scalar from the start of the text.
struct NaiveText {
  struct Place {
    let offset: Int
    let line: Int
    /// By unit, in the order of `ColumnUnit.allCases`.
    let columns: [Int]
    /// Between CR and LF: no place at which a cursor can stand.
    let isInsideBreak: Bool
  }

  /// The place in front of each scalar, and the end of the text.
  private(set) var places: [Place] = []
  /// The line breaks' own bytes are not part of these.
  private(set) var lines: [(start: Int, contentEnd: Int)] = []

  init(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    var offset = 0
    var lineStart = 0
    var columns = [0, 0, 0]
    for (index, scalar) in scalars.enumerated() {
      let isInsideBreak = scalar == "\n" && index > 0 && scalars[index - 1] == "\r"
      places.append(Place(offset: offset, line: lines.count, columns: columns, isInsideBreak: isInsideBreak))
      let endsLine = scalar == "\n" || scalar == "\r" && (index + 1 == scalars.count || scalars[index + 1] != "\n")
      offset += UTF8.width(scalar)
      columns[0] += UTF8.width(scalar)
      columns[1] += UTF16.width(scalar)
      columns[2] += 1
      guard endsLine else { continue }
      lines.append((lineStart, offset - (isInsideBreak ? 2 : 1)))
      lineStart = offset
      columns = [0, 0, 0]
    }
    places.append(Place(offset: offset, line: lines.count, columns: columns, isInsideBreak: false))
    lines.append((lineStart, offset))
  }
}
