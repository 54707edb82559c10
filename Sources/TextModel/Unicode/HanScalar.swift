/// Han characters of the two common blocks, U+3400 to U+9FFF. Compatibility characters and rare extensions are not included.
public enum HanScalar {
  public static func contains(_ scalar: UInt32) -> Bool { (0x3400...0x9FFF).contains(scalar) }
}
