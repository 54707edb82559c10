/// Example values of each type.
enum JSONSchemaExamples {
  static func examples(of type: TypeDescription, _ language: Language) -> [String] {
    switch type {
    case .text(let role): examples(of: role)
    case .date: ["2021-06-01", "2021-XX-XX"]
    case .level: [Bilingual(zh: "初级", en: "junior")[language]]
    case .numberedText(let role): examples(of: role)
    case .reference(.abilities?): ["5.3.2 能撰写数据分析报告"]
    case .reference(.knowledge?): ["5.3.3 数据分析报告的内容及撰写方法"]
    case .hours: [Bilingual(zh: "理论8，实践12", en: "theory 8, practice 12")[language]]
    case .reference: ["2.2 账户管理", "2 平台运营", Bilingual(zh: "初级/2.2 账户管理", en: "junior/2.2 账户管理")[language], "A5.3.2 能撰写数据分析报告"]
    default: []
    }
  }

  private static func examples(of role: TextRole) -> [String] {
    switch role {
    case .standardID: ["cbec-operator"]
    case .standardVersion: ["2021-draft"]
    case .path: ["cbec-operator.standard.yaml"]
    case .folder: ["standards/"]
    case .glob: ["archive/", "*.plan.yaml"]
    case .prose, .name, .id, .position: []
    }
  }

  private static func examples(of role: NumberedRole) -> [String] {
    switch role {
    case .term: ["3.1 跨境电子商务"]
    case .clause: ["4.1 职业道德"]
    case .catalogueName: ["账户管理"]
    case .function: ["2 平台运营"]
    case .content: ["2.2 账户管理"]
    case .item: ["2.2.1 能进行账户信息设置"]
    case .module: ["M1 选品与采购"]
    case .unit: ["M1.1 产品选择"]
    }
  }
}
