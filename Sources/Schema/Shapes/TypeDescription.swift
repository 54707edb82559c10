/// The type of a field's value. Completion, hover, messages about wrong types and the JSON Schema are derived from it.
public indirect enum TypeDescription: Sendable {
  case text(TextRole)
  case wholeNumber
  case quantity
  case boolean
  case date
  case choice(ChoiceDescription)
  case level
  case track
  case numberedText(NumberedRole)
  case reference(Column?)
  case list(of: TypeDescription)
  case record(@Sendable () -> ShapeDescription)
  /// The author chooses the keys, within a role.
  case map(keys: MapKeyRole, values: TypeDescription)
  /// Hours in one text: `20`, `理论8，实践12`.
  case hours
  /// Any value, which is not checked.
  case anything
}

/// The use of a text.
public enum TextRole: Sendable, Hashable {
  /// Sentences, with full-width punctuation.
  case prose
  /// A short name; a list of them is often written on one line.
  case name
  case id
  case path
  case folder
  /// A pattern of paths, as in `.gitignore`.
  case glob
  case position
  case standardID
  case standardVersion
}

/// The kind of number that a numbered text has.
public enum NumberedRole: Sendable, Hashable {
  case term
  case clause
  /// An entry of the catalogue, which has no number.
  case catalogueName
  case function
  case content
  case item(Column)
  case module
  case unit

  /// Whether numbers may begin with letters that the author chooses, as in `M1.2`.
  public var allowsLetters: Bool { self == .module || self == .unit }
  /// Whether a number of one part is recognized without a space after it: `2平台运营`.
  public var allowsBareDigits: Bool { self == .function || self == .module }
  /// Whether a number without a title is a mistake.
  var needsTitle: Bool { self != .clause }
}

/// What the keys of a map are.
public enum MapKeyRole: Sendable, Hashable {
  case level
  case functionName
  /// The name of a rule of the linter.
  case rule
}

extension TypeDescription {
  /// Whether a value is a single one, and not a list, record or map.
  public var isSingle: Bool {
    switch self {
    case .list, .record, .map: false
    default: true
    }
  }
}
