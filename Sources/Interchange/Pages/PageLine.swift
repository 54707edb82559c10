/// A run of characters on a page without a wide gap in it.
struct PageSegment: Sendable, Hashable {
  var text: String
  var left: Double
  var right: Double

  var middle: Double { (left + right) / 2 }
}

/// A line of a page: segments from left to right.
struct PageLine: Sendable, Hashable {
  let page: Int
  /// The vertical centre of its characters.
  let y: Double
  let height: Double
  var segments: [PageSegment]
  /// The number of the line in the whole input, for messages.
  let line: Int

  var text: String { segments.map(\.text).reduce("") { $0.isEmpty ? $1 : "\($0) \($1)" } }
}
