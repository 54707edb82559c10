/// The status of a standard.
public enum StandardStatus: Choice {
  case draft
  case published
  case withdrawn

  public var name: KeyName {
    switch self {
    case .draft: KeyName("draft", "草案")
    case .published: KeyName("published", "发布")
    case .withdrawn: KeyName("withdrawn", "废止")
    }
  }

  public var aliases: [String] {
    switch self {
    case .draft: ["征求意见稿", "送审稿", "草稿"]
    case .published: ["已发布", "现行"]
    case .withdrawn: ["已废止", "作废"]
    }
  }

  public var documentation: Bilingual {
    switch self {
    case .draft: Bilingual(zh: "草案：占位符等未完成之处只作提醒", en: "A draft: what is unfinished is only a reminder")
    case .published: Bilingual(zh: "已发布：未完成之处按错误处理", en: "Published: what is unfinished is an error")
    case .withdrawn: Bilingual(zh: "已废止", en: "Withdrawn")
    }
  }
}
