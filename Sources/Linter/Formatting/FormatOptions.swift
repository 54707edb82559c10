import Schema

/// How a file is to be written.
package struct FormatOptions: Sendable {
  /// The language of keys, kinds and choices; nil leaves them as they are.
  package var keys: Language?

  package init(keys: Language? = nil) { self.keys = keys }
}
