import Schema

extension RuleSet {
  /// The rule with that id, or with that title in either language.
  public func rule(spelled text: String) -> (any Rule)? {
    if let rule = rule(named: RuleID(text)) { return rule }
    let folded = text.lowercased()
    return all.first { rule in
      let title = rule.documentation.title
      return title.chinese == text || title.english.lowercased() == folded
    }
  }

  /// A rule with its title, for readers who do not know it by its id.
  public func label(ofRuleNamed name: String, _ language: Language) -> String {
    guard let title = rule(named: RuleID(name))?.documentation.title[language] else { return name }
    return language == .chinese ? "\(name)（\(title)）" : "\(name) (\(title))"
  }
}
