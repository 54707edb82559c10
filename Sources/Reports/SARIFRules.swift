import JSON
import Linter
import Rules
import Schema

/// The rules that a SARIF file's results refer to, with their pages.
struct SARIFRules {
  private let rules: [any Rule]
  private let indices: [RuleID: Int]
  private let language: Language
  private let pages: RulePages?

  init(_ report: Report, _ options: RenderOptions) {
    let wanted = Set(report.findings.map(\.rule))
    rules = RuleSet.builtIn.all.filter { wanted.contains($0.id) }
    indices = Dictionary(rules.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    language = options.language
    pages = options.pages
  }

  func index(of rule: RuleID) -> Int? { indices[rule] }

  func writeTool(to writer: inout JSONWriter) {
    writer.object("tool") { writer in
      writer.object("driver") { writer in
        writer.member("name", Tool.title)
        writer.member("semanticVersion", Tool.version)
        if let pages { writer.member("informationUri", pages.index(language)) }
        writer.array("rules") { writer in
          for rule in rules { write(rule, to: &writer) }
        }
      }
    }
  }

  private func write(_ rule: any Rule, to writer: inout JSONWriter) {
    let documentation = rule.documentation
    let other = language.other
    writer.object { writer in
      writer.member("id", rule.id.name)
      writer.object("shortDescription") { $0.member("text", documentation.title[language]) }
      writer.object("fullDescription") { $0.member("text", documentation.rationale[language]) }
      if let pages { writer.member("helpUri", pages.page(of: rule.id, language)) }
      writer.object("help") { writer in
        writer.member("text", RulePage(rule, language: language).text())
        let pages = [language, other].map { RulePage(rule, language: $0).markdown }
        writer.member("markdown", pages.joined(separator: "\n---\n\n"))
      }
      writer.object("defaultConfiguration") { writer in
        writer.member("enabled", rule.isOnByDefault)
        writer.member("level", SARIFResult.level(rule.severity))
      }
      writer.object("properties") { writer in
        writer.member("title-zh", documentation.title.chinese)
        writer.member("title-en", documentation.title.english)
      }
    }
  }
}
