import Linter
import TextModel
import YAML

/// The offsets of a file's invisible characters, which have findings of their own.
struct InvisibleCharacters {
  /// In the order of the file.
  private let starts: [Int]

  init(_ subject: Subject) {
    starts = subject.document.syntaxProblems.compactMap { problem in
      if case .invisibleCharacter = problem.fault { problem.range.start } else { nil }
    }.sorted()
  }

  func occur(in range: ByteRange) -> Bool {
    let first = starts.sortedPrefixCount { $0 < range.start }
    return first < starts.count && starts[first] < range.end
  }
}
