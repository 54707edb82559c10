/// Whether a name begins and ends as names do. `2023-1，` has a superfluous sign, which is a mistake in the file with the name.
public enum NameEnds {
  /// Whether a name has no superfluous sign at its ends. `written` is the name in another file: a sign that both have is intended.
  public static func haveCleanEnds(_ name: String, comparedWith written: String) -> Bool {
    let (first, last) = (name.unicodeScalars.first, name.unicodeScalars.last)
    if let last, closingSigns.contains(last), written.unicodeScalars.last != last { return false }
    if let first, openingSigns.contains(first), written.unicodeScalars.first != first { return false }
    return true
  }

  private static let closingSigns = Set("，,、；;：:。.．！!？?…—－-_/／\\|｜·•《〈「『（([［{｛【〔“‘<".unicodeScalars)
  private static let openingSigns = Set("，,、；;：:。.．！!？?…—－-_/／\\|｜·•》〉」』）)]］}｝】〕”’>=*#".unicodeScalars)
}
