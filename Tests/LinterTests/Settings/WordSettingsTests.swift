import Linter
import Rules
import Standards
import TestSupport
import Testing
import TextModel

/// Word lists that a configuration changes.
struct WordSettingsTests {
  private static func words(_ text: String) -> WordLists {
    let file = LintText.workspaceFile(".competency-lint.yaml", SourceText(text))
    return LayeredSettings(files: [file], workingFolder: "/files").settings(for: "a.standard.yaml").settings.words
  }

  @Test func wordsAreAddedRemovedAndReplaced() {
    let words = Self.words(
      """
      words:
        placeholders: {add: [待核实], remove: [某某]}
        vague-words: {only: [差不多]}
        modals: {add: [可以]}
        knowledge-nouns: {remove: [学]}
      """)
    #expect(words.placeholders.words.first == "待核实")
    #expect(!words.placeholders.words.contains("某某"))
    #expect(words.placeholders.words.contains("待定"))
    #expect(words.placeholders.finder.firstMatch(in: "地点待核实") != nil)
    #expect(words.vagueWords.words == ["差不多"])
    #expect(words.modals == ["可以", "能够", "能"])
    #expect(!words.knowledgeNouns.isEnding(of: "美学"))
    #expect(words.adverbs == WordLists.default.adverbs)
  }

  @Test func spellingsAreGrouped() {
    let words = Self.words("词表:\n  异形词: {增加: [网店/网铺, 单], 去掉: [登陆]}\n")
    #expect(words.variants.groups.first?.words == ["网店", "网铺"])
    #expect(!words.variants.groups.contains { $0.words.contains("登录") || $0.words == ["单"] })
    #expect(words.variants.groups.contains { $0.words.contains("账户") })
  }

  @Test func phrasesOfAnOrganisation() {
    let words = Self.words("words: {discriminatory-phrases: {add: [限应届], remove: [颜值]}}\n")
    #expect(words.discriminatoryPhrases.finder.firstMatch(in: "限应届生") != nil)
    #expect(words.discriminatoryPhrases.finder.firstMatch(in: "颜值高") == nil)
    #expect(words.discriminatoryPhrases.finder.firstMatch(in: "身高一米七") != nil)
  }

  /// The rules see them: an organisation's placeholder is found, and one that it took out is not.
  @Test func rulesUseTheConfiguredWords() {
    let configuration = LintText.workspaceFile(
      ".competency-lint.yaml", SourceText("words: {placeholders: {add: [待核实], remove: [待定]}}\nrules: {empty-value: off}\n"))
    let text = RuleExample.standard.replacing("能使用烤箱", with: "能使用烤箱待核实").replacing("和面\n", with: "和面待定\n")
    let file = LintText.workspaceFile("a.standard.yaml", SourceText(text))
    let workspace = Workspace(files: [configuration, file])
    let linter = ConfiguredLinter(LayeredSettings(files: workspace.files, workingFolder: "/files"))
    let found = linter.check(file, in: workspace).filter { $0.rule == "placeholder-left" }
    #expect(found.map { file.document.source.string(in: $0.location.range) } == ["待核实"])
  }

  @Test func wordListsHaveAnOrigin() {
    let file = LintText.workspaceFile(".competency-lint.yaml", SourceText("words:\n  placeholders: {add: [待核实], remove: [某某]}\n"))
    let lines = LayeredSettings(files: [file], workingFolder: "/files").lines(for: "a.yaml", rules: .builtIn)
    let line = lines.first { $0.key == "words.placeholders" }
    #expect(line?.value == "+待核实 -某某")
    #expect(line?.origin == .file(path: ".competency-lint.yaml", line: 2))
  }
}
