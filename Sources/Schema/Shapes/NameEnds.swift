/// Whether a name begins and ends as names do. `2023-1，` has a sign too many, which is the mistake of the file that has the name.
public enum NameEnds {
  /// Whether a name has no sign at its ends that does not belong there. `written` is what another file has: a sign that both have is meant.
  public static func haveCleanEnds(_ name: String, besides written: String) -> Bool {
    let (first, last) = (name.unicodeScalars.first, name.unicodeScalars.last)
    if let last, closingSigns.contains(last), written.unicodeScalars.last != last { return false }
    if let first, openingSigns.contains(first), written.unicodeScalars.first != first { return false }
    return true
  }

  private static let closingSigns = Set("，,、；;：:。.．！!？?…—－-_/／\\|｜·•《〈「『（([［{｛【〔“‘<".unicodeScalars)
  private static let openingSigns = Set("，,、；;：:。.．！!？?…—－-_/／\\|｜·•》〉」』）)]］}｝】〕”’>=*#".unicodeScalars)
}
