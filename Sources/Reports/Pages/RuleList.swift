import JSON
import Linter
import Rules
import Schema
import TextModel

/// The formats of the list of rules.
public enum RuleListFormat: String, Sendable, CaseIterable {
  case text, json, markdown
}

/// All rules, each with its severity and title.
public struct RuleList {
  private let language: Language
  private let style: TerminalStyle

  public init(language: Language, style: TerminalStyle = TerminalStyle(isColored: false)) {
    self.language = language
    self.style = style
  }

  /// The list as UTF-8.
  public func render(_ format: RuleListFormat) -> [UInt8] {
    switch format {
    case .text: Array(text.utf8)
    case .json: json
    case .markdown: Array(markdown.utf8)
    }
  }

  private var text: String {
    let nameColumns = RuleSet.builtIn.all.map { $0.id.name.count }.max() ?? 0
    let severityColumns = Severity.allCases.map { DisplayWidth.columns(of: $0.title[language].utf8) }.max() ?? 0
    var text = ""
    for rule in RuleSet.builtIn.all {
      text += padded(rule.id.name, nameColumns) + "  "
      text += style.paint(padded(rule.severity.title[language], severityColumns), as: .severity(rule.severity)) + "  "
      text += rule.documentation.title[language] + (rule.isOnByDefault ? "" : language.text(zh: "（默认关闭）", en: " (off by default)")) + "\n"
    }
    return text
  }

  private var markdown: String {
    var text = language.text(zh: "| 规则 | 级别 | 内容 |\n|---|---|---|\n", en: "| Rule | Severity | Finds |\n|---|---|---|\n")
    for rule in RuleSet.builtIn.all {
      let severity = rule.severity.title[language] + (rule.isOnByDefault ? "" : language.text(zh: "，默认关闭", en: ", off by default"))
      text += "| `\(rule.id)` | \(severity) | \(rule.documentation.title[language]) |\n"
    }
    return text
  }

  /// JSON with texts in both languages, of which its reader chooses one.
  private var json: [UInt8] {
    var writer = JSONWriter(indented: true)
    writer.array { writer in
      for rule in RuleSet.builtIn.all {
        writer.object { writer in
          writer.member("rule", rule.id.name)
          writer.member("severity", rule.severity.name)
          writer.member("onByDefault", rule.isOnByDefault)
          for language in Language.allCases {
            writer.object(language.rawValue) { writer in
              writer.member("title", rule.documentation.title[language])
              writer.member("rationale", rule.documentation.rationale[language])
            }
          }
        }
      }
    }
    return writer.bytes + [ASCII.lineFeed]
  }

  private func padded(_ text: String, _ columns: Int) -> String { text + String(" ", times: columns - DisplayWidth.columns(of: text.utf8)) }
}
