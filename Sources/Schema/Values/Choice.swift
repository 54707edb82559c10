import TextModel

/// A closed list of values that a field may have.
public protocol Choice: Sendable, Hashable, CaseIterable {
  var name: KeyName { get }
  /// Further spellings that authors use; accepted without a finding.
  var aliases: [String] { get }
  var documentation: Bilingual { get }
  /// The value of a phrase of several words, which is accepted without a finding too; nil if it is not understood.
  static func understood(_ wording: String) -> Self?
}

extension Choice {
  public static func understood(_ wording: String) -> Self? { nil }

  public var aliases: [String] { [] }

  /// The value of a text, in any of its spellings; nil if there is none.
  public static func value(spelled text: Text) -> Self? {
    let string = text.string
    return allCases.first { $0.name.isSpelled(string) || $0.aliases.contains(string) }
  }

  static var description: ChoiceDescription {
    ChoiceDescription(
      options: allCases.map { ChoiceDescription.Option(name: $0.name, aliases: $0.aliases, documentation: $0.documentation) })
  }
}

/// The values of a choice, for completion, hover and JSON Schema.
public struct ChoiceDescription: Sendable {
  public struct Option: Sendable {
    public let name: KeyName
    public let aliases: [String]
    public let documentation: Bilingual
  }
  public let options: [Option]

  /// The option of a text, in any of its spellings; nil if there is none.
  public func option(spelled text: String) -> Option? {
    options.first { $0.name.isSpelled(text) || $0.aliases.contains(text) }
  }
}
