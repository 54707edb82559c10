extension Language: Choice {
  public var name: KeyName {
    switch self {
    case .chinese: KeyName("zh", "中文")
    case .english: KeyName("en", "英文")
    }
  }

  public var aliases: [String] {
    switch self {
    case .chinese: ["zh-CN", "zh-Hans", "汉语"]
    case .english: ["en-US", "en-GB", "英语"]
    }
  }

  public var documentation: Bilingual {
    switch self {
    case .chinese: Bilingual(zh: "中文", en: "Chinese")
    case .english: Bilingual(zh: "英文", en: "English")
    }
  }
}
