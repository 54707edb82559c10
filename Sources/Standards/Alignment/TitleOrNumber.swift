/// Which half of a reference is wrong, if its number and its title name different targets of the level.
enum TitleOrNumber {
  /// The references, in which number and title may contradict each other. Usually the title counts. A reference is left to the author if no
  /// other reference covers its number, and another one covers the target of its title: in `3 故障维修` next to `2 故障维修`, the title may be
  /// wrong.
  static func judged(_ references: [ResolvedReference], _ index: StandardIndex) -> [ResolvedReference] {
    let positions = references.indices.filter { position in
      if case .mistitled(_, _, isRenumbered: true) = references[position].resolution { true } else { false }
    }
    guard !positions.isEmpty else { return references }
    var covered: Set<Int> = []
    for position in references.indices {
      if case .mistitled = references[position].resolution { continue }
      for target in references[position].resolution.assumedTargets { index.forEachItem(in: target) { covered.insert($0) } }
    }
    func isCovered(_ target: Target) -> Bool {
      var isWhole = true
      index.forEachItem(in: target) { if !covered.contains($0) { isWhole = false } }
      return isWhole
    }
    var judged = references
    for position in positions {
      guard case .mistitled(let byNumber, let byTitle?, _) = references[position].resolution, isCovered(byTitle), !isCovered(byNumber)
      else { continue }
      judged[position] = ResolvedReference(
        reference: references[position].reference, container: references[position].container,
        resolution: .mistitled(byNumber: byNumber, byTitle: byTitle, isRenumbered: false))
    }
    return judged
  }
}
