import Schema
import TextModel

/// A level whose own id differs from what all other places in its standard call it: `junio` for `junior` in the catalogue and the weights.
public struct MisspeltLevel: Sendable {
  /// Index of the level.
  public let level: Int
  /// The id at the level.
  public let written: Located<Text>
  /// The id that the other places use, and how many places use it.
  public let intended: Text
  public let uses: Int
}

/// Finds the levels whose id is misspelt. Without this, every other place that names them would be reported.
struct MisspeltLevels {
  private(set) var found: [MisspeltLevel] = []
  /// Names of levels that the standard does not have, and that resemble a level which it names nowhere else: either may be the misspelt one.
  private(set) var undecided: Set<Text> = []

  init(_ standard: Standard, _ levels: [StandardIndex.LevelEntry], _ names: LevelLookup) {
    var unknown: [Text: Int] = [:]
    var named: Set<Int> = []
    for spelled in Self.mentions(in: standard) where !spelled.isEmpty {
      if let level = names.level(spelled: spelled) { named.insert(level) } else { unknown[spelled, default: 0] += 1 }
    }
    if let copy = Self.copiedName(levels, Self.mentions(in: standard)) {
      found = [copy]
      return
    }
    found = Self.withStraySigns(levels, unknown)
    guard found.isEmpty, !unknown.isEmpty else { return }
    let unnamed = levels.indices.filter { !named.contains($0) }
    undecided = Set(unknown.keys.filter { name in unnamed.contains { Self.isTypo(levels[$0].id.string, of: name.string) } })
    // A single place may itself be wrong.
    guard let (intended, uses) = unknown.first, unknown.count == 1, uses > 1 else { return }
    let copied = Self.copied(levels, instead: intended)
    let candidates =
      !copied.isEmpty
      ? copied
      : unnamed.filter { index in
        guard let id = levels[index].level.level?.value, !id.isEmpty else { return false }
        return Self.isTypo(id.string, of: intended.string) || unnamed.count == 1 && Self.areAlike(id, intended, uses: uses)
      }
    guard candidates.count == 1, let level = candidates.first, let written = levels[level].level.level else { return }
    found = [MisspeltLevel(level: level, written: written, intended: intended, uses: uses)]
    undecided = []
  }

  /// Of each pair of levels with the same id the one that was copied: that whose name has the number of the id that is missing (四级 and
  /// `L4`), else the second one.
  private static func copied(_ levels: [StandardIndex.LevelEntry], instead intended: Text) -> [Int] {
    var first: [Text: Int] = [:]
    return levels.indices.compactMap { index in
      guard let id = levels[index].level.level?.value else { return nil }
      guard let earlier = first[id] else {
        first[id] = index
        return nil
      }
      let fits = [earlier, index].filter { hasNumber(of: intended, levels[$0].name) }
      return fits.count == 1 ? fits.first : index
    }
  }

  /// The level with the id of another level, in a standard whose ids are the names of its levels: `高级` at the level with the name 中级. Its
  /// name is one of the places that tell its id.
  private static func copiedName(_ levels: [StandardIndex.LevelEntry], _ mentions: [Text]) -> MisspeltLevel? {
    func isNamedLikeID(_ index: Int) -> Bool { NameKey(levels[index].id) == NameKey(levels[index].name) }
    let others = levels.indices.filter { !isNamedLikeID($0) }
    guard others.count == 1, let copy = others.first, levels.count > 1, let written = levels[copy].level.level,
      let name = levels[copy].level.name?.value, !name.isEmpty, !levels.contains(where: { $0.id == name }),
      levels.indices.contains(where: { $0 != copy && levels[$0].id == written.value })
    else { return nil }
    let conditions = levels.flatMap { $0.level.entry?.value ?? [] }.compactMap(\.value.previousLevel?.value)
    let uses = (mentions + conditions).count { $0 == name }
    return MisspeltLevel(level: copy, written: written, intended: name, uses: uses + 1)
  }

  private static func hasNumber(of id: Text, _ name: Text) -> Bool {
    let numerals: [Character: Character] = ["1": "一", "2": "二", "3": "三", "4": "四", "5": "五", "6": "六", "7": "七", "8": "八", "9": "九"]
    return id.string.contains { digit in numerals[digit].map { name.string.contains($0) || name.string.contains(digit) } ?? false }
  }

  /// `L41` or `4` for `L4`, if all other places write `L4` and name no other level that is left.
  private static func areAlike(_ written: Text, _ intended: Text, uses: Int) -> Bool {
    uses > 2 || written.string.contains(intended.string) || intended.string.contains(written.string)
  }

  /// The levels whose id has a sign too many, `L3"`, where the other places have the id without it.
  private static func withStraySigns(_ levels: [StandardIndex.LevelEntry], _ unknown: [Text: Int]) -> [MisspeltLevel] {
    levels.indices.compactMap { index in
      guard let written = levels[index].level.level, !unknown.isEmpty else { return nil }
      let intended = Text(written.value.string.filter { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" })
      guard intended != written.value, let uses = unknown[intended] else { return nil }
      return MisspeltLevel(level: index, written: written, intended: intended, uses: uses)
    }
  }

  /// Whether a text is a misspelling of a level's id, or the id with a superfluous sign: `junior，`.
  private static func isTypo(_ written: String, of intended: String) -> Bool {
    NearestName.isTypo(written, of: intended) || !NameEnds.haveCleanEnds(written, comparedWith: intended) && written.contains(intended)
  }

  /// Every name of a level that is written outside the levels.
  private static func mentions(in standard: Standard) -> [Text] {
    let functions = standard.functions?.value ?? []
    let contents = functions.flatMap { $0.value.contents?.value ?? [] }
    let lists = (standard.tracks?.value ?? []).map(\.value.levels) + functions.map(\.value.levels) + contents.map(\.value.levels)
    let weights = standard.weights?.value
    let rows = (weights?.theory?.value ?? []) + (weights?.skills?.value ?? [])
    return lists.flatMap { $0?.value.map(\.value) ?? [] } + rows.map(\.key.value)
  }
}
