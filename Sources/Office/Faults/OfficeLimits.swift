/// Limits for reading a container, so that a small file cannot exhaust memory or time. Real files stay far below them.
enum OfficeLimits {
  /// The number of parts of a container.
  static let parts = 20_000
  /// The bytes of one part, unpacked.
  static let partSize = 384 << 20
  /// The bytes of all parts together, unpacked.
  static let totalSize = 1 << 30
  /// How many times larger a part may be than its compressed data. Deflate reaches 1,032; sheets of numbers reach 50.
  static let ratio = 200
  /// Parts up to this size, in bytes, may have any ratio.
  static let harmlessSize = 8 << 20
  /// The bytes of a part's name.
  static let nameLength = 4_096
  /// The depth of nested elements.
  static let depth = 256
  /// The bytes of all attributes of one element.
  static let attributes = 1 << 20
}
