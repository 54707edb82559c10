import Linter
import Rules
import Schema
import TestSupport

/// All texts of the program in one table, for people who read them: by module and file, in both languages, with values as authors see them.
enum MessageTable {
  static func markdown() throws -> String {
    var text = """
      # 所有文字 · All texts

      每一条消息、标题和修复的文字，中文和英文。值取自规则的示例和测试文件；没有实例的，用 ‹…› 表示将填入的内容。
      Every message, title and fix in Chinese and in English. Values are those of the rules' examples and of the test files; where there is no
      instance, ‹…› stands for what is put in. Rule pages have the reasons of the rules: [rules](rules/README.md). Words: [glossary](glossary.md).

      """
    var module = ""
    for source in try SwiftSource.all(below: "Sources").sorted(by: { $0.path < $1.path }) {
      let rows = rows(of: source)
      guard !rows.isEmpty else { continue }
      let parts = source.path.split(separator: "/")
      if parts.count > 1, parts[1] != module {
        module = String(parts[1])
        text += "\n## \(module)\n"
      }
      let rule = ruleID(in: source).map { "`\($0)` · " } ?? ""
      text += "\n### \(rule)\(parts.dropFirst(2).joined(separator: "/"))\n\n| | 中文 | English |\n|---|---|---|\n" + rows.joined()
    }
    return text
  }

  /// The texts of the whole program.
  static func templates() throws -> [(path: String, template: MessageTemplate)] {
    try SwiftSource.all(below: "Sources").flatMap { source in MessageScanner.templates(in: source).map { (source.path, $0) } }
  }

  private static func rows(of source: SwiftSource) -> [String] {
    var seen: Set<String> = []
    let rule = ruleID(in: source).map { RuleID($0) }
    let isAboutFiles = source.path.hasPrefix("Sources/Rules/") || source.path.hasPrefix("Sources/Linter/")
    let rows = MessageScanner.templates(in: source).filter { $0.use != .page }.map { template in
      let samples = isAboutFiles ? MessageSamples.all.find(template, of: rule) : []
      let chinese = samples.isEmpty ? [open(template.chinese, .chinese)] : samples.map(\.chinese)
      let english = samples.isEmpty ? [open(template.english, .english)] : samples.map(\.english)
      return "| \(name(of: template.use)) | \(cell(chinese)) | \(cell(english)) |\n"
    }
    return rows.filter { seen.insert($0).inserted }
  }

  private static func name(of use: MessageTemplate.Use) -> String {
    switch use {
    case .title: "标题 title"
    case .message: "消息 message"
    case .note: "附注 note"
    case .fix: "修复 fix"
    case .help: "帮助 help"
    case .page: "说明 page"
    }
  }

  private static func cell(_ texts: [String]) -> String {
    texts.map { text in
      text.split(whereSeparator: \.isWhitespace).joined(separator: " ").replacing("|", with: "\\|").replacing("<", with: "&lt;")
    }.joined(separator: "<br>")
  }

  /// A text with names for its values.
  private static func open(_ pieces: [MessageTemplate.Piece], _ language: Language) -> String {
    pieces.map { piece in
      switch piece {
      case .words(let text): text
      case .value(let expression): SampleValue.of(expression, language)
      }
    }.joined()
  }

  private static func ruleID(in source: SwiftSource) -> String? {
    guard source.path.hasPrefix("Sources/Rules/") else { return nil }
    return RuleSet.builtIn.all.first { "\(type(of: $0))" == source.name }?.id.name
  }
}
