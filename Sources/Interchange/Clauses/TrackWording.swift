import Schema

/// The wording of sentences that list tracks, and of those that give their functions.
enum TrackWording {
  struct Assignment {
    var level: String?
    let tracks: [String]
    let functions: [NumberCode]
  }

  private static let verbs = ["分为", "包含", "包括", "下设", "设有", "含有", "划分为", "设置", "设"]
  private static let nouns = ["个工种", "个职业方向", "个专业方向", "个岗位方向", "个方向"]
  private static let maximumLength = 2_000
  private static let maximumNameLength = 20

  /// The tracks in `本职业分为A、B两个工种。`, and whether the line contains nothing else.
  static func list(in line: String) -> (names: [String], isWhole: Bool)? {
    guard line.utf8.count <= maximumLength, let noun = nouns.lazy.compactMap({ line.firstRange(of: $0) }).first else { return nil }
    let numerals = String(line[..<noun.lowerBound].reversed().prefix { $0.isNumber || ChineseOrdinal.isNumeral($0) }.reversed())
    let before = line[..<noun.lowerBound].dropLast(numerals.count)
    guard let count = Int(numerals) ?? ChineseOrdinal.value(numerals),
      let verb = verbs.lazy.compactMap({ before.ranges(of: $0).first }).min(by: { $0.lowerBound < $1.lowerBound })
    else { return nil }
    let names = divided(before[verb.upperBound...], into: count)
    guard names.count == count, count > 1, names.allSatisfy({ $0.count <= maximumNameLength && UnreadCells.containsWords($0) }) else {
      return nil
    }
    return (names, line[noun.upperBound...].allSatisfy { "。.；; ".contains($0) })
  }

  private static func divided(_ text: Substring, into count: Int) -> [String] {
    let names = text.split { "、，,".contains($0) }.map { PrintedText.trimmed($0) }.filter { !$0.isEmpty }
    guard names.count == count - 1, let last = names.last else { return names }
    // 和 may be part of a name: it separates the last two names only.
    for word in ["以及", "和", "与", "及"] {
      guard let range = last.firstRange(of: word), range.lowerBound > last.startIndex, range.upperBound < last.endIndex else { continue }
      return names.dropLast() + [String(last[..<range.lowerBound]), String(last[range.upperBound...])]
    }
    return names
  }

  // MARK: Functions

  /// Nil unless every clause of the line is understood, since a part of a sentence may have another meaning.
  static func assignments(in line: String, tracks: [String], _ levels: DocumentLevels) -> [Assignment]? {
    guard line.utf8.count <= maximumLength, line.contains(where: \.isNumber) else { return nil }
    var found: [Assignment] = []
    var level: String?
    for clause in line.split(whereSeparator: { "；;。".contains($0) }) {
      var text = String(clause)
      if let colon = text.firstIndex(where: { $0 == "：" || $0 == ":" }) {
        let named = levels.separate(String(text[..<colon]))
        if named.levels.count == 1, named.rest.allSatisfy({ !$0.isLetter && !$0.isNumber }) {
          level = named.levels.first?.id
          text = String(text[text.index(after: colon)...])
        }
      }
      guard let part = assignment(text, tracks) else { return nil }
      found.append(Assignment(level: level, tracks: part.tracks, functions: part.functions))
    }
    return found.isEmpty ? nil : found
  }

  private static let words = [
    "职业功能", "功能模块", "工种", "方向", "考核", "适用于", "适用", "包括", "包含", "学习", "对应", "选考", "必考", "应当", "需要", "要求", "其中", "本等级", "第", "项", "功能",
    "只", "仅", "应", "需", "考", "的", "为", "：", ":", "“", "”", "，", ",", " ",
  ]

  /// `A、B考核职业功能1、2`: tracks, numbers, and words without a meaning of their own; nil otherwise.
  private static func assignment(_ clause: String, _ tracks: [String]) -> (tracks: [String], functions: [NumberCode])? {
    var rest = clause
    var named: [String] = []
    for track in tracks.sorted(by: { $0.count > $1.count }) where rest.contains(track) {
      named.append(track)
      rest = rest.replacing(track, with: "")
    }
    guard !named.isEmpty else { return nil }
    for word in ["和", "与", "及"] { rest = rest.replacing(word, with: "、") }
    rest = words.reduce(rest) { text, word in text.replacing(word, with: word == "，" || word == "," ? "、" : "") }
    var functions: [NumberCode] = []
    for part in rest.split(separator: "、") {
      guard let numbers = numbers(PrintedText.folded(String(part))) else { return nil }
      functions += numbers.compactMap { NumberCode(parts: [$0]) }
    }
    return functions.isEmpty ? nil : (tracks.filter(named.contains), functions)
  }

  /// `3`, `1至4`, `1-4`.
  private static func numbers(_ text: String) -> [Int]? {
    let parts = text.split { "-–—~～至到".contains($0) }
    let values = parts.compactMap { Int(String($0)) }
    guard values.count == parts.count, parts.count <= 2, let first = values.first, let last = values.last, first >= 1, last >= first,
      last <= 99
    else { return nil }
    return Array(Range(clamping: first, last + 1))
  }
}
