/// The stage of the work that a set of severities is made for.
package enum Preset: Choice {
  case draft
  case review
  case publish

  package var name: KeyName {
    switch self {
    case .draft: KeyName("draft", "起草")
    case .review: KeyName("review", "评审")
    case .publish: KeyName("publish", "发布")
    }
  }

  package var aliases: [String] {
    switch self {
    case .draft: ["草案"]
    case .review: ["审查", "默认"]
    case .publish: ["报批"]
    }
  }

  package var documentation: Bilingual {
    switch self {
    case .draft:
      Bilingual(
        zh: "起草：还没写完的地方只作提示，写错的地方照常报告", en: "While writing: what is unfinished is only pointed out, what is wrong is reported as ever")
    case .review: Bilingual(zh: "评审：各规则的默认级别", en: "For review: every rule weighs what it weighs by default")
    case .publish:
      Bilingual(
        zh: "发布：占位符、未写明的选择、缺少名称的引用都按错误处理，错误不能用注释放行",
        en: "Before publication: placeholders, unstated choices and missing titles are errors, and comments cannot allow errors")
    }
  }
}

/// What a rule is set to.
package enum RuleLevel: Choice {
  case off
  case on
  case hint
  case information
  case warning
  case error

  package var name: KeyName {
    switch self {
    case .off: KeyName("off", "关闭")
    case .on: KeyName("on", "开启")
    case .hint: KeyName("hint", "提示")
    case .information: KeyName("information", "说明")
    case .warning: KeyName("warning", "警告")
    case .error: KeyName("error", "错误")
    }
  }

  package var aliases: [String] { self == .information ? ["信息", "info"] : [] }

  package var documentation: Bilingual {
    switch self {
    case .off: Bilingual(zh: "不检查", en: "Not checked")
    case .on: Bilingual(zh: "检查，级别由规则自己定", en: "Checked; the rule knows what its findings weigh")
    case .hint: Bilingual(zh: "检查，只作提示", en: "Checked; findings are hints")
    case .information: Bilingual(zh: "检查，作为说明", en: "Checked; findings are remarks")
    case .warning: Bilingual(zh: "检查，作为警告", en: "Checked; findings are warnings")
    case .error: Bilingual(zh: "检查，作为错误", en: "Checked; findings are errors")
    }
  }
}

extension Language: Choice {
  package var name: KeyName {
    switch self {
    case .chinese: KeyName("zh", "中文")
    case .english: KeyName("en", "英文")
    }
  }

  package var aliases: [String] {
    switch self {
    case .chinese: ["zh-CN", "zh-Hans", "汉语"]
    case .english: ["en-US", "en-GB", "英语"]
    }
  }

  package var documentation: Bilingual {
    switch self {
    case .chinese: Bilingual(zh: "中文", en: "Chinese")
    case .english: Bilingual(zh: "英文", en: "English")
    }
  }
}
