import Schema
import TextModel

/// A function that has another name in the tables of weights than at its level.
public struct RenamedWeight: Sendable {
  /// Index of the function.
  public let function: Int
  /// The other name, which is the same in each table that has the level.
  public let name: NameKey
  /// The other name in each table, in order.
  public let occurrences: [Located<Text>]
}

/// Compares the names in the tables of weights with those of functions.
public enum WeightNames {
  /// The maximum number of names of a level that are compared.
  private static let maximumNames = 200

  /// The entries of a table of theory weights other than functions.
  public static func basicParts(of standard: Standard) -> Set<NameKey> {
    let titles = (standard.basicRequirements?.value ?? []).map { NameKey($0.value.title) }
    return Set(titles + ["职业道德", "基础知识", "基本要求", "相关知识要求", "相关知识", "法律法规知识"].map { NameKey(Text($0)) })
  }

  /// The renamed functions: exactly one function of the level has no weight, and each table has exactly one name that is not a function.
  static func renamed(in index: StandardIndex) -> [RenamedWeight] {
    guard let weights = index.standard.weights?.value else { return [] }
    let basic = basicParts(of: index.standard)
    let tables = [(weights.theory?.value, basic), (weights.skills?.value, [])].compactMap { table, parts in table.map { ($0, parts) } }
    return index.levels.indices.compactMap { level in
      let rows = tables.flatMap { table, parts in
        table.filter { index.level(spelled: $0.key.value) == level }.map { (names: $0.value.value.map(\.key), parts: parts) }
      }
      return renamed(level, rows, index)
    }
  }

  private static func renamed(
    _ level: Int, _ rows: [(names: [Located<Text>], parts: Set<NameKey>)], _ index: StandardIndex
  ) -> RenamedWeight? {
    let functions = index.levels[level].functions
    guard !rows.isEmpty, functions.count <= maximumNames, rows.allSatisfy({ $0.names.count <= maximumNames }) else { return nil }
    let known = Set(functions.map { index.functions[$0].key })
    var occurrences: [Located<Text>] = []
    var without: Set<Int> = []
    for row in rows {
      let unknown = row.names.filter { !known.contains(NameKey($0.value)) && !row.parts.contains(NameKey($0.value)) }
      guard unknown.count == 1, let name = unknown.first else { return nil }
      occurrences.append(name)
      let names = Set(row.names.map { NameKey($0.value) })
      without.formUnion(functions.filter { !names.contains(index.functions[$0].key) })
    }
    guard without.count == 1, let function = without.first, let name = occurrences.first.map({ NameKey($0.value) }),
      occurrences.allSatisfy({ NameKey($0.value) == name }),
      // A typing mistake in a single table is not another name, and its meaning is clear.
      occurrences.count > 1 || !NameDistance.isTypo(name, index.functions[function].key)
    else { return nil }
    return RenamedWeight(function: function, name: name, occurrences: occurrences)
  }
}
