import JSON
import Linter
import Reports
import Rules
import Schema
import Testing
import TextModel

/// Every rule matches its promise, and is documented in both languages.
struct RuleTests {
  static let names = RuleSet.builtIn.all.map(\.id.name)

  /// What each rule finds in its bad examples.
  private static let findings: [String: [Diagnostic]] = Dictionary(
    uniqueKeysWithValues: RuleSet.builtIn.all.map { rule in (rule.id.name, rule.documentation.bad.flatMap { $0.findings(of: rule) }) })

  private static func rule(_ name: String) throws -> any Rule { try #require(RuleSet.builtIn.rule(named: RuleID(name))) }

  @Test func idsAreUnique() {
    #expect(Set(Self.names).count == Self.names.count)
  }

  @Test func rulesMatchTheirPromises() {
    #expect(PromisedRule.all.keys.filter { !Self.names.contains($0) }.sorted() == [])
  }

  /// What `rules` prints.
  @Test func ruleListShowsEveryRuleWithItsSeverity() throws {
    let text = RuleList(language: .english).render(.json)
    let listed = Array(try #require(JSONParser.parse(text)).root.elements)
    let severities: [String: String?] = Dictionary(
      listed.compactMap { rule in rule["rule"]?.string.map { ($0, rule["severity"]?.string) } }, uniquingKeysWith: { first, _ in first })
    #expect(Set(severities.keys) == Set(PromisedRule.all.keys))
    for (name, promise) in PromisedRule.all { #expect(severities[name] == promise.severities.first?.name, "\(name)") }
  }

  /// Six rules in ten do not only complain.
  @Test func sixRulesInTenOfferAFix() {
    let offering = RuleSet.builtIn.all.filter { rule in Self.findings[rule.id.name, default: []].contains { !$0.fixes.isEmpty } }
    #expect(offering.count * 10 >= RuleSet.builtIn.all.count * 6, "\(offering.count) of \(RuleSet.builtIn.all.count)")
  }

  @Test func everyRuleFileIsRegistered() throws {
    let declared = try SwiftSource.all(below: "Sources/Rules").flatMap { source in
      source.lines.filter { $0.contains("struct") && $0.contains(": Rule ") || $0.contains("struct") && $0.contains(": Rule{") }.compactMap
      { _ in source.name }
    }
    let registered = Set(RuleSet.builtIn.all.map { "\(type(of: $0))" })
    #expect(declared.count == registered.count)
    #expect(Set(declared).subtracting(registered).sorted() == [])
  }

  @Test(arguments: names)
  func idsAreFlatKebabCase(name: String) {
    let parts = name.split(separator: "-", omittingEmptySubsequences: false)
    #expect(parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber) } })
    #expect(name.count <= 32)
  }

  @Test(arguments: names)
  func ruleTypeIsNamedLikeItsId(name: String) throws {
    let expected = name.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    #expect("\(type(of: try Self.rule(name)))" == expected)
  }

  @Test(arguments: names)
  func ruleMatchesItsPromise(name: String) throws {
    let rule = try Self.rule(name)
    let promise = try #require(PromisedRule.all[name], "not in the list of rules")
    #expect(rule.severity == promise.severities.first)
    #expect(rule.isOnByDefault == promise.isOnByDefault)
    let findings = try #require(Self.findings[name])
    #expect(findings.allSatisfy { promise.severities.contains($0.severity) })
    let fixes = Set(findings.flatMap(\.fixes).map(\.safety))
    #expect(promise.fixes.allSatisfy(fixes.contains), "promised \(promise.fixes), the examples show \(fixes)")
  }

  @Test(arguments: names)
  func ruleIsDocumentedInBothLanguages(name: String) throws {
    let page = try Self.rule(name).documentation
    for text in [page.title, page.rationale] + [page.basis].compactMap({ $0 }) { #expect(BilingualCheck.faults(of: text) == []) }
    #expect(!page.title.chinese.hasSuffix("。") && !page.title.english.hasSuffix("."))
    #expect(page.rationale.chinese.hasSuffix("。") && page.rationale.english.hasSuffix("."))
    #expect(page.title.chinese.count <= 24 && page.title.english.count <= 60)
    #expect(!page.bad.isEmpty && !page.good.isEmpty)
  }

  @Test(arguments: names)
  func messagesAreHeadlinesInBothLanguages(name: String) throws {
    for finding in try #require(Self.findings[name]) {
      let headlines = [finding.message] + finding.fixes.map(\.title)
      for text in headlines + finding.notes.map(\.message) {
        #expect(BilingualCheck.faults(of: text) == [])
        #expect(!text.chinese.hasSuffix("。") && !text.english.hasSuffix("."), "\(text)")
      }
      // A headline begins with a capital, or with the key that it is about.
      for text in headlines {
        let word = String(text.english.prefix { $0.isLetter || $0 == "-" })
        #expect(text.english.first?.isLowercase == false || Document.vocabulary.contains(Text(word)), "\(text.english)")
      }
    }
  }

  @Test(arguments: names)
  func rulePageHasAllParts(name: String) throws {
    let rule = try Self.rule(name)
    for language in Language.allCases {
      let page = RulePage(rule, language: language)
      let markdown = page.markdown
      for text in [markdown, page.text(columns: 72)] {
        #expect(text.contains(name) && text.contains(rule.documentation.title[language]))
      }
      for example in rule.documentation.bad {
        let shown = [example.inWords(of: language), example].map { $0.findings(of: rule) }
        #expect(shown.contains { findings in !findings.isEmpty && findings.allSatisfy { markdown.contains($0.message[language]) } })
      }
    }
  }
}
