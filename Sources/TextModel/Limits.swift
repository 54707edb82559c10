/// The limits of reading, so that a file cannot exhaust the machine. Real files stay far below: the deepest has nine levels.
public enum Limits {
  /// Nested collections.
  public static let depth = 64
  /// Bytes of one file: 32 MiB, a hundred times the largest standard.
  public static let fileSize = 32 << 20
  /// Bytes that recovery may parse again in all its attempts at one file, after three attempts that are always made.
  public static let recoveryWork = 64 << 20
  /// Attempts at one file.
  public static let recoveryAttempts = 40
}
