import Schema
import TextModel

/// Collects percentages by level and function, in order.
struct WeightsBuilder {
  private var rows: [(level: String, shares: [MapEntry<Quantity>])] = []
  private var indices: [String: Int] = [:]
  private var known: Set<[String]> = []

  /// Adds a level without a percentage, so that it keeps its place in the order.
  mutating func reserve(_ level: String) {
    guard indices[level] == nil else { return }
    indices[level] = rows.count
    rows.append((level, []))
  }

  /// Adds the percentage of a function at a level. False if there is one already, which is kept.
  @discardableResult
  mutating func add(_ percent: Quantity, of name: String, at level: String) -> Bool {
    guard known.insert([level, name]).inserted else { return false }
    reserve(level)
    guard let index = indices[level] else { return false }
    rows[index].shares.append(MapEntry(key: Located(Text(name)), value: Located(percent)))
    return true
  }

  /// YAML keys are limited to 1024 characters.
  private static let maximumKeyLength = 500

  private static func isTooLong(_ key: Located<Text>) -> Bool { key.value.string.unicodeScalars.count > maximumKeyLength }

  /// Nil if there are no rows.
  var table: Located<Weights.Table>? {
    let rows = rows.filter { !$0.shares.isEmpty }
    return rows.isEmpty ? nil : Located(rows.map { MapEntry(key: Located(Text($0.level)), value: Located($0.shares)) })
  }

  /// Removes weights whose names are too long for keys, and reports them.
  static func removeLongNames(from standard: inout Standard) -> [Remark] {
    guard var weights = standard.weights?.value else { return [] }
    let names = remove(from: &weights.theory) + remove(from: &weights.skills)
    if !names.isEmpty { standard.weights = weights == Weights() ? nil : .value(weights) }
    return names.map { name in
      let excerpt = PrintedText.excerpt(name)
      return Remark(
        .leftOut, line: nil,
        Bilingual(
          zh: "权重的名称太长，没有导入：“\(excerpt)”", en: "a weight with a name that is too long was left out: “\(excerpt)”"))
    }
  }

  private static func remove(from table: inout Located<Weights.Table>?) -> [String] {
    guard let rows = table?.value else { return [] }
    var removed = rows.flatMap { $0.value.value.map(\.key).filter(isTooLong) }
    removed += rows.map(\.key).filter(isTooLong)
    let left = rows.filter { !isTooLong($0.key) }.map { row in
      MapEntry(key: row.key, value: Located(row.value.value.filter { !isTooLong($0.key) }))
    }.filter { !$0.value.value.isEmpty }
    table = left.isEmpty ? nil : Located(left)
    return removed.map(\.value.string)
  }
}

extension Weights {
  /// The collected tables; nil if both are empty.
  static func tables(theory: WeightsBuilder?, skills: WeightsBuilder?) -> Located<Weights>? {
    var weights = Weights()
    weights.theory = theory?.table
    weights.skills = skills?.table
    return weights.theory == nil && weights.skills == nil ? nil : Located(weights)
  }
}
