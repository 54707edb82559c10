/// The limits of reading a container, so that a small file cannot exhaust the machine. Real files stay far below them.
enum OfficeLimits {
  /// Parts of a container.
  static let parts = 20_000
  /// Bytes of one part, unpacked.
  static let partSize = 384 << 20
  /// Bytes of all parts together, unpacked.
  static let totalSize = 1 << 30
  /// How many times larger a part may be than what is stored of it. Deflate reaches 1,032; sheets of numbers reach 50.
  static let ratio = 200
  /// Below this size a part may have any ratio.
  static let harmlessSize = 8 << 20
  /// Bytes of the name of a part.
  static let nameLength = 4_096
  /// Nested elements.
  static let depth = 256
  /// Bytes of all attributes of one element.
  static let attributes = 1 << 20
}
