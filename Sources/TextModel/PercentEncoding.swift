/// Percent-encoding of the characters that a part of an address cannot contain (RFC 3986).
public enum PercentEncoding {
  /// The UTF-8 of a text, with every byte written as `%` and two hexadecimal digits except ASCII letters, ASCII digits and the bytes of
  /// `allowed`.
  public static func encoded(_ text: String, allowed: String) -> String {
    var result = ""
    for byte in text.utf8 {
      if ASCII.isLetter(byte) || ASCII.isDigit(byte) || allowed.utf8.contains(byte) {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.utf8.count < 2 ? "0" : "") + digits
      }
    }
    return result
  }
}
