import Schema

/// Describes the types of fields in the words of authors of standards and plans.
struct TypeWording {
  /// Keys are named in the language in which the file writes them.
  let keyLanguage: Language

  func words(for type: TypeDescription) -> Bilingual {
    switch type {
    case .text(let role): words(for: role)
    case .wholeNumber: Bilingual(zh: "整数", en: "a whole number")
    case .quantity: Bilingual(zh: "数字", en: "a number")
    case .boolean: Bilingual(zh: "true 或 false", en: "true or false")
    case .date: Bilingual(zh: "日期，如 2021-06-01", en: "a date, as in 2021-06-01")
    case .choice(let choices): words(for: choices)
    case .level: Bilingual(zh: "等级", en: "a level")
    case .track: Bilingual(zh: "工种", en: "a track")
    case .numberedText(let role): words(for: role)
    case .reference: Bilingual(zh: "标准中的条目，如“2.2 账户管理”", en: "a reference, as in `2.2 账户管理`")
    case .list(let element): list(of: element)
    case .record(let shape): words(for: shape())
    case .map(.rule, _): Bilingual(zh: "规则和级别，每行一条", en: "rules with their severities, one on each line")
    case .map: Bilingual(zh: "名称和数值，每行一条", en: "names with their numbers, one on each line")
    case .hours: Bilingual(zh: "数字，如 20，或“理论8，实践12”", en: "a number of hours, as in `20` or `theory 8, practice 12`")
    case .anything: Bilingual(zh: "任意内容", en: "anything")
    }
  }

  private func words(for role: TextRole) -> Bilingual {
    switch role {
    case .prose: Bilingual(zh: "一段文字", en: "text")
    case .name: Bilingual(zh: "名称", en: "a name")
    case .id: Bilingual(zh: "标识", en: "an id")
    case .path: Bilingual(zh: "文件路径", en: "a path")
    case .folder: Bilingual(zh: "文件夹", en: "a folder")
    case .glob: Bilingual(zh: "路径模式，如 archive/", en: "a path pattern, as in `archive/`")
    case .position: Bilingual(zh: "岗位名称", en: "a position")
    case .standardID: Bilingual(zh: "标准的标识，如 cbec-operator@2021-draft", en: "a standard's id, as in `cbec-operator@2021-draft`")
    case .standardVersion: Bilingual(zh: "标准的版本", en: "a standard's version")
    }
  }

  private func words(for role: NumberedRole) -> Bilingual {
    switch role {
    case .term: Bilingual(zh: "术语，如“3.1 跨境电子商务”", en: "a term, as in `3.1 跨境电子商务`")
    case .clause: Bilingual(zh: "条款的编号和标题", en: "the number and title of a clause")
    case .catalogueName: Bilingual(zh: "名称，不写编号", en: "a name without a number")
    case .function: Bilingual(zh: "职业功能的编号和名称，如“2 平台运营”", en: "the number and name of a job function, as in `2 平台运营`")
    case .content: Bilingual(zh: "工作内容的编号和名称，如“2.2 账户管理”", en: "the number and name of a work content, as in `2.2 账户管理`")
    case .item: Bilingual(zh: "编号和文字，如“2.2.1 能进行账户信息设置”", en: "a number and text, as in `2.2.1 能进行账户信息设置`")
    case .module: Bilingual(zh: "模块的编号和名称，如“M1 选品与采购”", en: "the number and name of a module, as in `M1 选品与采购`")
    case .unit: Bilingual(zh: "单元的编号和名称，如“M1.1 产品选择”", en: "the number and name of a unit, as in `M1.1 产品选择`")
    }
  }

  func words(for choices: ChoiceDescription) -> Bilingual {
    Bilingual(zh: "以下之一：" + names(choices, .chinese, "、"), en: "one of " + names(choices, .english, ", "))
  }

  /// The values in the language of the file's keys, since that is what its author would write.
  private func names(_ choices: ChoiceDescription, _ language: Language, _ separator: String) -> String {
    choices.options.map { $0.name[keyLanguage] }.joined(separator: separator)
  }

  private func list(of element: TypeDescription) -> Bilingual {
    switch element {
    case .record(let shape): list(of: shape())
    case .reference: Bilingual(zh: "列表，每项一个标准条目，如“- 2.2 账户管理”", en: "a list, each item a reference as in `- 2.2 账户管理`")
    default: Bilingual(zh: "列表，每项以“- ”开头", en: "a list, each item beginning with `- `")
    }
  }

  /// An example as most authors write it: the short form, where the record has one, else its first field.
  private func list(of shape: ShapeDescription) -> Bilingual {
    if let short = shape.shorthand {
      let form = words(for: short)
      return Bilingual(zh: "列表，每项以“- ”开头，写\(form.chinese)", en: "a list, each item beginning with `- ` and holding \(form.english)")
    }
    let first = shape.fields.first?.key[keyLanguage] ?? ""
    return Bilingual(zh: "列表，每项以“- \(first):”开头", en: "a list, each item beginning with `- \(first):`")
  }

  private func words(for shape: ShapeDescription) -> Bilingual {
    if case .hours? = shape.shorthand {
      let keys = shape.fields.suffix(clamping: 2).map { $0.key[keyLanguage] }.joined(separator: ": 8, ")
      return Bilingual(
        zh: "数字，如 20，或写作“理论8，实践12”、{\(keys): 12}", en: "a number of hours, as in `20`, `theory 8, practice 12` or `{\(keys): 12}`")
    }
    return Bilingual(zh: "若干字段（\(keys(of: shape, "、"))）", en: "a group of fields (\(keys(of: shape, ", ")))")
  }

  /// The first few keys of a record, as an example of the rest.
  func keys(of shape: ShapeDescription, _ separator: String) -> String {
    let shown = shape.fields.prefix(8).map { $0.key[keyLanguage] }.joined(separator: separator)
    return shape.fields.count > 8 ? shown + separator + "…" : shown
  }

  func words(for found: FoundKind) -> Bilingual {
    switch found {
    case .text(let text): Bilingual(zh: "“\(ShortText.of(text))”", en: "`\(ShortText.of(text))`")
    case .list: Bilingual(zh: "列表", en: "a list")
    case .mapping: Bilingual(zh: "若干字段", en: "a group of fields")
    case .nothing: Bilingual(zh: "空白", en: "empty")
    }
  }
}
