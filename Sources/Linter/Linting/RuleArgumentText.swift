import Schema

/// The messages about invalid rule arguments on the command line.
public enum RuleArgumentText {
  public static func message(_ unknown: RuleArguments.Unknown) -> Bilingual {
    guard let nearest = unknown.nearest else {
      return Bilingual(
        zh: "没有名为“\(unknown.name)”的规则；“\(Tool.name) rules”列出全部规则",
        en: "no rule is called `\(unknown.name)`; `\(Tool.name) rules` lists them all")
    }
    return Bilingual(
      zh: "没有名为“\(unknown.name)”的规则，是不是“\(nearest)”？", en: "no rule is called `\(unknown.name)`; did you mean `\(nearest)`?")
  }

  public static func message(_ fault: RuleArguments.SeverityFault) -> Bilingual {
    switch fault {
    case .unknownRule(let unknown): message(unknown)
    case .unknownSeverity(let name):
      Bilingual(
        zh: "没有“\(name)”这个级别；可用 error、warning、information、hint、off",
        en: "no severity is called `\(name)`; there are error, warning, information, hint and off")
    case .noEqualsSign(let argument):
      Bilingual(
        zh: "“\(argument)”应写作“规则=级别”，如 title-mismatch=warning", en: "`\(argument)` should be RULE=LEVEL, as in title-mismatch=warning")
    }
  }
}
