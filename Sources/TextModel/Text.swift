import Platform

/// A slice of a file's text: valid UTF-8 in a buffer that is shared with the file. It is compared and hashed by bytes, which is much faster
/// than `String` for Chinese. A `String` is created for messages only.
public struct Text: Sendable {
  private let buffer: [UInt8]
  private let lower: UInt32
  private let upper: UInt32
  /// Whether the file contains the text byte for byte. Only then do its parts have a range in the file.
  public let isVerbatim: Bool

  /// A part of `buffer`; bounds outside it are clamped.
  public init(_ buffer: [UInt8], from start: Int, to end: Int, isVerbatim: Bool = true) {
    self.buffer = buffer
    self.isVerbatim = isVerbatim
    let safeEnd = min(max(0, end), buffer.count)
    lower = UInt32(clamping: min(max(0, start), safeEnd))
    upper = UInt32(clamping: safeEnd)
  }

  public init(_ string: String) {
    let bytes = Array(string.utf8)
    self.init(bytes, from: 0, to: bytes.count)
  }

  public var count: Int { Int(upper - lower) }
  public var isEmpty: Bool { lower == upper }
  public var bytes: ArraySlice<UInt8> { buffer[Int(lower)..<Int(upper)] }
  public var string: String { withBytes { String(decoding: $0, as: UTF8.self) } }

  /// Calls `body` with the bytes of the text, which are valid only during the call.
  public func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    buffer.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[Int(lower)..<Int(upper)])) }
  }

  /// A part of this text; offsets are bytes from its own start, and are clamped.
  public func slice(_ start: Int, _ end: Int) -> Text {
    let safeEnd = min(max(0, end), count)
    let safeStart = min(max(0, start), safeEnd)
    return Text(buffer, from: Int(lower) + safeStart, to: Int(lower) + safeEnd, isVerbatim: isVerbatim)
  }

  /// Whether the text begins with these bytes. Nothing is normalized, unlike in `String`.
  public func hasPrefix(_ prefix: StaticString) -> Bool {
    prefix.utf8CodeUnitCount <= count && slice(0, prefix.utf8CodeUnitCount) == prefix
  }

  /// Whether the text is these bytes.
  public func hasBytes(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool { withBytes { haveSameBytes($0, bytes) } }

  /// Whether the text has the bytes of a string at an offset.
  public func has(_ part: String, at offset: Int) -> Bool {
    guard offset >= 0, offset <= count, part.utf8.count <= count - offset else { return false }
    var part = part
    return part.withUTF8 { wanted in
      withBytes { haveSameBytes(UnsafeBufferPointer(rebasing: $0[offset..<offset + wanted.count]), wanted) }
    }
  }

  public static func == (text: Text, literal: StaticString) -> Bool {
    text.withBytes { bytes in
      literal.withUTF8Buffer { haveSameBytes($0, bytes) }
    }
  }
}

extension Text: Hashable {
  public static func == (left: Text, right: Text) -> Bool {
    guard left.count == right.count else { return false }
    return left.withBytes { a in right.withBytes { b in haveSameBytes(a, b) } }
  }

  public func hash(into hasher: inout Hasher) {
    withBytes { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}

extension Text: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) { self.init(value) }
}

extension Text: CustomStringConvertible {
  public var description: String { string }
}

private func haveSameBytes(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Bool {
  guard left.count == right.count else { return false }
  guard let a = left.baseAddress, let b = right.baseAddress else { return true }
  return memcmp(a, b, left.count) == 0
}

extension Text {
  /// The first occurrence of a word, in bytes from the text's own start; nil if there is none.
  public func range(ofFirst word: Text) -> Range<Int>? {
    withBytes { hay in
      word.withBytes { needle in
        guard let first = needle.first, hay.count >= needle.count else { return nil }
        for start in Range(clamping: 0, hay.count - needle.count + 1) where hay[start] == first {
          if UnsafeBufferPointer(rebasing: hay[start..<start + needle.count]).elementsEqual(needle) { return start..<start + needle.count }
        }
        return nil
      }
    }
  }
}
