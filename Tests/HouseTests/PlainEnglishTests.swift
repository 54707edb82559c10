import TestSupport
import Testing

/// Keeps phrases that are hard to understand out of names, comments, messages and documentation.
struct PlainEnglishTests {
  /// In lower case. Found as whole words, in any letter case, also as parts of a name: `whatHangsOnIt`.
  private static let phrases = [
    "mend", "mends", "mended", "mending", "hangs on", "hang on", "goes by", "go by", "told by", "by its looks", "is led to", "whoever",
    "nobody", "stands behind", "stand behind", "stands in front of", "stand in front of", "slip of the pen", "slip of the hand",
    "in other notation", "beyond us", "asked for by", "is no yaml", "are no yaml", "is no json", "is no utf-8", "are no utf-8",
    "is no list",
    "is no number", "is no kind", "is no standard",
  ]
  /// Phrases that are only kept out of code.
  private static let phrasesOfCode = ["somebody", "worked out", "works out", "slip", "slips"]
  /// Words that have a better one in the glossary, or none.
  private static let phrasesOfSources = ["excuse", "excuses", "excused", "glance"]
  /// Rules, whose names follow from their ids, which are never changed; and the word for `not-covered` in the report of coverage.
  private static let exceptions: Set<Substring> = ["StaleExcuse", "TooManyExcuses", "CoveredAndExcused", "excused"]

  @Test func sourcesAreInPlainEnglish() throws {
    for source in try SwiftSource.all(below: "Sources") where !source.isGenerated {
      Self.expectNone(of: Self.phrases + Self.phrasesOfCode + Self.phrasesOfSources, in: source.text, source.path)
    }
  }

  @Test func testsAreInPlainEnglish() throws {
    for source in try SwiftSource.all(below: "Tests") where !source.path.hasSuffix("PlainEnglishTests.swift") {
      Self.expectNone(of: Self.phrases + Self.phrasesOfCode, in: source.text, source.path)
    }
  }

  @Test func descriptionsOfModulesAreInPlainEnglish() throws {
    let paths = Repository.files(below: "Sources", ending: "README.md")
    #expect(paths.count > 10)
    for path in paths { Self.expectNone(of: Self.phrases + Self.phrasesOfCode, in: try Repository.text(at: path), path) }
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
      ("/// What  hangs\ton it", ["hangs on"]), ("let nobodyElse = hangsOn", ["nobody", "hangs on"]),
      ("/// There is no YAML.", []), ("func isNoYAML()", ["is no yaml"]), ("let thereIsNoYAML = amended", []), ("MENDED", ["mended"]),
      ("StaleExcuse", []),
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
  private static func byFirstWord(_ phrases: [String]) -> [String: [[String]]] {
    Dictionary(grouping: phrases.map { $0.split(separator: " ").map(String.init) }) { $0[0] }
  }

  /// The phrases in a line, and then those in its names.
  private static func found(in line: some StringProtocol, _ phrases: [String: [[String]]]) -> [String] {
    let words = line.split { !($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }.map { Substring($0) }
      .filter { !exceptions.contains($0) }
    let names = words.filter { $0.utf8.dropFirst().contains { (0x41...0x5A).contains($0) } }.map(parts).filter { $0.count > 1 }
    return ([words.map { $0.lowercased() }] + names).flatMap { found(in: $0, phrases) }
  }

  private static func found(in words: [String], _ phrases: [String: [[String]]]) -> [String] {
    var found: [String] = []
    for (index, word) in words.enumerated() {
      // “there is no number” is plain, “this is no number” is not.
      guard index == 0 || words[index - 1] != "there" else { continue }
      for phrase in phrases[word] ?? [] where words[index...].starts(with: phrase) {
        found.append(phrase.joined(separator: " "))
      }
    }
    return found
  }

  /// The words of a name in camel case, in lower case: `isNoYAMLFile` has four.
  private static func parts(of name: Substring) -> [String] {
    let letters = Array(name)
    var parts: [String] = []
    for (index, letter) in letters.enumerated() {
      let isStart =
        letter.isUppercase && index > 0
        && (!letters[index - 1].isUppercase || index + 1 < letters.count && letters[index + 1].isLowercase)
      if isStart || parts.isEmpty { parts.append("") }
      parts[parts.count - 1] += letter.lowercased()
    }
    return parts
  }
}
