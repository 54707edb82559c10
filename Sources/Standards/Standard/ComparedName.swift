import Schema
import TextModel

/// A name of a level, for comparison with the catalogue. If a function or content has several names in one, each of them is compared, so
/// that their entries are not missing, but faults of these names are not reported.
struct ComparedName {
  /// Index of the function or content that has the name.
  let position: Int
  let key: NameKey
  let isJoined: Bool
  /// The name without the text in brackets at its end, which may be a remark: `预订处理（重点）`.
  let bareKey: NameKey?

  private init(position: Int, title: Text, key: NameKey, isJoined: Bool) {
    self.position = position
    self.key = key
    self.isJoined = isJoined
    bareKey = isJoined ? nil : Self.withoutBrackets(title).map(NameKey.init)
  }

  static func contents(of function: Int, _ index: StandardIndex) -> [ComparedName] {
    all(index.functions[function].contents, Target.content, index)
  }

  static func all(_ positions: [Int], _ target: (Int) -> Target, _ index: StandardIndex) -> [ComparedName] {
    positions.flatMap { position -> [ComparedName] in
      let name = index.name(of: target(position)).value
      guard name.containsSeveralNames else {
        return [ComparedName(position: position, title: name.title, key: index.key(of: target(position)), isJoined: false)]
      }
      let titles = [name.firstName] + name.joinedNames.map(\.title)
      return titles.map { ComparedName(position: position, title: $0, key: NameKey($0), isJoined: true) }
    }
  }

  private static func withoutBrackets(_ title: Text) -> Text? {
    guard let last = title.withBytes({ $0.last }), last == 0x29 || last == ASCII.rightBracket || last == 0x89 || last == 0x91 else {
      return nil
    }
    let string = title.string
    guard let closing = string.last, let opening = brackets[closing], let start = string.lastIndex(of: opening) else { return nil }
    let name = String(string[..<start])
    return name.contains { $0.isLetter || $0.isNumber } ? Text(name) : nil
  }

  private static let brackets: [Character: Character] = [")": "(", "）": "（", "]": "[", "】": "【"]
}
