import Schema

/// Rules as people name them on a command line: `--select a,b --select c`, `--severity a=hint`.
public enum RuleArguments {
  /// A name that no rule has.
  public struct Unknown: Error, Sendable, Hashable {
    public let name: String
    /// The id of the rule that was probably meant.
    public let nearest: String?
    /// That rule with its title.
    public let label: Bilingual?
    /// If no single rule was probably meant: the rules that may be, with their titles.
    public let similar: Bilingual?

    private static let maximumSimilar = 5

    public init(_ name: String, in rules: RuleSet) {
      self.name = name
      nearest = rules.nearestName(to: name)
      label = nearest.map { Bilingual(zh: rules.label(ofRuleNamed: $0, .chinese), en: rules.label(ofRuleNamed: $0, .english)) }
      let names = rules.similarNames(to: name).prefix(Self.maximumSimilar)
      similar =
        names.isEmpty
        ? nil
        : Bilingual(
          zh: names.map { rules.label(ofRuleNamed: $0, .chinese) }.joined(separator: "、"),
          en: names.map { rules.label(ofRuleNamed: $0, .english) }.joined(separator: ", "))
    }
  }

  /// Why an argument of `--severity` cannot be read.
  public enum SeverityFault: Error, Sendable, Hashable {
    case unknownRule(Unknown)
    case unknownSeverity(String)
    case noEqualsSign(String)
  }

  /// Written instead of a severity in `--severity RULE=off`.
  public static let off = "off"

  /// The rules that arguments name by id or title, divided by commas of either width or 、. Fails at the first unknown name.
  public static func rules(_ arguments: [String], in known: RuleSet) -> Result<Set<RuleID>, Unknown> {
    var rules: Set<RuleID> = []
    let names = arguments.flatMap { $0.split { $0 == "," || $0 == "，" || $0 == "、" } }
    for name in names.map({ trimmed($0) }) where !name.isEmpty {
      guard let rule = known.rule(spelled: name) else { return .failure(Unknown(name, in: known)) }
      rules.insert(rule.id)
    }
    return .success(rules)
  }

  /// `RULE=LEVEL`; nil for the level means off.
  public static func severity(_ argument: String, in rules: RuleSet) -> Result<(rule: RuleID, severity: Severity?), SeverityFault> {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map { trimmed($0) }
    guard parts.count == 2 else { return .failure(.noEqualsSign(argument)) }
    guard let rule = rules.rule(spelled: parts[0]) else { return .failure(.unknownRule(Unknown(parts[0], in: rules))) }
    if parts[1] == off || parts[1] == RuleLevel.off.name.chinese { return .success((rule.id, nil)) }
    guard let severity = Severity(spelled: parts[1]) else { return .failure(.unknownSeverity(parts[1])) }
    return .success((rule.id, severity))
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
