import YAML

/// Finds the known name that an author probably meant.
public enum NearestName {
  /// The nearest of `names` in either language; nil when none is near, or two are equally near.
  static func find(_ written: String, among names: [KeyName]) -> (index: Int, spelling: String)? {
    var best: (index: Int, spelling: String, distance: Int)?
    var isTie = false
    for (index, name) in names.enumerated() {
      for spelling in [name.english, name.chinese] {
        guard let distance = distance(written, spelling) else { continue }
        if let current = best, current.distance <= distance {
          if current.distance == distance, current.index != index { isTie = true }
          continue
        }
        best = (index, spelling, distance)
        isTie = false
      }
    }
    guard let best else { return KeySynonyms.find(written, among: names) ?? only(names, of: written) }
    return isTie ? nil : (best.index, best.spelling)
  }

  /// 类型 for 文件类型, 格式 for 格式版本: the only Chinese name that is longer by a word at one end.
  private static func only(_ names: [KeyName], of written: String) -> (index: Int, spelling: String)? {
    let word = folded(written)
    guard word.count >= 2, word.allSatisfy({ $0 >= 0x2E80 }) else { return nil }
    let longer = names.indices.filter { index in
      let name = folded(names[index].chinese)
      return name.count == word.count + 2 && (name.starts(with: word) || name.suffix(word.count).elementsEqual(word))
    }
    return longer.count == 1 ? longer.first.map { ($0, names[$0].chinese) } : nil
  }

  /// 本课 for 本科: of words with two characters the only one that has one of them in the same place. What was meant is a guess.
  static func findShort(_ written: String, among choices: [[String]]) -> (index: Int, spelling: String)? {
    let word = folded(written)
    guard word.count == 2, word.allSatisfy({ $0 >= 0x2E80 }) else { return nil }
    let near = choices.enumerated().flatMap { index, spellings in
      spellings.filter { spelling in
        let known = folded(spelling)
        return known.count == 2 && zip(word, known).count(where: ==) == 1 && !AddedMeaning.differs(word, known)
      }.map { (index: index, spelling: $0) }
    }
    return Set(near.map(\.index)).count == 1 ? near.first : nil
  }

  /// The nearest of some words.
  public static func find(_ written: String, among words: [String]) -> String? {
    let candidates = words.compactMap { word in distance(written, word).map { (word, $0) } }
    return candidates.min { $0.1 < $1.1 }?.0
  }

  /// How many characters differ; nil when too many do for a slip of the pen. Case, `_` for `-` and traditional characters count nothing.
  static func distance(_ written: String, _ known: String) -> Int? {
    let left = folded(written)
    let right = folded(known)
    if left == right { return 0 }
    if AddedMeaning.differs(left, right) { return nil }
    let longest = max(left.count, right.count)
    let isHan = right.contains { $0 >= 0x2E80 }
    let allowed = isHan ? (longest >= 3 ? 1 : 0) : (longest >= 6 ? 2 : longest >= 3 ? 1 : 0)
    guard abs(left.count - right.count) <= allowed else { return nil }
    let distance = EditDistance.between(left, right)
    return distance <= allowed ? distance : nil
  }

  /// Whether a text is a known word with a slip of the pen in it: near to it, and nothing was added that means something.
  public static func isSlip(_ written: String, of known: String) -> Bool {
    guard let distance = distance(written, known) else { return false }
    return distance == 0 || !AddedMeaning.adds(folded(written), to: folded(known))
  }

  private static func folded(_ string: String) -> [UInt32] {
    string.unicodeScalars.compactMap { scalar in
      if scalar == " " { return nil }
      if scalar == "_" { return Unicode.Scalar("-").value }
      if scalar.isASCII { return scalar.properties.lowercaseMapping.unicodeScalars.first?.value }
      return HanVariants.simplified(scalar.value)
    }
  }
}

/// The number of characters to insert, remove, replace or swap to get from one text to another.
public enum EditDistance {
  public static func between<Element: Equatable>(_ left: [Element], _ right: [Element]) -> Int {
    guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in Range(clamping: 1, left.count + 1) {
      var current = [row]
      current.reserveCapacity(right.count + 1)
      for column in Range(clamping: 1, right.count + 1) {
        let isSame = left[row - 1] == right[column - 1]
        var cost = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + (isSame ? 0 : 1))
        if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
          cost = min(cost, beforeLast[column - 2] + 1)
        }
        current.append(cost)
      }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }
}
