/// Plurals and lists in English sentences.
public enum English {
  /// `1 hour`, `2 hours`. `plural` is the whole word, where it is not the noun with an s.
  public static func count(_ number: Int, _ noun: String, _ plural: String? = nil) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(plural ?? noun + "s")"
  }

  /// `a`, `a and b`, `a, b and c`; empty without parts.
  public static func list(_ parts: [String]) -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + " and " + last
  }
}
