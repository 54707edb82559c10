import Schema
import TextModel

/// Rules that belong together and are listed together.
public struct RuleFamily: Sendable {
  public let name: Bilingual
  public let rules: [any Rule]
  let needingStandard: [any Rule]

  /// `needingStandard` are the rules that report nothing if the standard or the level of a file is unknown. They are listed first.
  public init(name: Bilingual, needingStandard: [any Rule] = [], rules: [any Rule] = []) {
    self.name = name
    self.needingStandard = needingStandard
    self.rules = needingStandard + rules
  }
}

/// The rules that a linter runs and that comments and settings may name. The module `Rules` has the built-in ones.
public struct RuleSet: Sendable {
  public let families: [RuleFamily]
  /// In the order in which they are listed to people.
  public let all: [any Rule]
  private let byID: [RuleID: any Rule]
  private let needingStandard: Set<RuleID>
  /// The names that comments may use for the rules.
  public var names: RuleNames { lazyNames.value { RuleNames(all.map { ($0.documentation.title.chinese, $0.id) }) } }
  private let lazyNames = LazyValue<RuleNames>()

  public init(_ families: [RuleFamily]) {
    self.families = families
    all = families.flatMap(\.rules)
    byID = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }
    needingStandard = Set(families.flatMap(\.needingStandard).map(\.id))
  }

  public static let empty = RuleSet([])

  /// The names of all rules.
  public var ids: Set<RuleID> { Set(byID.keys) }

  /// The rule with an id; nil for an unknown one. `rule(spelled:)` takes titles too.
  public func rule(named id: RuleID) -> (any Rule)? { byID[id] }

  /// Whether the rule reports nothing if the standard or the level of a file is unknown.
  func needsStandard(_ id: RuleID) -> Bool { needingStandard.contains(id) }
}

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
