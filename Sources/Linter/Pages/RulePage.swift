import Schema

/// What there is to read about a rule, in one language: for a terminal, and as Markdown.
package struct RulePage {
  private let rule: any Rule
  private let language: Language
  private let style: TerminalStyle

  package init(_ rule: any Rule, language: Language, style: TerminalStyle = TerminalStyle(isColored: false)) {
    self.rule = rule
    self.language = language
    self.style = style
  }

  package var markdown: String {
    let page = rule.documentation
    var text = "# \(rule.id): \(page.title[language])\n\n\(facts)\n\n\(page.rationale[language])\n"
    if let basis = page.basis { text += "\n\(words("依据", "Basis"))\(colon)\(basis[language])\n" }
    for example in page.bad { text += "\n## \(words("错误示例", "Wrong"))\n\n```yaml\n\(ended(example.text))```\n" }
    for example in page.good { text += "\n## \(words("正确示例", "Right"))\n\n```yaml\n\(ended(example.text))```\n" }
    return text
  }

  /// Wrapped to a number of columns.
  package func text(columns: Int = 80) -> String {
    let page = rule.documentation
    let name = style.paint(rule.id.name, as: .severity(rule.severity))
    var text = "\(name) \(style.paint(page.title[language], as: .headline))\n\(facts)\n\n"
    text += TextWrapping.wrap(page.rationale[language], columns: columns) + "\n"
    if let basis = page.basis { text += "\n" + TextWrapping.wrap(words("依据", "Basis") + colon + basis[language], columns: columns) + "\n" }
    for example in page.bad {
      text += "\n\(style.paint(words("错误示例", "Wrong") + colon.trailingSpaceRemoved, as: .removed))\n" + indented(example.text)
    }
    for example in page.good {
      text += "\n\(style.paint(words("正确示例", "Right") + colon.trailingSpaceRemoved, as: .added))\n" + indented(example.text)
    }
    return text
  }

  private var facts: String {
    let severity = words("级别：", "Severity: ") + rule.severity.name
    return rule.isOnByDefault ? severity : severity + words("；默认关闭", "; off by default")
  }

  private var colon: String { words("：", ": ") }

  private func words(_ chinese: String, _ english: String) -> String { Bilingual(zh: chinese, en: english)[language] }

  private func ended(_ text: String) -> String { text.hasSuffix("\n") ? text : text + "\n" }

  private func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).reversed().drop { $0.isEmpty }.reversed()
      .map { $0.isEmpty ? "\n" : "    \($0)\n" }.joined()
  }
}

extension String {
  fileprivate var trailingSpaceRemoved: String { hasSuffix(" ") ? String(dropLast()) : self }
}
