/// Names in a sentence; if there are more than 20, only the first ones.
public enum ShortList {
  private static let maximumCount = 20

  /// The names with `separator` between them. In place of the names that are left out, their number: `… (+5)`.
  public static func joined(_ names: some Collection<String>, by separator: String) -> String {
    let left = names.count - maximumCount
    return (names.prefix(clamping: maximumCount) + (left > 0 ? ["… (+\(left))"] : [])).joined(separator: separator)
  }
}
