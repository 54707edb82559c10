/// Words with the finder for them, made once.
public struct WordList: Sendable, ExpressibleByArrayLiteral {
  public let words: [String]
  public let finder: WordFinder

  public init(_ words: [String]) {
    self.words = words
    finder = WordFinder(words)
  }

  public init(arrayLiteral words: String...) { self.init(words) }
}
