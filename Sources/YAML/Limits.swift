/// Where reading stops, so that no file can take the machine with it. Real files stay far below: the deepest has nine levels.
package enum Limits {
  /// Nested collections.
  package static let depth = 64
  /// Bytes of one file: 32 MiB, a hundred times the largest standard.
  package static let fileSize = 32 << 20
  /// Bytes that recovery may parse again, over all its attempts at one file, beyond three attempts that are always made.
  package static let recoveryWork = 64 << 20
  /// Attempts at one file.
  package static let recoveryAttempts = 40
}
