import TextModel

/// Finds the known name that the author probably meant.
public enum NearestName {
  /// The nearest of `names` in either language; nil when none is near, or two are equally near.
  static func find(_ written: String, among names: [KeyName]) -> (index: Int, spelling: String)? { find(written, among: KnownNames(names)) }

  static func find(_ written: String, among names: KnownNames) -> (index: Int, spelling: String)? {
    var best: (index: Int, spelling: String, distance: Int)?
    var isTie = false
    let word = folded(written)
    for name in names.spellings {
      // `level L3` is a field and its value; `le vel` is the field.
      guard let distance = distance(word, name.folded), distance == 0 || !written.contains(" ") else { continue }
      if let current = best, current.distance <= distance {
        if current.distance == distance, current.index != name.index { isTie = true }
        continue
      }
      best = (name.index, name.spelling, distance)
      isTie = false
    }
    guard let best else { return KeySynonyms.find(written, among: names.names) ?? only(names, of: word) }
    return isTie ? nil : (best.index, best.spelling)
  }

  /// 类型 for 文件类型, 格式 for 格式版本: the only Chinese name that is longer by a word at one end.
  private static func only(_ names: KnownNames, of word: [UInt32]) -> (index: Int, spelling: String)? {
    guard word.count >= 2, word.allSatisfy({ $0 >= 0x2E80 }) else { return nil }
    let longer = names.spellings.filter { name in
      name.spelling == names.names[name.index].chinese && name.folded.count == word.count + 2
        && (name.folded.starts(with: word) || name.folded.suffix(word.count).elementsEqual(word))
    }
    return longer.count == 1 ? longer.first.map { ($0.index, $0.spelling) } : nil
  }

  /// 本课 for 本科: of words with two characters the only one that has one of them in the same place. The result is a guess.
  public static func findShort(_ written: String, among choices: [[String]]) -> (index: Int, spelling: String)? {
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

  /// Whether a word is a misspelling of one of a record's names, or another word for it. Else it was found by its place or by its value.
  public static func isName(_ written: String, of known: String, in record: ShapeDescription) -> Bool {
    find(written, among: record.fields.map(\.key))?.spelling == known
  }

  /// Whether a word is a known one only as `findShort` finds it.
  public static func isShortGuess(_ written: String, of known: String) -> Bool {
    distance(written, known) == nil && KeySynonyms.find(written, among: [KeyName(known, known)]) == nil
      && findShort(written, among: [[known]]) != nil
  }

  /// The nearest of some words.
  public static func find(_ written: String, among words: [String]) -> String? { KnownWords(words).nearest(to: written) }

  /// The number of differing characters; nil when there are too many for a typing mistake. Case, `_` for `-` and traditional characters
  /// count nothing.
  static func distance(_ written: String, _ known: String) -> Int? { distance(folded(written), folded(known)) }

  static func distance(_ left: [UInt32], _ right: [UInt32]) -> Int? {
    let longest = max(left.count, right.count)
    // The cheapest necessary condition comes first: it rules out nearly all words.
    guard abs(left.count - right.count) <= 2 else { return nil }
    if left == right { return 0 }
    let isHan = right.contains { $0 >= 0x2E80 }
    let allowed = isHan ? (longest >= 3 ? 1 : 0) : (longest >= 6 ? 2 : longest >= 3 ? 1 : 0)
    guard abs(left.count - right.count) <= allowed, !AddedMeaning.differs(left, right) else { return nil }
    // 2019 is another year than 2021, and `senior` is not a typing mistake for `junior`.
    if digits(left) != digits(right) || isOtherLevel(left, right) { return nil }
    return EditDistance.between(left, right, atMost: allowed)
  }

  /// Whether a text is a known word with a typing mistake in it: near to it, and nothing was added that means something.
  public static func isSlip(_ written: String, of known: String) -> Bool {
    guard let distance = distance(written, known) else { return false }
    // `intermediate#注` has a word more.
    let isLatin = known.unicodeScalars.allSatisfy(\.isASCII)
    if isLatin, written.unicodeScalars.contains(where: { $0.value >= 0x2E80 }) { return false }
    return distance == 0 || !AddedMeaning.adds(folded(written), to: folded(known))
  }

  /// Whether one of two similar texts has an additional word that reverses or limits the meaning: 不, 未, 以上.
  public static func changesMeaning(_ written: String, _ known: String) -> Bool { AddedMeaning.differs(folded(written), folded(known)) }

  private static func digits(_ text: [UInt32]) -> [UInt32] { text.filter { $0 >= 0x30 && $0 <= 0x39 } }

  private static let levels = ["junior", "senior", "intermediate", "expert", "master"].map(folded)

  private static func isOtherLevel(_ left: [UInt32], _ right: [UInt32]) -> Bool { levels.contains(left) && levels.contains(right) }

  static func folded(_ string: String) -> [UInt32] {
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
  /// The same where it is not above a limit, else nil. Only the cells near the diagonal are computed, so that the cost is linear.
  public static func between<Element: Equatable>(_ left: [Element], _ right: [Element], atMost limit: Int) -> Int? {
    guard limit >= 0, abs(left.count - right.count) <= limit else { return nil }
    let far = limit + 1
    // Columns from `row - limit` to `row + limit`.
    let width = 2 * limit + 1
    var beforeLast = Array(repeating: far, count: max(0, width + 1))
    var last = Range(clamping: 0, width + 1).map { $0 < limit || $0 - limit > right.count ? far : min($0 - limit, far) }
    for row in Range(clamping: 1, left.count + 1) {
      var current = Array(repeating: far, count: max(0, width + 1))
      for place in Range(clamping: 0, width) {
        let column = row - limit + place
        guard column >= 0, column <= right.count else { continue }
        guard column > 0 else {
          current[place] = min(row, far)
          continue
        }
        var cost = min(last[place + 1] + 1, last[place] + (left[row - 1] == right[column - 1] ? 0 : 1))
        if place > 0 { cost = min(cost, current[place - 1] + 1) }
        if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
          cost = min(cost, beforeLast[place] + 1)
        }
        current[place] = min(cost, far)
      }
      guard current.contains(where: { $0 < far }) || last.contains(where: { $0 < far }) else { return nil }
      beforeLast = last
      last = current
    }
    let distance = last[right.count - left.count + limit]
    return distance <= limit ? distance : nil
  }

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
