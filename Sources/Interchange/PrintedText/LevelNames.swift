import TextModel

/// The names of levels in print, and in files of the format.
struct LevelNames {
  struct Known: Sendable, Hashable {
    let id: String
    /// The full name in print.
    let name: String
    /// The rank within its family of levels, lowest first.
    let rank: Int

    /// Compared by id: 五级 and 五级/初级工 are one level.
    static func == (left: Known, right: Known) -> Bool { left.id == right.id }

    /// The same with an English name as a text writes it: Advanced, not advanced.
    fileprivate func asWritten(in text: String) -> Known {
      guard name.utf8.allSatisfy({ $0 < 0x80 }) else { return self }
      let (written, wanted) = (Array(text), Array(name))
      for start in written.indices.prefix(clamping: written.count - wanted.count + 1) {
        let part = String(written[start...].prefix(wanted.count))
        if part.lowercased() == name { return Known(id: id, name: part, rank: rank) }
      }
      return self
    }

    func hash(into hasher: inout Hasher) { hasher.combine(id) }
  }

  private static let families: [(id: String, rank: Int, names: [String])] = [
    ("L5", 10, ["五级/初级工", "五级／初级工", "五级（初级工）", "五级", "初级工", "初级技能"]),
    ("L4", 11, ["四级/中级工", "四级／中级工", "四级（中级工）", "四级", "中级工", "中级技能"]),
    ("L3", 12, ["三级/高级工", "三级／高级工", "三级（高级工）", "三级", "高级工", "高级技能"]),
    ("L2", 13, ["二级/技师", "二级／技师", "二级（技师）", "二级", "技师"]),
    ("L1", 14, ["一级/高级技师", "一级／高级技师", "一级（高级技师）", "一级", "高级技师"]),
    ("junior", 1, ["初级", "初等", "junior"]), ("intermediate", 2, ["中级", "中等", "intermediate"]),
    ("senior", 3, ["高级", "高等", "senior", "advanced"]),
  ]

  /// The first level in a text, by the longest name: 高级 is not found in 高级技师.
  static func find(in text: String) -> Known? { separate(text).levels.first }

  /// The levels with the same rank in other standards, 中级工 and 中级; empty if there are none.
  static func likes(of id: String) -> [(id: String, name: String)] {
    let same = [("L5", "junior"), ("L4", "intermediate"), ("L3", "senior")]
    let others = same.flatMap { left, right in id == left ? [right] : id == right ? [left] : [] }
    return families.filter { others.contains($0.id) }.flatMap { family in family.names.map { (family.id, $0) } }
  }

  /// The levels in a text, in order, each once.
  static func all(in text: String) -> [Known] {
    var seen: Set<String> = []
    return separate(text).levels.filter { seen.insert($0.id).inserted }
  }

  /// The levels in a text, and the rest of the text.
  static func separate(_ text: String) -> (levels: [Known], rest: String) {
    // Names in traditional characters are recognized too.
    let folded = PrintedText.folded(text).unicodeScalars.map { Unicode.Scalar(HanVariants.simplified($0.value)) ?? $0 }
    var levels: [Known] = []
    // By name, since each search for an English name reads the text.
    var written: [String: Known] = [:]
    var rest: [Unicode.Scalar] = []
    var index = 0
    while index < folded.count {
      if let (known, length) = longest(at: index, in: folded) {
        let level = written[known.name] ?? known.asWritten(in: text)
        written[known.name] = level
        levels.append(level)
        index += length
      } else {
        rest.append(folded[index])
        index += 1
      }
    }
    return (levels, PrintedText.string(rest))
  }

  private static let names: [(scalars: [Unicode.Scalar], known: Known)] = families.flatMap { family in
    family.names.map { name in
      (Array(PrintedText.folded(name).unicodeScalars), Known(id: family.id, name: displayName(name, family.names), rank: family.rank))
    }
  }.sorted { $0.0.count > $1.0.count }

  /// The name for display: 五级（初级工） is written as 五级/初级工, and a short name is kept.
  private static func displayName(_ name: String, _ names: [String]) -> String {
    let isFull = name.contains("/") || name.contains("／") || name.contains("（")
    return isFull ? names[0] : name
  }

  private static func longest(at index: Int, in text: [Unicode.Scalar]) -> (Known, Int)? {
    for (name, known) in names where index + name.count <= text.count && text[index..<index + name.count].elementsEqual(name) {
      if isSchool(name, after: index + name.count, in: text) || isWithinWord(name, index, text)
        || isWork(name, after: index + name.count, in: text)
      {
        continue
      }
      return (known, name.count)
    }
    return nil
  }

  /// Whether a name is part of a kind of school, such as 中等职业学校 and 高等职业学校.
  private static func isSchool(_ name: [Unicode.Scalar], after index: Int, in text: [Unicode.Scalar]) -> Bool {
    guard name.last == "等" else { return false }
    return index >= text.count || text[index] != "级"
  }

  /// Whether a name is part of another word: 初级工 in 初级工作, 高级工 in 高级工程师.
  private static func isWork(_ name: [Unicode.Scalar], after index: Int, in text: [Unicode.Scalar]) -> Bool {
    name.last == "工" && index < text.count && ["作", "程", "种", "艺", "业"].contains(text[index])
  }

  private static func isWithinWord(_ name: [Unicode.Scalar], _ index: Int, _ text: [Unicode.Scalar]) -> Bool {
    guard name.first?.isASCII == true else { return false }
    let before = index > 0 ? text[index - 1] : " "
    let after = index + name.count < text.count ? text[index + name.count] : " "
    return before.isASCII && before.properties.isAlphabetic || after.isASCII && after.properties.isAlphabetic
  }
}
