import Schema

/// A name of a level, to be compared with the catalogue. Where one holds several, each is compared, and nothing but that is reported of them.
struct ComparedName {
  /// The function or content that has the name.
  let place: Int
  let key: NameKey
  let isJoined: Bool

  static func contents(of function: Int, _ index: StandardIndex) -> [ComparedName] {
    all(index.functions[function].contents, Target.content, index)
  }

  static func all(_ places: [Int], _ target: (Int) -> Target, _ index: StandardIndex) -> [ComparedName] {
    places.flatMap { place -> [ComparedName] in
      let name = index.name(of: target(place)).value
      guard name.holdsSeveralNames else {
        return [ComparedName(place: place, key: index.key(of: target(place)), isJoined: false)]
      }
      let titles = [name.firstName] + name.joinedNames.map(\.title)
      return titles.map { ComparedName(place: place, key: NameKey($0), isJoined: true) }
    }
  }
}
