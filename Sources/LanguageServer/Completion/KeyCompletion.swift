import Schema
import Standards
import TextModel
import YAML

/// The keys of a record that it does not have yet.
struct KeyCompletion {
  let context: CompletionContext

  var items: [CompletionItem] {
    switch context.probe.place.part {
    case .key(let entry, _):
      guard let last = context.probe.place.steps.last, hasColon || !wouldOwnLinesBelow else { return [] }
      return last.type.shape.map { keys(of: $0, in: last.node, besides: entry.key) } ?? []
    case .value(let node):
      // A word where a record belongs may become its first key.
      guard let shape = context.probe.place.type?.element.shape else { return [] }
      return keys(of: shape, in: nil, besides: node, isOneLine: context.isAfterKey || context.isInFlow)
    case .between: return []
    }
  }

  private func keys(of shape: ShapeDescription, in mapping: Node?, besides own: Node, isOneLine: Bool = false) -> [CompletionItem] {
    var written: Set<String> = []
    if let mapping {
      for entry in mapping.entries where entry.key.index != own.index { written.insert(entry.key.text.string) }
    }
    let missing = shape.fields.enumerated().filter {
      !written.contains($1.key.english) && !written.contains($1.key.chinese) && !isNeedless($1)
    }
    return missing.compactMap { index, field in item(field, of: shape, at: index, isOneLine, besides: written) }
  }

  /// Whether the field is a track although the standard has none.
  private func isNeedless(_ field: FieldDescription) -> Bool {
    guard case .track = field.type, context.document.kind != .standard, let index = context.alignedStandard else { return false }
    return index.standard.tracks?.value.isEmpty ?? true
  }

  /// `isOneLine`: the record begins here, on the line of its key, and needs braces.
  private func item(_ field: FieldDescription, of shape: ShapeDescription, at index: Int, _ isOneLine: Bool, besides written: Set<String>)
    -> CompletionItem?
  {
    var text = context.snippet
    if isOneLine { text.append("{") }
    text.append(field.key[context.keys])
    if context.probe.hasValueBelow, !field.type.isWrittenBelow { return nil }
    if !hasColon { text.append(":") }
    if !hasColon, !context.probe.hasValueBelow { append(valueOf: field, of: shape, isInFlow: isOneLine || context.isInFlow, to: &text) }
    if isOneLine { text.append("}") }
    // In a text that is broken already, any inserted key may change how the lines below are read.
    if context.probe.hasValueBelow, context.probe.faults > 0, context.probe.breaks(context.source, writing: text.text) { return nil }
    var item = context.item(
      field.key[context.keys], .property, writing: text, names: [field.key.english, field.key.chinese],
      rank: field.isRequired ? 2 : isUsual(field, besides: written) ? 3 : 4,
      detail: field.isRequired ? context.text(Bilingual(zh: "必填", en: "required")) : nil,
      documentation: FieldPage(field, language: context.language, keys: context.keys).markdown)
    // In the order of the shape, in which people write them.
    item?.sortText += index < 10 ? "0\(index)" : "\(index)"
    return item
  }

  /// Appends a value that is known: the only version of the format, the only standard, or the number of a new entry.
  private func append(valueOf field: FieldDescription, of shape: ShapeDescription, isInFlow: Bool, to text: inout SnippetText) {
    if field.key.english == "format" { return text.append(" \(Document.formatVersion)") }
    if field.key.english == "standard", let only = StandardChoices(context.snapshot).only {
      return append(only, field.type, to: &text)
    }
    if case .value = context.probe.place.part, context.list != nil, field.key == FieldSnippet.fields(of: shape).first?.key,
      let number = FieldSnippet.numberOfName(in: context, shape)
    {
      text.append(" \(number) ")
      return text.stop()
    }
    let snippet = FieldSnippet(
      keys: context.keys, indentation: context.column - context.lineIndentation, owner: shape.name.english, firstNumber: firstNumber)
    snippet.append(valueOf: field.type, isInFlow: isInFlow, to: &text)
  }

  private func append(_ standard: StandardIndex, _ type: TypeDescription, to text: inout SnippetText) {
    text.append(" {")
    for (name, value) in [("id", standard.id), ("version", standard.version)] {
      let key = type.shape?.field(forKey: name)?.key[context.keys] ?? name
      text.append("\(name == "id" ? "" : ", ")\(key): ")
      text.stop(context.scalar(value.string))
    }
    text.append("}")
  }

  /// Whether a field is offered before other optional ones: nearly every function of the catalogue has contents, and
  /// nearly every content has abilities and knowledge, but no tasks; who gives one kind of hours gives the other, and a module or unit
  /// without references is a finding.
  private func isUsual(_ field: FieldDescription, besides written: Set<String>) -> Bool {
    func has(_ english: String, _ chinese: String) -> Bool { written.contains(english) || written.contains(chinese) }
    switch field.key.english {
    case "contents", "abilities", "knowledge": return true
    case "practice": return has("theory", "理论") || !has("total", "总计") && dividesHours
    case "theory": return has("practice", "实践") || !has("total", "总计") && dividesHours
    case "covers": return has("hours", "学时")
    default: return false
    }
  }

  /// Whether the hours of a module or unit are divided into theory and practice, as those of the plan or of other modules are.
  private var dividesHours: Bool {
    guard case .trainingPlan(let plan) = context.document.content, let own = context.start(ofEntryIn: "modules") else { return false }
    let others = (plan.modules?.value ?? []).filter { $0.range.start != own }.compactMap(\.value.hours?.value)
    return ([plan.hours?.value].compactMap(\.self) + others).contains { $0.theory != nil || $0.practice != nil }
  }

  /// The first number of a list in the record whose key is being written.
  private func firstNumber(_ role: NumberedRole) -> String? {
    guard case .key = context.probe.place.part else { return nil }
    return NextNumber.first(role, under: context.probe.place.steps)
  }

  /// Whether the lines below belong to something above, and would wrongly become the value of a key written here.
  private var wouldOwnLinesBelow: Bool {
    guard context.hasLinesOfItsOwnBelow else { return false }
    return context.probe.faultsWithKey(context.source) >= CompletionProbe.faultsWithoutLine(context.source, at: context.offset)
  }

  /// Whether the key that is being written has its colon already.
  private var hasColon: Bool {
    let end = context.probe.token.end
    let bytes = context.source.bytes
    let rest = bytes[min(end, bytes.count)...].drop(while: ASCII.isBlank)
    return rest.first == ASCII.colon
  }
}

extension TypeDescription {
  /// Whether a value may be on the lines below its key.
  fileprivate var isWrittenBelow: Bool {
    switch self {
    case .list, .record, .map: true
    default: false
    }
  }
}
