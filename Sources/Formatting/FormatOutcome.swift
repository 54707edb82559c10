/// The result of formatting.
public enum FormatOutcome: Sendable {
  /// The canonical text, in UTF-8; the same as the file's where there was nothing to do.
  case formatted([UInt8])
  /// The file is left alone.
  case declined(FormatRefusal)

  /// The text, if there is one.
  public var bytes: [UInt8]? {
    if case .formatted(let bytes) = self { bytes } else { nil }
  }
}
