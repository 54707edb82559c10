/// Names in a sentence; if there are many, only the first ones.
public enum ShortList {
  private static let most = 20

  public static func joined(_ names: some Collection<String>, by separator: String) -> String {
    let left = names.count - most
    return (names.prefix(clamping: most) + (left > 0 ? ["… (+\(left))"] : [])).joined(separator: separator)
  }
}
