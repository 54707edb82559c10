import Schema

/// Rules that belong together, under one heading.
public struct RuleFamily: Sendable {
  public let name: Bilingual
  public let rules: [any Rule]
}
