import Schema
import TextModel

/// Where the pages of the rules (`docs/rules/`) are published: the setting `rule-pages`.
public struct RulePages: Sendable, Hashable {
  /// Without a slash at its end.
  public let base: String

  /// Nil for a text that is not the address of a web page.
  public init?(_ address: String) {
    let lower = address.lowercased()
    guard let scheme = ["https://", "http://"].first(where: { lower.hasPrefix($0) }), address.utf8.count > scheme.utf8.count else {
      return nil
    }
    var encoded = PercentEncoding.encoded(address, allowed: Self.addressCharacters)
    while encoded.utf8.last == ASCII.slash { encoded.removeLast() }
    base = encoded
  }

  /// The page of a rule: there is one in each language.
  public func page(of rule: RuleID, _ language: Language) -> String { file(rule.name, language) }

  /// The page that lists the rules.
  public func index(_ language: Language) -> String { file("README", language) }

  private func file(_ name: String, _ language: Language) -> String { "\(base)/\(name)\(language == .chinese ? ".zh" : "").md" }

  /// Characters that are allowed in addresses, besides letters and digits. Others are encoded, so that a setting cannot end a link in a
  /// terminal.
  private static let addressCharacters = "-._~:/?#[]@!$&'()*+,;=%"
}
