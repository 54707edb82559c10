import Schema

/// The settings that apply to a file, each with its origin. Later layers override earlier ones: the defaults of the rules, the preset, the
/// editor, `rules` of the configuration file, its `paths` from top to bottom, the command line.
public struct ResolvedSettings: Sendable {
  public private(set) var settings = Settings()
  public private(set) var preset = SettingValue(Preset.review, .builtIn)
  public private(set) var language: SettingValue<Language>?
  /// Where the pages of the rules are published; nil when it is not set, or is not an address.
  public private(set) var rulePages: SettingValue<RulePages>?
  private var origins: [RuleID: SettingOrigin] = [:]

  /// `entries` are the indices of the `paths` of the file that match.
  init(editor: SettingOverrides, file: ConfigurationFile?, names: RuleNames, entries: [Int], commandLine: SettingOverrides) {
    choosePreset(editor, file, commandLine)
    for (rule, severity) in PresetSettings.severities(preset.value) { set(rule, severity, .preset(preset.value)) }
    settings.commentsAllowErrors = PresetSettings.allowsErrors(preset.value)
    apply(editor) { _ in .editor }
    if let file {
      apply(file.configuration.rules?.value ?? [], file, names)
      for entry in entries where file.paths.indices.contains(entry) { apply(file.paths[entry].rules, file, names) }
      if let words = file.configuration.words { WordListChanges(words.value).apply(to: &settings.words) }
      if let chosen = file.configuration.language { language = SettingValue(chosen.value, file.origin(chosen.range)) }
      if let chosen = file.configuration.rulePages, let pages = RulePages(chosen.value.string) {
        rulePages = SettingValue(pages, file.origin(chosen.range))
      }
    }
    apply(commandLine) { .commandLine($0) }
  }

  /// Where the severity of a rule was set.
  public func origin(of rule: RuleID) -> SettingOrigin { origins[rule] ?? .builtIn }

  private mutating func choosePreset(_ editor: SettingOverrides, _ file: ConfigurationFile?, _ commandLine: SettingOverrides) {
    if let chosen = editor.preset { preset = SettingValue(chosen, .editor) }
    if let file, let chosen = file.configuration.preset { preset = SettingValue(chosen.value, file.origin(chosen.range)) }
    if let chosen = commandLine.preset { preset = SettingValue(chosen, .commandLine("--preset \(chosen.name.english)")) }
  }

  private mutating func apply(_ overrides: SettingOverrides, _ origin: (String) -> SettingOrigin) {
    for (rule, severity) in overrides.severities { set(rule, severity, origin("--severity \(rule)=\(severity.name)")) }
    if !overrides.selected.isEmpty {
      settings.selected = overrides.selected
      settings.ignored.subtract(overrides.selected)
      for rule in overrides.selected where overrides.severities[rule] == nil { origins[rule] = origin("--select \(rule)") }
    }
    for rule in overrides.ignored { turnOff(rule, origin("--ignore \(rule)")) }
    if let chosen = overrides.language { language = SettingValue(chosen, origin("--lang \(chosen.rawValue)")) }
    if let chosen = overrides.rulePages { rulePages = SettingValue(chosen, origin("--rule-pages \(chosen.base)")) }
  }

  private mutating func apply(_ levels: Configuration.RuleLevels, _ file: ConfigurationFile, _ names: RuleNames) {
    for entry in levels {
      let rule = names.rule(spelled: entry.key.value.string)
      let origin = file.origin(entry.key.range)
      switch entry.value.value {
      case .off: turnOff(rule, origin)
      case .on:
        set(rule, nil, origin)
        settings.enabled.insert(rule)
      case .hint: set(rule, .hint, origin)
      case .information: set(rule, .information, origin)
      case .warning: set(rule, .warning, origin)
      case .error: set(rule, .error, origin)
      }
    }
  }

  private mutating func set(_ rule: RuleID, _ severity: Severity?, _ origin: SettingOrigin) {
    settings.severities[rule] = severity
    settings.ignored.remove(rule)
    origins[rule] = origin
  }

  private mutating func turnOff(_ rule: RuleID, _ origin: SettingOrigin) {
    settings.ignored.insert(rule)
    origins[rule] = origin
  }
}
