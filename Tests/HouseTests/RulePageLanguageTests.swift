import Linter
import Reports
import Rules
import Schema
import Testing
import TextModel

/// The page of a rule uses the field names of its language, in examples and sentences.
struct RulePageLanguageTests {
  /// Rules whose examples are about field names in the wrong language, or about keys that a mistake hides.
  private static let free: Set<String> = ["mixed-key-language", "unknown-key"]

  @Test(arguments: RuleSet.builtIn.all.map(\.id.name))
  func chinesePagesHaveChineseKeys(name: String) throws {
    let rule = try #require(RuleSet.builtIn.rule(named: RuleID(name)))
    let page = RulePage(rule, language: .chinese).markdown
    if !Self.free.contains(name) { #expect(Self.keys(in: page, of: .english) == []) }
    // A field is named as authors write it.
    let prose = rule.documentation.rationale.chinese
    let words = prose.split { !($0.isASCII && ($0.isLetter || $0 == "-" || $0 == ".")) }.map(String.init)
    #expect(words.filter { Self.names(of: .english).contains($0) } == [], "\(prose)")
  }

  @Test(arguments: RuleSet.builtIn.all.map(\.id.name))
  func englishPagesHaveEnglishKeys(name: String) throws {
    let rule = try #require(RuleSet.builtIn.rule(named: RuleID(name)))
    if !Self.free.contains(name) { #expect(Self.keys(in: RulePage(rule, language: .english).markdown, of: .chinese) == []) }
  }

  /// The keys at the start of the lines of the examples that are names of fields in a language.
  private static func keys(in page: String, of language: Language) -> [String] {
    var isExample = false
    return page.split(separator: "\n").compactMap { line in
      if line.hasPrefix("```") { isExample.toggle() }
      guard isExample, let colon = line.firstIndex(of: ":") else { return nil }
      let key = String(line[..<colon].drop { $0 == " " || $0 == "-" })
      return names(of: language).contains(key) ? key : nil
    }
  }

  private static func names(of language: Language) -> Set<String> { language == .english ? english : chinese }
  private static let english = Set(keyNames.map(\.english))
  private static let chinese = Set(keyNames.map(\.chinese))

  private static let keyNames: [KeyName] = DocumentKind.allWithConfiguration.flatMap { kind in
    ([kind.shape] + ShapeCatalogue(kind.shape).entries.map(\.shape)).flatMap { $0.fields.map(\.key) }
  }
}
