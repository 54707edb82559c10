import Linter
import Rules
import Schema
import TextModel

/// Keys that are names: of levels and functions in a table of weights, and of rules in settings.
struct MapKeyCompletion {
  let context: CompletionContext
  let role: MapKeyRole
  /// Whether the table begins here, on the line of its key, and needs braces.
  let isOneLine: Bool

  /// Levels and functions in the order of the standard.
  var items: [CompletionItem] {
    choices.enumerated().map { position, item in
      var item = item
      item.sortText += position < 10 ? "00\(position)" : position < 100 ? "0\(position)" : "\(position)"
      return item
    }
  }

  private var choices: [CompletionItem] {
    switch role {
    case .level:
      context.standard?.levels.filter { !written.contains($0.id) && !written.contains($0.name) }
        .compactMap { key($0.id.string, .enumMember, [$0.name.string], $0.name.string) } ?? []
    case .functionName: functions.compactMap { key($0, .class, [], nil) }
    case .rule:
      RuleSet.builtIn.all.compactMap { rule in
        key(rule.id.name, .constant, [rule.documentation.title[context.language]], rule.documentation.title[context.language], rule)
      }
    }
  }

  /// The fixed entries of theory weights, then the functions of the level that the table is for.
  private var functions: [String] {
    guard let index = context.standard else { return [] }
    let steps = context.probe.place.steps
    let level = (steps.last { $0.entry != nil && $0.field == nil }?.entry?.key.text).flatMap { index.level(spelled: $0) }
    let own = index.functions.filter { level == nil || $0.level == level }.map(\.title.string)
    let fixed = steps.contains { $0.field?.key.english == "theory" } ? ["职业道德", "基础知识"] : []
    var seen = Set(written.map(\.string))
    return (fixed + own).filter { seen.insert($0).inserted }
  }

  /// The keys that the table has already.
  private var written: Set<Text> {
    guard let table = context.probe.place.steps.last?.node, table.kind == .mapping else { return [] }
    return Set(table.entries.filter { !context.isWriting($0.key.range) }.map(\.key.text))
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
