import Linter
import TextModel
import YAML

/// Where a file has invisible characters, which have findings of their own.
struct InvisibleCharacters {
  /// In the order of the file.
  private let starts: [Int]

  init(_ subject: Subject) {
    starts = subject.document.syntaxProblems.compactMap { problem in
      if case .invisibleCharacter = problem.fault { problem.range.start } else { nil }
    }.sorted()
  }

  func areIn(_ range: ByteRange) -> Bool {
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] < range.start { low = middle + 1 } else { high = middle }
    }
    return low < starts.count && starts[low] < range.end
  }
}
