import Schema

/// The lists of values in the format reference. Each is written once, under the first key that uses it.
struct FormatValueLists {
  let language: Language

  func link(to choices: ChoiceDescription) -> String {
    guard let index = Self.all.firstIndex(where: { Self.isSame($0.values, choices) }) else { return "" }
    let list = Self.all[index]
    return "[\(list.key[language])](#\(anchor(of: list)))"
  }

  private func anchor(of list: ValueList) -> String { "values-\(list.key.english)" }

  var markdown: String {
    var text = language.text(zh: "\n## 取值表\n", en: "\n## Lists of values\n")
    for list in Self.all {
      text += "\n<a id=\"\(anchor(of: list))\"></a>\n\n### \(list.key.english) · \(list.key.chinese)\n\n"
      text += language.text(
        zh: "| 值 | 英文 | 也可写作 | 说明 |\n|---|---|---|---|\n", en: "| Value | Chinese | Also | Meaning |\n|---|---|---|---|\n")
      let other = language.other
      for option in list.values.options {
        let aliases = option.aliases.map { "`\($0)`" }.joined(separator: language.text(zh: "、", en: ", "))
        text += "| `\(option.name[language])` | `\(option.name[other])` | \(aliases) | \(option.documentation[language]) |\n"
      }
    }
    return text
  }

  /// A list of values and the first key that uses it.
  private struct ValueList {
    let key: KeyName
    let values: ChoiceDescription
  }

  private static let all: [ValueList] = {
    var lists: [ValueList] = []
    for kind in DocumentKind.allWithConfiguration {
      for shape in [kind.shape] + ShapeCatalogue(kind.shape).entries.map(\.shape) {
        for field in shape.fields { collect(field.type, field.key, into: &lists) }
      }
    }
    return lists
  }()

  private static func collect(_ type: TypeDescription, _ key: KeyName, into lists: inout [ValueList]) {
    switch type {
    case .choice(let values): if !lists.contains(where: { isSame($0.values, values) }) { lists.append(ValueList(key: key, values: values)) }
    case .list(let element): collect(element, key, into: &lists)
    case .map(_, let values): collect(values, key, into: &lists)
    default: break
    }
  }

  private static func isSame(_ left: ChoiceDescription, _ right: ChoiceDescription) -> Bool {
    left.options.map(\.name) == right.options.map(\.name)
  }
}
