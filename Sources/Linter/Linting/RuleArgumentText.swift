import Schema

/// The messages about invalid rule arguments on the command line.
public enum RuleArgumentText {
  public static func message(_ unknown: RuleArguments.Unknown) -> Bilingual {
    if unknown.label == nil, let similar = unknown.similar {
      return Bilingual(
        zh: "没有名为“\(unknown.name)”的规则；相近的有：\(similar.chinese)", en: "there is no rule `\(unknown.name)`; similar: \(similar.english)")
    }
    guard let label = unknown.label else {
      return Bilingual(
        zh: "没有名为“\(unknown.name)”的规则；“\(Tool.name) rules”列出全部规则",
        en: "there is no rule `\(unknown.name)`; `\(Tool.name) rules` lists all rules")
    }
    return Bilingual(
      zh: "没有名为“\(unknown.name)”的规则，是否应为 \(label.chinese)？",
      en: "there is no rule `\(unknown.name)`; did you mean \(label.english)?")
  }

  public static func message(_ fault: RuleArguments.SeverityFault) -> Bilingual {
    switch fault {
    case .unknownRule(let unknown): message(unknown)
    case .unknownSeverity(let name):
      Bilingual(
        zh: "没有“\(name)”这个级别；可用 error（错误）、warning（警告）、information（提示）、hint（建议）、off（关闭）",
        en: "there is no severity `\(name)`; use error, warning, information, hint or off")
    case .noEqualsSign(let argument):
      Bilingual(
        zh: "“\(argument)”应写作“规则=级别”，如 title-mismatch=warning",
        en: "`\(argument)` should have the form RULE=SEVERITY, as in title-mismatch=warning")
    }
  }
}
