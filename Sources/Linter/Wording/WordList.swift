/// Words with the finder for them, made once.
package struct WordList: Sendable, ExpressibleByArrayLiteral {
  package let words: [String]
  package let finder: WordFinder

  package init(_ words: [String]) {
    self.words = words
    finder = WordFinder(words)
  }

  package init(arrayLiteral words: String...) { self.init(words) }
}
