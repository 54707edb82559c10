import Schema

extension PlainStandard {
  /// YAML keys are limited to 1024 characters.
  private static let longestKey = 500

  /// Removes the weights whose names cannot be keys, and reports them.
  mutating func removeWeightsWithLongNames() -> [Remark] {
    let names = Self.remove(from: &theoryWeights) + Self.remove(from: &skillWeights)
    return names.map { name in
      let excerpt = PrintedText.excerpt(name)
      return Remark(
        .lost, line: nil,
        Bilingual(
          zh: "权重的名称太长，没有导入：“\(excerpt)”", en: "a weight with a name that is too long was left out: “\(excerpt)”"))
    }
  }

  private static func remove(from weights: inout PlainWeights) -> [String] {
    var removed: [String] = []
    for index in weights.rows.indices {
      removed += weights.rows[index].shares.map(\.name).filter(isTooLong)
      weights.rows[index].shares.removeAll { isTooLong($0.name) }
    }
    removed += weights.rows.map(\.level).filter(isTooLong)
    weights.rows.removeAll { isTooLong($0.level) || $0.shares.isEmpty }
    return removed
  }

  private static func isTooLong(_ name: String) -> Bool { name.unicodeScalars.count > longestKey }
}
