import TestSupport
import Testing

/// Keeps phrases that are hard to understand out of comments, messages and documentation.
struct PlainEnglishTests {
  /// In lower case. Found as whole words, in any letter case.
  private static let phrases = [
    "mend", "mends", "mended", "mending", "hangs on", "hang on", "goes by", "go by", "told by", "by its looks", "is led to", "whoever",
    "nobody", "stands behind", "stand behind", "stands in front of", "stand in front of", "slip of the pen", "slip of the hand",
    "in other notation", "beyond us", "asked for by", "is no yaml", "are no yaml", "is no json", "is no utf-8", "are no utf-8",
    "is no list",
    "is no number", "is no kind", "is no standard",
  ]
  /// Phrases that are only kept out of the sources.
  private static let phrasesOfSources = ["somebody", "worked out", "works out"]

  @Test func sourcesAreInPlainEnglish() throws {
    for source in try SwiftSource.all(below: "Sources") where !source.isGenerated {
      Self.expectNone(of: Self.phrases + Self.phrasesOfSources, in: source.text, source.path)
    }
  }

  @Test func documentsAreInPlainEnglish() throws {
    let documents = Repository.names(in: "docs", ending: ".md", atLeast: 10).map { "docs/" + $0 }
    for path in ["README.md", "CONTRIBUTING.md", "ARCHITECTURE.md", "CHANGELOG.md"] + documents {
      Self.expectNone(of: Self.phrases, in: try Repository.text(at: path), path)
    }
  }

  @Test(
    "phrases are found as whole words",
    arguments: [
      ("/// What hangs on it.", ["hangs on"]), ("/// Nobody reads `mended` text.", ["nobody", "mended"]),
      ("/// It is no YAML.", ["is no yaml"]),
      ("/// Mends, goes by.", ["mends", "goes by"]), ("/// A recommended amendment.", []), ("/// It is no yamlish word.", []),
      ("/// What  hangs\ton it", ["hangs on"]), ("let nobodyElse = hangsOn", []), ("/// There is no YAML.", []),
      ("/// It hangs", []), ("", []),
    ] as [(String, [String])])
  func finding(line: String, found: [String]) {
    #expect(Self.found(in: line, Self.byFirstWord(Self.phrases)) == found)
  }

  private static func expectNone(of phrases: [String], in text: String, _ path: String) {
    let phrases = byFirstWord(phrases)
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      for phrase in found(in: line, phrases) { Issue.record("\(path):\(index + 1): “\(phrase)”: use plain words") }
    }
  }

  /// The words of each phrase, by the first of them.
  private static func byFirstWord(_ phrases: [String]) -> [String: [[Substring]]] {
    Dictionary(grouping: phrases.map { $0.split(separator: " ") }) { String($0[0]) }
  }

  /// The phrases in a line, in the order of their places.
  private static func found(in line: some StringProtocol, _ phrases: [String: [[Substring]]]) -> [String] {
    let words = line.lowercased().split { !($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }
    var found: [String] = []
    for (index, word) in words.enumerated() {
      // “there is no number” is plain, “this is no number” is not.
      guard index == 0 || words[index - 1] != "there" else { continue }
      for phrase in phrases[String(word)] ?? [] where words[index...].starts(with: phrase) {
        found.append(phrase.joined(separator: " "))
      }
    }
    return found
  }
}
