import Schema

/// The type of a key, as the format's reference describes it.
struct FormatTypeText {
  let kind: DocumentKind
  let catalogue: ShapeCatalogue
  let language: Language

  func text(of type: TypeDescription) -> String {
    switch type {
    case .text(let role): words(for: role)
    case .wholeNumber: words("整数", "whole number")
    case .quantity: words("数字", "number")
    case .boolean: words("`true` 或 `false`", "`true` or `false`")
    case .date: words("日期，如 `2021-06-01`", "date, as in `2021-06-01`")
    case .choice(let choices): FormatValueLists(language: language).link(to: choices)
    case .level: words("等级的标识或名称", "a level's id or name")
    case .track: words("工种的标识或名称", "a track's id or name")
    case .numberedText(let role): numbered(role)
    case .reference: words("标准中的条目，如 `2.2 账户管理`", "reference, as in `2.2 账户管理`")
    case .list(let element): words("列表：", "list of: ") + text(of: element)
    case .record(let shape): link(to: shape())
    case .map(let keys, let values): "\(name(of: keys)) → \(text(of: values))"
    case .hours: words("数字或文字，如 `20`、`理论8，实践12`", "number or text, as in `20` and `theory 8, practice 12`")
    case .anything: words("任意内容", "anything")
    }
  }

  /// The anchor of a record's section.
  func anchor(_ record: String) -> String { "\(kind.fileNameMark)-\(record)" }

  private func link(to shape: ShapeDescription) -> String { "[\(shape.name[language])](#\(anchor(catalogue.name(of: shape))))" }

  private func words(for role: TextRole) -> String {
    switch role {
    case .prose: words("文字", "text")
    case .name, .position: words("名称", "name")
    case .id, .standardVersion: words("标识", "id")
    case .standardID:
      words("标准的标识，可带版本：`cbec-operator@2021-draft`", "a standard's id, with its version if need be: `cbec-operator@2021-draft`")
    case .path: words("文件路径", "path of a file")
    case .folder: words("文件夹路径", "path of a folder")
    case .glob: words("路径模式，写法同 .gitignore", "pattern of paths, as in .gitignore")
    }
  }

  private func numbered(_ role: NumberedRole) -> String {
    switch role {
    case .term: words("编号和术语，如 `3.1 跨境电子商务`", "number and term, as in `3.1 跨境电子商务`")
    case .clause: words("编号和标题", "number and title")
    case .catalogueName: words("名称，不写编号", "name without number")
    case .function: words("编号和名称，如 `2 平台运营`", "number and name, as in `2 平台运营`")
    case .content: words("编号和名称，如 `2.2 账户管理`", "number and name, as in `2.2 账户管理`")
    case .item: words("编号和文字，如 `2.2.1 能进行账户信息设置`", "number and text, as in `2.2.1 能进行账户信息设置`")
    case .module: words("编号和名称，如 `M1 选品与采购`", "number and name, as in `M1 选品与采购`")
    case .unit: words("编号和名称，如 `M1.1 产品选择`", "number and name, as in `M1.1 产品选择`")
    }
  }

  private func name(of keys: MapKeyRole) -> String {
    switch keys {
    case .level: words("等级", "level")
    case .functionName: words("职业功能名称", "function's name")
    case .rule: words("规则名", "rule's name")
    }
  }

  private func words(_ chinese: String, _ english: String) -> String { Bilingual(zh: chinese, en: english)[language] }
}
