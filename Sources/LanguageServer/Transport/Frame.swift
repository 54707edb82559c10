/// An element of the input stream.
public enum Frame: Sendable, Equatable {
  /// The body of a message, of the length that its header gave.
  case message([UInt8])
  /// Something that is not a frame; reading continues at the next header.
  case broken
}
