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
    case .hint: KeyName("hint", "提示")
    case .information: KeyName("information", "说明")
    case .warning: KeyName("warning", "警告")
    case .error: KeyName("error", "错误")
    }
  }

  public var aliases: [String] { self == .information ? ["信息", "info"] : [] }

  public var documentation: Bilingual {
    switch self {
    case .off: Bilingual(zh: "不检查", en: "Not checked")
    case .on: Bilingual(zh: "检查，级别由规则自己定", en: "On, with the rule's default severity")
    case .hint: Bilingual(zh: "检查，只作提示", en: "Checked; findings are hints")
    case .information: Bilingual(zh: "检查，作为说明", en: "Checked; findings are remarks")
    case .warning: Bilingual(zh: "检查，作为警告", en: "Checked; findings are warnings")
    case .error: Bilingual(zh: "检查，作为错误", en: "Checked; findings are errors")
    }
  }
}
