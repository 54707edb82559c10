extension Unicode.Scalar {
  /// The value of a digit, also of a full-width one; nil for any other character.
  public var digit: Int? {
    switch value {
    case 0x30...0x39: Int(value) - 0x30
    case 0xFF10...0xFF19: Int(value) - 0xFF10
    default: nil
    }
  }
}
