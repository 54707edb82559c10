import YAML

/// A closed list of values that a field may have.
package protocol Choice: Sendable, Hashable, CaseIterable {
  var name: KeyName { get }
  /// Further spellings that authors use; accepted without a word.
  var aliases: [String] { get }
  var documentation: Bilingual { get }
}

extension Choice {
  package var aliases: [String] { [] }

  /// The value that a text spells, in any of its spellings.
  package static func value(spelled text: Text) -> Self? {
    let string = text.string
    return allCases.first { $0.name.english == string || $0.name.chinese == string || $0.aliases.contains(string) }
  }

  static var description: ChoiceDescription {
    ChoiceDescription(
      options: allCases.map { ChoiceDescription.Option(name: $0.name, aliases: $0.aliases, documentation: $0.documentation) })
  }
}

/// The values of a choice, for completion, hover and JSON Schema.
package struct ChoiceDescription: Sendable {
  package struct Option: Sendable {
    package let name: KeyName
    package let aliases: [String]
    package let documentation: Bilingual
  }
  package let options: [Option]
}
