/// Recognizes two Han characters in UTF-8 at once, so that Chinese texts are scanned six bytes at a time.
public enum HanPair {
  /// Whether the first six of eight bytes, the first in the lowest place, are two characters of three bytes from U+4000 to U+BFFF: common Han
  /// characters.
  @inlinable @inline(__always)
  public static func begins(_ word: UInt64) -> Bool {
    // The lead bytes from E4 to EB are those in which the third and fourth bit differ.
    word & 0x0000_C0C0_F0C0_C0F0 == 0x0000_8080_E080_80E0 && (word ^ word &>> 1) & 0x0400_0004 == 0x0400_0004
  }
}
