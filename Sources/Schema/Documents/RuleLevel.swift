/// The setting of a rule.
public enum RuleLevel: Choice {
  case off
  case on
  case hint
  case information
  case warning
  case error

  public var name: KeyName {
    switch self {
    case .off: KeyName("off", "关闭")
    case .on: KeyName("on", "开启")
    case .hint: KeyName("hint", "建议")
    case .information: KeyName("information", "提示")
    case .warning: KeyName("warning", "警告")
    case .error: KeyName("error", "错误")
    }
  }

  public var aliases: [String] {
    switch self {
    case .information: ["说明", "信息", "info"]
    case .off: ["关"]
    case .on: ["开"]
    default: []
    }
  }

  public var documentation: Bilingual {
    switch self {
    case .off: Bilingual(zh: "不检查", en: "Not checked")
    case .on: Bilingual(zh: "检查，用规则的默认级别", en: "Checked, with the rule's default severity")
    case .hint: Bilingual(zh: "检查，作为建议", en: "Checked; problems are hints")
    case .information: Bilingual(zh: "检查，作为提示", en: "Checked; problems are information")
    case .warning: Bilingual(zh: "检查，作为警告", en: "Checked; problems are warnings")
    case .error: Bilingual(zh: "检查，作为错误", en: "Checked; problems are errors")
    }
  }
}
