/// The names of a record's fields, in the form in which they are compared with unknown keys.
struct KnownNames: Sendable {
  struct Spelling: Sendable {
    let index: Int
    let spelling: String
    let folded: [UInt32]
  }

  let names: [KeyName]
  let spellings: [Spelling]

  init(_ names: [KeyName]) {
    self.names = names
    spellings = names.enumerated().flatMap { index, name in
      [name.english, name.chinese].map { Spelling(index: index, spelling: $0, folded: NearestName.folded($0)) }
    }
  }
}

/// Known words among which the nearest to a word is searched. Created once for many searches.
public struct KnownWords: Sendable {
  private let words: [String]
  private let folded: [[UInt32]]

  public init(_ words: [String]) {
    self.words = words
    folded = words.map { NearestName.folded($0) }
  }

  /// The word that differs least from a text; nil if none is similar. Of equally similar words, the first.
  public func nearest(to written: String) -> String? {
    let word = NearestName.folded(written)
    var best: (index: Int, distance: Int)?
    for (index, known) in folded.enumerated() {
      guard let distance = NearestName.distance(word, known), distance < best?.distance ?? .max else { continue }
      best = (index, distance)
    }
    return best.map { words[$0.index] }
  }
}
