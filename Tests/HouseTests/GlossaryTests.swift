import Linter
import TestSupport
import Testing

/// The texts of the program use the words of `docs/glossary.md`, and none of the words that it forbids.
struct GlossaryTests {
  private struct Entry {
    let chinese: String
    let english: String
    let unusedChinese: [String]
    let unusedEnglish: [String]
  }

  private static func entries() throws -> [Entry] {
    try Repository.text(at: "docs/glossary.md").split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst().map { line in
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().map { cell in
        String(cell.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
      }
      let parts = cells + Array(repeating: "", count: max(0, 5 - cells.count))
      return Entry(
        chinese: parts[0], english: parts[1], unusedChinese: parts[3].split(separator: "、").map(String.init),
        unusedEnglish: parts[4].split(separator: ",").map { String($0.drop { $0 == " " }) })
    }
  }

  @Test func everyEntryHasBothLanguages() throws {
    let entries = try Self.entries()
    #expect(entries.count > 25)
    for entry in entries { #expect(!entry.chinese.isEmpty && !entry.english.isEmpty, "\(entry)") }
  }

  @Test func forbiddenWordsDoNotOccur() throws {
    let entries = try Self.entries()
    var seen = 0
    for (path, template) in try MessageTable.templates() {
      seen += 1
      let chinese = MessageTemplate.words(template.chinese)
      let english =
        " " + MessageTemplate.words(template.english).lowercased().map { $0.isLetter || $0 == "-" ? String($0) : " " }.joined() + " "
      let words = english.split(separator: " ").joined(separator: " ")
      for entry in entries {
        for word in entry.unusedChinese { #expect(!chinese.contains(word), "\(path): “\(word)” should be “\(entry.chinese)”: \(chinese)") }
        for word in entry.unusedEnglish {
          #expect(!" \(words) ".contains(" \(word.lowercased()) "), "\(path): “\(word)” should be “\(entry.english)”: \(words)")
        }
      }
    }
    #expect(seen > 900)
  }

  @Test func documentsUseTheGlossary() throws {
    let ruledOut = try Self.entries().flatMap(\.unusedEnglish).map { $0.lowercased() }
    let names = Repository.names(in: "docs", ending: ".md", atLeast: 10).filter { !["glossary.md", "messages.md"].contains($0) }
    let editors = Repository.files(below: "editors", ending: "README.md", atLeast: 5)
    for path in ["README.md"] + names.map({ "docs/" + $0 }) + editors where !path.hasSuffix(".zh.md") {
      var isCode = false
      for (index, line) in try Repository.text(at: path).split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        if line.hasPrefix("```") { isCode.toggle() }
        guard !isCode else { continue }
        // Names of the format and of the program stand between backticks.
        let prose = line.split(separator: "`", omittingEmptySubsequences: false).enumerated().filter { $0.offset.isMultiple(of: 2) }
        let letters = prose.map(\.element).joined(separator: ". ").lowercased().map { $0.isLetter || $0 == "-" ? $0 : " " }
        let words = " " + String(letters).split(separator: " ").joined(separator: " ") + " "
        for word in ruledOut { #expect(!words.contains(" \(word) "), "\(path):\(index + 1): “\(word)” is not a word of the glossary") }
      }
    }
  }

  @Test func severitiesHaveTheNamesInTheGlossary() throws {
    let entries = try Self.entries()
    for severity in Severity.allCases {
      #expect(entries.contains { $0.chinese == severity.title.chinese && $0.english == severity.title.english }, "\(severity)")
      #expect(Severity(spelled: severity.title.chinese) == severity && Severity(spelled: severity.name) == severity)
    }
    #expect(Severity.information.count(1).english == "1 information message" && Severity.error.count(2).chinese == "2 个错误")
  }

  @Test func scannerFindsInsertedWords() {
    let source = SwiftSource(
      path: "Sources/X.swift",
      text:
        "let a = Bilingual(\n  zh: \"有 \\(list.joined(separator: \"、\")) 个\", en: count == 1 ? \"one\" : \"\\(count) many\")\n// Bilingual(zh: \"无\", en: \"no\")\n"
    )
    let found = MessageScanner.templates(in: source)
    #expect(found.count == 1)
    #expect(found.first?.chinese == [.words("有 "), .value("list.joined(separator: \"、\")"), .words(" 个")])
    #expect(found.first?.english == [.words("one"), .words(" | "), .value("count"), .words(" many")])
  }
}
