import Schema

/// The type of a key in the format reference.
struct FormatTypeText {
  let kind: DocumentKind
  let catalogue: ShapeCatalogue
  let language: Language

  func text(of type: TypeDescription) -> String {
    switch type {
    case .text(let role): words(for: role)
    case .wholeNumber: language.text(zh: "整数", en: "whole number")
    case .quantity: language.text(zh: "数字", en: "number")
    case .boolean: language.text(zh: "`true` 或 `false`", en: "`true` or `false`")
    case .date: language.text(zh: "日期，如 `2021-06-01`", en: "date, as in `2021-06-01`")
    case .choice(let choices): FormatValueLists(language: language).link(to: choices)
    case .level: language.text(zh: "等级的标识或名称", en: "a level's id or name")
    case .track: language.text(zh: "工种的标识或名称", en: "a track's id or name")
    case .numberedText(let role): numbered(role)
    case .reference: language.text(zh: "标准中的条目，如 `2.2 账户管理`", en: "reference, as in `2.2 账户管理`")
    case .list(let element): language.text(zh: "列表：", en: "list of: ") + text(of: element)
    case .record(let shape): link(to: shape())
    case .map(let keys, let values): "\(name(of: keys)) → \(text(of: values))"
    case .hours: language.text(zh: "数字或文字，如 `20`、`理论8，实践12`", en: "number or text, as in `20` and `theory 8, practice 12`")
    case .anything: language.text(zh: "任意内容", en: "anything")
    }
  }

  /// The anchor of a record's section.
  func anchor(_ record: String) -> String { "\(kind.fileNameMark)-\(record)" }

  private func link(to shape: ShapeDescription) -> String { "[\(shape.name[language])](#\(anchor(catalogue.name(of: shape))))" }

  private func words(for role: TextRole) -> String {
    switch role {
    case .prose: language.text(zh: "文字", en: "text")
    case .name, .position: language.text(zh: "名称", en: "name")
    case .id, .standardVersion: language.text(zh: "标识", en: "id")
    case .standardID:
      language.text(
        zh: "标准的标识，可带版本：`cbec-operator@2021-draft`", en: "a standard's id, with its version if need be: `cbec-operator@2021-draft`")
    case .path: language.text(zh: "文件路径", en: "path of a file")
    case .folder: language.text(zh: "文件夹路径", en: "path of a folder")
    case .glob: language.text(zh: "路径模式，写法同 .gitignore", en: "pattern of paths, as in .gitignore")
    }
  }

  private func numbered(_ role: NumberedRole) -> String {
    switch role {
    case .term: language.text(zh: "编号和术语，如 `3.1 跨境电子商务`", en: "number and term, as in `3.1 跨境电子商务`")
    case .clause: language.text(zh: "编号和标题", en: "number and title")
    case .catalogueName: language.text(zh: "名称，不写编号", en: "name without number")
    case .function: language.text(zh: "编号和名称，如 `2 平台运营`", en: "number and name, as in `2 平台运营`")
    case .content: language.text(zh: "编号和名称，如 `2.2 账户管理`", en: "number and name, as in `2.2 账户管理`")
    case .item: language.text(zh: "编号和文字，如 `2.2.1 能进行账户信息设置`", en: "number and text, as in `2.2.1 能进行账户信息设置`")
    case .module: language.text(zh: "编号和名称，如 `M1 选品与采购`", en: "number and name, as in `M1 选品与采购`")
    case .unit: language.text(zh: "编号和名称，如 `M1.1 产品选择`", en: "number and name, as in `M1.1 产品选择`")
    }
  }

  private func name(of keys: MapKeyRole) -> String {
    switch keys {
    case .level: language.text(zh: "等级", en: "level")
    case .functionName: language.text(zh: "职业功能名称", en: "function's name")
    case .rule: language.text(zh: "规则名", en: "rule's name")
    }
  }
}
