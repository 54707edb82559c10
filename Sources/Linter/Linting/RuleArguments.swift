/// Rules as people name them on a command line: `--select a,b --select c`, `--severity a=hint`.
public enum RuleArguments {
  /// A name that no rule has.
  public struct Unknown: Error, Sendable, Hashable {
    public let name: String
    public let nearest: String?

    public init(_ name: String, in rules: RuleSet) {
      self.name = name
      nearest = rules.nearestName(to: name)
    }
  }

  /// Why an argument of `--severity` cannot be read.
  public enum SeverityFault: Error, Sendable, Hashable {
    case unknownRule(Unknown)
    case unknownSeverity(String)
    case noEqualsSign(String)
  }

  /// What takes the place of a severity in `--severity RULE=off`.
  public static let off = "off"

  public static func rules(_ arguments: [String], in known: RuleSet) -> Result<Set<RuleID>, Unknown> {
    var rules: Set<RuleID> = []
    for name in arguments.flatMap({ $0.split(separator: ",") }).map({ trimmed($0) }) where !name.isEmpty {
      guard known.rule(named: RuleID(name)) != nil else { return .failure(Unknown(name, in: known)) }
      rules.insert(RuleID(name))
    }
    return .success(rules)
  }

  /// `RULE=LEVEL`; nil for the level means off.
  public static func severity(_ argument: String, in rules: RuleSet) -> Result<(rule: RuleID, severity: Severity?), SeverityFault> {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map { trimmed($0) }
    guard parts.count == 2 else { return .failure(.noEqualsSign(argument)) }
    guard rules.rule(named: RuleID(parts[0])) != nil else { return .failure(.unknownRule(Unknown(parts[0], in: rules))) }
    if parts[1] == off { return .success((RuleID(parts[0]), nil)) }
    guard let severity = Severity(name: parts[1]) else { return .failure(.unknownSeverity(parts[1])) }
    return .success((RuleID(parts[0]), severity))
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
