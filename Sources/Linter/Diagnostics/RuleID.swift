/// The name of a rule in kebab-case. It must not change, since suppressions and configurations use it.
public struct RuleID: Hashable, Sendable, Comparable, ExpressibleByStringLiteral, CustomStringConvertible {
  public let name: String

  public init(_ name: String) { self.name = name }
  public init(stringLiteral value: String) { name = value }

  public var description: String { name }
  public static func < (left: RuleID, right: RuleID) -> Bool { left.name < right.name }
}

/// The rules that the linter itself treats in a special way.
extension RuleID {
  /// Reported by the linter after all other rules have run.
  public static let unusedAllow: RuleID = "unused-allow"
  /// Also reported for files that are not read.
  public static let overLimit: RuleID = "over-limit"
  /// Its fix converts the file instead of editing its text.
  public static let notUTF8: RuleID = "not-utf-8"
  /// Its fix removes bytes that are not part of the decoded text.
  public static let byteOrderMark: RuleID = "byte-order-mark"
}
