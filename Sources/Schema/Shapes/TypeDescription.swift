/// What a field takes, as data: completion, hover, wrong-type messages and JSON Schema are derived from it.
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
  /// Keys are names of the author's own.
  case map(keys: MapKeyRole, values: TypeDescription)
  /// Hours in one text: `20`, `理论8，实践12`.
  case hours
  /// A value of the author's own, which is not checked.
  case anything
}

/// The use of a text.
public enum TextRole: Sendable, Hashable {
  /// Sentences: full-width punctuation belongs in it.
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

/// Which numbers a numbered text has.
public enum NumberedRole: Sendable, Hashable {
  case term
  case clause
  /// A catalogue entry, which has none.
  case catalogueName
  case function
  case content
  case item(Column)
  case module
  case unit

  /// Whether numbers may begin with letters that the author chooses, as those of modules do: `M1.2`.
  public var allowsLetters: Bool { self == .module || self == .unit }
  /// Whether a number of one part is read without the space behind it: `2平台运营`.
  public var allowsBareDigits: Bool { self == .function || self == .module }
  /// Whether a bare number lacks its title here.
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
  /// Whether a value is a single one: no list, record or map.
  public var isSingle: Bool {
    switch self {
    case .list, .record, .map: false
    default: true
    }
  }
}
