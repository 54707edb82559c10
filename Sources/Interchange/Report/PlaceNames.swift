import Schema

/// The names of places in an input without lines of text: paragraphs and tables of Word, rows of sheets, pages. The lines in remarks are
/// counted over the whole document.
public struct PlaceNames: Sendable, Equatable {
  private var starts: [(line: Int, name: Bilingual)] = []

  public static func == (left: PlaceNames, right: PlaceNames) -> Bool {
    left.starts.elementsEqual(right.starts) { $0.line == $1.line && $0.name == $1.name }
  }

  mutating func add(_ line: Int, _ name: Bilingual) {
    let index = starts.last.map { $0.line <= line } ?? true ? starts.count : end(of: line)
    starts.insert((line, name), at: index)
  }

  /// The name of the place of a line; nil if there is none.
  public func name(of line: Int) -> Bilingual? {
    let end = end(of: line)
    return end > 0 ? starts[end - 1].name : nil
  }

  /// The index after the last place that begins at or before a line.
  private func end(of line: Int) -> Int {
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle].line <= line { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
