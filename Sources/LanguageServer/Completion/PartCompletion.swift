import Schema
import Standards
import TextModel

/// Whole modules and duties for the functions that nothing covers yet, and whole units for what their module covers and no other unit
/// covers: with their name, and with the references that are missing.
struct PartCompletion {
  let context: CompletionContext
  let shape: ShapeDescription
  /// The indentation of the fields after the first, relative to the line's own.
  let indentation: Int
  /// The text before the first field: a dash, where there is none yet.
  let beginning: String

  var items: [CompletionItem] {
    if let role = CatalogueParts.role(of: shape) {
      return CatalogueParts(context: context, shape: shape, role: role, indentation: indentation, beginning: beginning).items
    }
    guard let alignment = context.snapshot.current.alignment(of: context.file.path) else { return [] }
    return named(alignment).enumerated().map { position, item in
      var item = item
      item.sortText += "0\(min(position, 9))"
      return item
    }
  }

  private func named(_ alignment: Alignment) -> [CompletionItem] {
    switch shape.name.english {
    case "module", "duty":
      functions(alignment).compactMap { functions in
        let missing = functions.flatMap { alignment.index.functions[$0].contents }.filter { isMissing(.content($0), alignment) }
        guard let function = functions.first, !missing.isEmpty else { return nil }
        return item(.function(function), missing.map { .content($0) }, alignment)
      }
    case "unit":
      (UnitRemainder(in: context, alignment)?.contents(alignment.index) ?? []).compactMap { content, items in
        let isWhole = items.count == alignment.index.contents[content].items.count
        return item(.content(content), isWhole ? [.content(content)] : items.map { .item($0) }, alignment)
      }
    default: []
    }
  }

  /// The functions that the file has to cover: those of its own level first, those of several levels with one name together.
  private func functions(_ alignment: Alignment) -> [[Int]] {
    let index = alignment.index
    let all = alignment.coverage.functions
    let ordered = all.filter { index.functions[$0].level == alignment.level } + all.filter { index.functions[$0].level != alignment.level }
    var groups: [[Int]] = []
    for function in ordered {
      let key = index.functions[function].key
      if let group = groups.firstIndex(where: { $0.first.map { index.functions[$0].key } == key }) {
        groups[group].append(function)
      } else {
        groups.append([function])
      }
    }
    return groups
  }

  private func isMissing(_ target: Target, _ alignment: Alignment) -> Bool {
    let items = alignment.index.items(in: target)
    return !items.isEmpty && items.allSatisfy { alignment.coverage.state(ofItem: $0) == .missing }
  }

  private func item(_ function: Target, _ missing: [Target], _ alignment: Alignment) -> CompletionItem? {
    let title = alignment.index.title(of: function).string
    var text = context.snippet
    text.append(beginning)
    for (position, field) in FieldSnippet.fields(of: shape).enumerated() {
      if position > 0 { text.append(lineBreak()) }
      text.append("\(field.key[context.keys]):")
      switch field.key.english {
      case shape.name.english: text.append(" \(context.scalar(name(title)))")
      case "covers":
        for target in missing {
          text.append(
            "\(lineBreak(2))- \(context.scalar(alignment.index.spelling(of: target, fromLevel: alignment.level, in: context.keys)))")
        }
      case "hours" where shape.name.english != "unit": appendHours(of: missing, alignment, field, to: &text)
      default: FieldSnippet(keys: context.keys, indentation: indentation).append(valueOf: field.type, isInFlow: false, to: &text)
      }
    }
    let detail =
      shape.name.english == "unit"
      ? Bilingual(zh: "所在模块对应，尚未列入任何单元", en: "in its module, and in no unit yet")
      : Bilingual(zh: "\(missing.count) 项工作内容尚未覆盖", en: "\(English.count(missing.count, "work content")) not covered yet")
    return context.item(
      name(title), .snippet, writing: text, names: [name(title), title] + shape.entryNames, rank: 1,
      detail: context.text(detail))
  }

  /// Fills in the hours that are left for the module; the author can keep or overwrite them.
  private func appendHours(of targets: [Target], _ alignment: Alignment, _ field: FieldDescription, to text: inout SnippetText) {
    guard case .trainingPlan(let plan) = context.document.content, let left = HoursLeft(plan)?.share(for: targets, alignment) else {
      return FieldSnippet(keys: context.keys, indentation: indentation).append(valueOf: field.type, isInFlow: false, to: &text)
    }
    text.append(" {")
    for (position, part) in left.fields.enumerated() {
      text.append("\(position > 0 ? ", " : "")\(part.key[context.keys]): ")
      text.stop(part.value.description)
    }
    text.append("}")
  }

  /// 负责平台运营; M2 平台运营; M2.1 账户管理.
  private func name(_ title: String) -> String {
    let number: String?
    switch shape.name.english {
    case "module": number = context.list == nil ? "M1" : OfferedNumber(in: context, role: .module)?.code
    case "unit": number = OfferedNumber(in: context, role: .unit)?.code
    default: return Self.duty(title)
    }
    return number.map { "\($0) \(title)" } ?? title
  }

  static func duty(_ title: String) -> String { "负责\(title)" }

  private func lineBreak(_ further: Int = 0) -> String { "\n" + String(" ", times: indentation + further) }
}
