/// The name of a rule: flat kebab-case, a promise to everybody who wrote it into a suppression or a configuration.
public struct RuleID: Hashable, Sendable, Comparable, ExpressibleByStringLiteral, CustomStringConvertible {
  public let name: String

  public init(_ name: String) { self.name = name }
  public init(stringLiteral value: String) { name = value }

  public var description: String { name }
  public static func < (left: RuleID, right: RuleID) -> Bool { left.name < right.name }
}
