/// The form in which names are compared: decomposed for compatibility (NFKD), without white space, control characters and invisible
/// characters.
///
/// Two names have the same key if and only if their NFKC forms without such characters are canonically equal. Marks are sorted after the
/// removal, so that keys are idempotent. Letter case is kept.
public enum LookupKey {
  /// The key of UTF-8 text; an encoding error becomes U+FFFD.
  public static func make(_ text: some Collection<UInt8>) -> [UInt8] {
    text.withContiguousStorageIfAvailable { make($0.span) } ?? make(Array(text).span)
  }

  /// The same for a span.
  public static func make(_ text: Span<UInt8>) -> [UInt8] {
    var key = LookupKeyBuilder(capacity: text.count)
    var offset = 0
    while offset < text.count {
      let end = key.hasPendingMarks ? offset : endOfPlainRun(in: text, from: offset)
      if end > offset {
        key.append(plain: text.extracting(offset..<end))
        offset = end
      } else {
        key.append(UTF8Decoder.scalar(in: text, at: &offset))
      }
    }
    return key.finish()
  }

  /// True if the text contains only visible ASCII and common Han characters, so that it is its own key. False does not exclude that it is.
  public static func isPlain(_ text: some Collection<UInt8>) -> Bool {
    text.withContiguousStorageIfAvailable { isPlain($0.span) } ?? isPlain(Array(text).span)
  }

  /// The same for a span.
  public static func isPlain(_ text: Span<UInt8>) -> Bool {
    endOfPlainRun(in: text, from: 0) == text.count
  }

  /// The full compatibility decomposition of a scalar: ⼈ → 人, ㈠ → (一), Ａ → A. Nil for a scalar that NFKC does not change, such as é or 한.
  public static func compatibilityMapping(ofScalar scalar: UInt32) -> [UInt32]? {
    Decomposition.compatibilityMapping(of: scalar)
  }

  /// The end of the run of visible ASCII and U+4E00 to U+9FFF, of which most names consist.
  @inline(__always)
  private static func endOfPlainRun(in text: Span<UInt8>, from start: Int) -> Int {
    var offset = start
    while offset < text.count {
      let lead = text[offset]
      if lead > 0x20 && lead < 0x7F {
        offset &+= 1
        continue
      }
      guard lead >= 0xE4, lead <= 0xE9, offset &+ 2 < text.count else { break }
      let second = text[offset &+ 1]
      let isCommonHan = second & 0xC0 == 0x80 && (lead > 0xE4 || second >= 0xB8)
      guard isCommonHan, text[offset &+ 2] & 0xC0 == 0x80 else { break }
      offset &+= 3
    }
    return offset
  }
}
