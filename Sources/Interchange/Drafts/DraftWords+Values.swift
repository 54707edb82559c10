extension DraftWords.Fact {
  /// What the value of a fact is. The places of a document in which an import understands a fact follow from it.
  enum Value: Sendable {
    /// A short text on one line.
    case name
    case level
    case standard
    /// Education and years of work.
    case requirement
    case hours
    /// An id, version, path or digest.
    case code
    /// Any number of lines.
    case lines
  }

  var value: Value {
    switch self {
    case .title, .track, .department, .reportsTo: .name
    case .level, .fromLevel: .level
    case .standard: .standard
    case .education, .years, .requirement: .requirement
    case .hours, .theory, .practice, .hourMinutes: .hours
    case .id, .standardVersion, .standardFile, .standardDigest: .code
    case .duties, .qualifications, .abilities, .knowledge, .other, .language, .notes, .notCovered: .lines
    }
  }

  /// Whether the value is one short text, which may be on the line below its label.
  var isOneValue: Bool { [.name, .level, .standard, .requirement].contains(value) }
}
