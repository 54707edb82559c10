import Linter
import Schema
import TextModel

/// The page of a rule, in one language: for a terminal, and as Markdown for `docs/rules`, hover and SARIF.
public struct RulePage {
  private let rule: any Rule
  private let language: Language
  private let style: TerminalStyle

  public init(_ rule: any Rule, language: Language, style: TerminalStyle = TerminalStyle(isColored: false)) {
    self.rule = rule
    self.language = language
    self.style = style
  }

  public var markdown: String {
    let page = rule.documentation
    var text = "# \(rule.id): \(page.title[language])\n\n\(RuleFacts(rule, language: language).text)\n\n\(page.rationale[language])\n"
    if let basis = page.basis { text += "\n\(language.text(zh: "依据：", en: "Basis: "))\(basis[language])\n" }
    for example in page.bad {
      let marked = MarkedExample(bad: example, of: rule, language: language)
      text += "\n## \(language.text(zh: "错误示例", en: "Wrong"))\n\n" + fenced(marked.text) + "\n"
      for (index, finding) in marked.findingTexts.enumerated() {
        text += "\(marked.findingTexts.count > 1 ? "\(index + 1)." : "-") \(headline(finding))\n"
        for fix in titles(of: finding) { text += "   - \(fix)\n" }
      }
      text += companions(of: example)
    }
    for example in page.good {
      text += "\n## \(language.text(zh: "正确示例", en: "Right"))\n\n" + fenced(unmarked(example)) + companions(of: example)
    }
    return text
  }

  /// The other files that an example needs.
  private func companions(of example: RuleExample) -> String {
    example.inWords(of: language).companions.map {
      "\n\(language.text(zh: "旁边有", en: "Beside it")) `\($0.path)`\(language.text(zh: "：", en: ":"))\n\n"
        + fenced($0.text.hasSuffix("\n") ? $0.text : $0.text + "\n")
    }
    .joined()
  }

  /// The page as text, wrapped to a number of columns.
  public func text(columns: Int = 80) -> String {
    let page = rule.documentation
    let name = style.paint(rule.id.name, as: .severity(rule.severity))
    var text = "\(name) \(style.paint(page.title[language], as: .headline))\n\(RuleFacts(rule, language: language).text)\n\n"
    text += TextWrapping.wrap(page.rationale[language], columns: columns) + "\n"
    if let basis = page.basis {
      text += "\n" + TextWrapping.wrap(language.text(zh: "依据：", en: "Basis: ") + basis[language], columns: columns) + "\n"
    }
    for example in page.bad {
      let marked = MarkedExample(bad: example, of: rule, language: language)
      text += "\n\(style.paint(language.text(zh: "错误示例：", en: "Wrong:"), as: .removed))\n" + indented(marked.text)
      for (index, finding) in marked.findingTexts.enumerated() {
        let number = marked.findingTexts.count > 1 ? "\(index + 1) " : ""
        text += hanging(number + headline(finding), columns: columns)
        for fix in titles(of: finding) { text += hanging("· " + fix, columns: columns) }
      }
    }
    for example in page.good {
      text += "\n\(style.paint(language.text(zh: "正确示例：", en: "Right:"), as: .added))\n" + indented(unmarked(example))
    }
    return text
  }

  private func headline(_ finding: MarkedExample.FindingText) -> String {
    finding.severity.title[language] + language.text(zh: "：", en: ": ") + finding.message
  }

  private func titles(of finding: MarkedExample.FindingText) -> [String] {
    finding.fixes.map { fix in
      let kind = RuleFacts.name(of: fix.safety)
      return language.text(zh: "修复：\(fix.title.chinese)（\(kind.chinese)）", en: "fix: \(fix.title.english) (\(kind.english))")
    }
  }

  private func unmarked(_ example: RuleExample) -> String { MarkedExample(good: example, of: rule, language: language).text }

  /// A code block whose fence is longer than any in the text.
  private func fenced(_ text: String) -> String {
    let fence = text.contains("```") ? "````" : "```"
    return "\(fence)yaml\n\(text)\(fence)\n"
  }

  private func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map {
      $0.isEmpty ? "\n" : "    \(TerminalText.safe(String($0)))\n"
    }
    .joined()
  }

  private func hanging(_ text: String, columns: Int) -> String {
    let lines = TextWrapping.wrap(text, columns: max(20, columns - 6)).split(separator: "\n")
    return lines.enumerated().map { ($0 == 0 ? "    " : "      ") + TerminalText.safe(String($1)) + "\n" }.joined()
  }
}
