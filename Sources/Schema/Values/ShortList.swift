/// Names in a sentence; if there are many, only the first ones.
public enum ShortList {
  private static let maximumCount = 20

  public static func joined(_ names: some Collection<String>, by separator: String) -> String {
    let left = names.count - maximumCount
    return (names.prefix(clamping: maximumCount) + (left > 0 ? ["… (+\(left))"] : [])).joined(separator: separator)
  }
}
