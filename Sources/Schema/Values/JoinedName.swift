import TextModel

/// The name of another function or content inside a name: 称量 in `1.1 选料、1.2 称量`.
public struct JoinedName: Sendable {
  /// In bytes from the start of the whole text.
  public let number: Range<Int>
  public let title: Text
}

extension NumberedText {
  /// Whether the name of a function or content is several names.
  public var containsSeveralNames: Bool { !boundaries.isEmpty }

  /// The names after the first one, if several were written as one.
  public var joinedNames: [JoinedName] {
    let boundaries = boundaries
    let ends = boundaries.dropFirst().map(\.gap.lowerBound) + [whole.count]
    return zip(boundaries, ends).map { boundary, end in
      let text = whole.slice(boundary.number.lowerBound, end)
      return JoinedName(number: boundary.number, title: text.slice(NumberScan.scan(text).titleStart, text.count))
    }
  }

  /// The title up to the second name.
  public var firstName: Text { boundaries.first.map { whole.slice(titleBounds.lowerBound, $0.gap.lowerBound) } ?? title }

  /// A number of one part begins another name only if it is the next number.
  private var boundaries: [EntryBoundaries.Boundary] {
    guard let code else { return [] }
    guard code.depth == 1 else { return whole.withBytes { EntryBoundaries.boundaries(in: $0, .items) } }
    var last = code
    return whole.withBytes { bytes in
      EntryBoundaries.boundaries(in: bytes, .references).prefix { boundary in
        let head = NumberHead.read(bytes, at: boundary.number.lowerBound, allowsSigns: false)
        guard let head, head.depth == 1, let number = last.lastPart, head.code.lastPart == number + 1 else { return false }
        last = head.code
        return true
      }
    }
  }
}

extension Located<NumberedText> {
  /// The range of a part of the text; the whole range if the file spells the text differently.
  public func range(of part: Range<Int>) -> ByteRange { value.whole.range(of: part.lowerBound, part.upperBound, in: range) }
}
