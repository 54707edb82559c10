import TextModel

/// Finds the known name that an author probably meant.
public enum NearestName {
  /// The nearest of `names` in either language; nil if none is near, or if two are equally near.
  static func find(_ written: String, among names: [KeyName]) -> (index: Int, spelling: String)? { find(written, among: KnownNames(names)) }

  static func find(_ written: String, among names: KnownNames) -> (index: Int, spelling: String)? {
    var best: (index: Int, spelling: String, distance: Int)?
    var isTie = false
    let word = folded(written)
    for name in names.spellings {
      // A blank may separate a field and its value (`level L3`), unless the word without blanks is exactly the field (`le vel`).
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

  /// 类型 for 文件类型, 格式 for 格式版本: the only Chinese name that is the word with another word before or after it.
  private static func only(_ names: KnownNames, of word: [UInt32]) -> (index: Int, spelling: String)? {
    guard word.count >= 2, word.allSatisfy({ $0 >= 0x2E80 }) else { return nil }
    let longer = names.spellings.filter { name in
      name.spelling == names.names[name.index].chinese && name.folded.count == word.count + 2
        && (name.folded.starts(with: word) || name.folded.suffix(word.count).elementsEqual(word))
    }
    return longer.count == 1 ? longer.first.map { ($0.index, $0.spelling) } : nil
  }

  /// 本课 for 本科: among the words with two characters the only one that has one of them at the same position. The result is a guess.
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

  /// Whether a word is a misspelling or synonym of one of a record's names. Otherwise it was matched by its place or value.
  public static func isName(_ written: String, of known: String, in record: ShapeDescription) -> Bool {
    find(written, among: record.fields.map(\.key))?.spelling == known
  }

  /// Whether a word is matched to a known one by `findShort` only.
  public static func isShortGuess(_ written: String, of known: String) -> Bool {
    distance(written, known) == nil && KeySynonyms.find(written, among: [KeyName(known, known)]) == nil
      && findShort(written, among: [[known]]) != nil
  }

  /// The nearest of some words; nil if none is near.
  public static func find(_ written: String, among words: [String]) -> String? { KnownWords(words).nearest(to: written) }

  /// The number of differing characters; nil if there are too many for a typing mistake. Letter case, full width, `_` for `-` and
  /// traditional characters are ignored.
  static func distance(_ written: String, _ known: String) -> Int? { distance(folded(written), folded(known)) }

  static func distance(_ left: [UInt32], _ right: [UInt32]) -> Int? {
    let longest = max(left.count, right.count)
    // The cheapest necessary condition comes first, and excludes nearly all words.
    guard abs(left.count - right.count) <= 2 else { return nil }
    if left == right { return 0 }
    let isHan = right.contains { $0 >= 0x2E80 }
    let allowed = isHan ? (longest >= 3 ? 1 : 0) : (longest >= 6 ? 2 : longest >= 3 ? 1 : 0)
    guard allowed > 0, abs(left.count - right.count) <= allowed, left.count(where: { !right.contains($0) }) <= allowed,
      !AddedMeaning.differs(left, right)
    else { return nil }
    // 2019 is another year than 2021, and `senior` is not a typing mistake for `junior`.
    if digits(left) != digits(right) || isOtherLevel(left, right) { return nil }
    return EditDistance.between(left, right, atMost: allowed)
  }

  /// Whether a text is a known word with a typing mistake: similar, and without an addition that has a meaning.
  public static func isTypo(_ written: String, of known: String) -> Bool {
    guard let distance = distance(written, known) else { return false }
    // `intermediate#注` has an additional word.
    let isLatin = known.unicodeScalars.allSatisfy(\.isASCII)
    if isLatin, written.unicodeScalars.contains(where: { $0.value >= 0x2E80 }) { return false }
    return distance == 0 || !AddedMeaning.adds(folded(written), to: folded(known))
  }

  /// Whether one of two similar texts has an additional word that reverses or limits the meaning: 不, 未, 以上.
  static func changesMeaning(_ written: String, _ known: String) -> Bool { AddedMeaning.differs(folded(written), folded(known)) }

  private static func digits(_ text: [UInt32]) -> [UInt32] { text.filter { $0 >= 0x30 && $0 <= 0x39 } }

  private static let levels = ["junior", "senior", "intermediate", "expert", "master"].map(folded)

  private static func isOtherLevel(_ left: [UInt32], _ right: [UInt32]) -> Bool { levels.contains(left) && levels.contains(right) }

  static func folded(_ string: String) -> [UInt32] {
    string.unicodeScalars.compactMap { scalar in
      let scalar = narrowed(scalar)
      if scalar == " " { return nil }
      if scalar == "_" { return Unicode.Scalar("-").value }
      if scalar.isASCII { return (0x41...0x5A).contains(scalar.value) ? scalar.value + 0x20 : scalar.value }
      return HanVariants.simplified(scalar.value)
    }
  }

  /// The half-width form of a full-width letter, digit or hyphen: `ｌｅｖｅｌ`, `from－level`.
  private static func narrowed(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF0D, 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF3F, 0xFF41...0xFF5A: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    default: scalar
    }
  }
}
