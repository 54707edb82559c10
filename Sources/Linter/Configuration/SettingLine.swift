/// One line of `--show-settings`: a key, its value and its origin.
public struct SettingLine: Sendable, Hashable {
  public let key: String
  public let value: String
  public let origin: SettingOrigin

  public init(_ key: String, _ value: String, _ origin: SettingOrigin) {
    self.key = key
    self.value = value
    self.origin = origin
  }
}

extension LayeredSettings {
  /// All settings that apply to a path, the rules in their listed order.
  public func lines(for path: String, rules: RuleSet) -> [SettingLine] {
    let resolved = settings(for: path)
    var lines = [SettingLine("preset", resolved.preset.value.name.english, resolved.preset.origin)]
    if let language = resolved.language { lines.append(SettingLine("language", language.value.rawValue, language.origin)) }
    if let pages = resolved.rulePages { lines.append(SettingLine("rule-pages", pages.value.base, pages.origin)) }
    if let file = configuration(for: path) {
      if let baseline = file.baseline { lines.append(SettingLine("baseline", baseline.value, baseline.origin)) }
      for pattern in file.configuration.exclude?.value ?? [] {
        lines.append(SettingLine("exclude", pattern.value.string, file.origin(pattern.range)))
      }
      for list in file.configuration.words.map({ WordListChanges($0.value).all }) ?? [] {
        lines.append(SettingLine("words.\(list.name)", list.change.value.summary, file.origin(list.change.head)))
      }
    }
    for folder in standards { lines.append(SettingLine("standards", folder.value, folder.origin)) }
    for rule in rules.all {
      let severity = resolved.settings.severity(of: rule)
      lines.append(SettingLine("rules.\(rule.id)", severity?.name ?? RuleArguments.off, origin(of: rule, severity, resolved)))
    }
    return lines
  }

  /// A rule that `--select` leaves out is off because of the command line, wherever its severity was set.
  private func origin(of rule: any Rule, _ severity: Severity?, _ resolved: ResolvedSettings) -> SettingOrigin {
    let isLeftOut = !resolved.settings.selected.isEmpty && !resolved.settings.selected.contains(rule.id)
    return isLeftOut ? .commandLine("--select") : resolved.origin(of: rule.id)
  }
}
