import Schema
import TextModel

extension Resolver {
  /// `L5/自动扶梯保养`: a level and a title without its number. Nil if the level has nothing with that title.
  func levelAndTitle(_ reference: Reference) -> Resolution? {
    guard reference.level == nil, reference.code == nil else { return nil }
    let parts = reference.title.string.split(separator: "/", omittingEmptySubsequences: false)
    // The name of a level may have a slash itself: `五级/初级工/自动扶梯保养`.
    guard parts.count > 1, let title = parts.last?.drop(while: \.isWhitespace), !title.isEmpty else { return nil }
    let spelled = parts.dropLast().joined(separator: "/")
    guard let found = index.level(spelled: Text(spelled)), let named = bestNamed(NameKey(Text(String(title))), reference, at: found),
      index.level(of: named) == found
    else { return nil }
    return found > level ? .aboveLevel(named, sameNumber: nil) : .numberMissing(named)
  }
}
