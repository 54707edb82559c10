import Linter
import Rules
import Schema
import TextModel

/// Keys that are names: of levels and functions in a table of weights, of rules in settings.
struct MapKeyCompletion {
  let context: CompletionContext
  let role: MapKeyRole
  /// Whether the table begins here, on the line of its own key, and needs its braces.
  let isOneLine: Bool

  var items: [CompletionItem] {
    switch role {
    case .level: context.standard?.levels.compactMap { key($0.id.string, .enumMember, [$0.name.string], $0.name.string) } ?? []
    case .functionName: functions.compactMap { key($0, .class, [], nil) }
    case .rule:
      RuleSet.builtIn.all.compactMap { rule in
        key(rule.id.name, .constant, [rule.documentation.title[context.language]], rule.documentation.title[context.language], rule)
      }
    }
  }

  /// The fixed entries of theory weights, then the functions of the level.
  private var functions: [String] {
    guard let index = context.standard else { return [] }
    var seen: Set<String> = []
    return (["职业道德", "基础知识"] + index.functions.map(\.title.string)).filter { seen.insert($0).inserted }
  }

  private func key(_ name: String, _ kind: CompletionItem.Kind, _ names: [String], _ detail: String?, _ rule: (any Rule)? = nil)
    -> CompletionItem?
  {
    var text = context.snippet
    if isOneLine { text.append("{") }
    text.append(context.scalar(name))
    if !hasColon {
      text.append(": ")
      text.stop()
    }
    if isOneLine { text.append("}") }
    return context.item(
      name, kind, writing: text, names: [name] + names, rank: 2, detail: detail,
      documentation: rule.map { $0.documentation.rationale[context.language] })
  }

  private var hasColon: Bool {
    let bytes = context.source.bytes
    return bytes[min(context.probe.token.end, bytes.count)...].drop(while: ASCII.isBlank).first == ASCII.colon
  }
}
