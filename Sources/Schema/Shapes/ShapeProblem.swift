import TextModel
import YAML

/// Where a document does not match its shape.
public struct ShapeProblem: Sendable {
  public enum Fault: Sendable {
    case duplicateKey(String, first: ByteRange)
    /// A line that occurs twice in succession, by its key.
    case doubledLine(String)
    /// `nearest` is spelled in the language of the key that was written.
    case unknownKey(String, nearest: String?, record: ShapeDescription)
    case missingKey(FieldDescription, record: ShapeDescription)
    case wrongType(expected: TypeDescription, found: FoundKind)
    case unknownValue(String, nearest: String?, choices: ChoiceDescription)
    case unknownKind(KindProblem)
    case emptyValue
    case numberDefect(NumberDefect, role: NumberedRole?)
    /// A bare number in place of number and title, which YAML reads as a number.
    case unquotedNumber(String)
    /// A text without quotes that other tools read differently.
    case surprisingScalar(String, OtherReading)
    /// The text after ` #` that seems to continue the value.
    case truncatedByComment(String)
    case mixedKeyLanguage(other: Language)
  }

  public let fault: Fault
  public let range: ByteRange
  /// The edits that fix it; empty if the fix is not certain.
  public let repair: [TextEdit]

  public init(_ fault: Fault, at range: ByteRange, repair: [TextEdit] = []) {
    self.fault = fault
    self.range = range
    self.repair = repair
  }
}

/// What was found in place of the expected value.
public enum FoundKind: Sendable, Hashable {
  case text(String)
  case list
  case mapping
  case nothing
}

/// Why the kind of a document is unknown.
public enum KindProblem: Sendable, Hashable {
  case missing(expected: DocumentKind?)
  case unknown(String, nearest: String?)
  /// A known kind, but with the fields of another one.
  case other(DocumentKind, intended: DocumentKind)
  case newerFormat(String)
  case unknownFormat(String)
}
