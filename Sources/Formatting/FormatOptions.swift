import Schema

/// The options of the formatter.
public struct FormatOptions: Sendable {
  /// The language of keys, kinds and choices; nil leaves them as they are.
  public var keys: Language?

  public init(keys: Language? = nil) { self.keys = keys }
}
