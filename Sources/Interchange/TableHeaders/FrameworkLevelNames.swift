/// Names of levels in other frameworks. They are ambiguous, and count only if several are beside each other.
enum FrameworkLevelNames {
  private static let steps: Set<String> = [
    "awareness", "aware", "foundation", "foundational", "foundations", "entry", "entrylevel", "novice", "beginner", "advancedbeginner",
    "basic",
    "junior", "working", "intermediate", "competent", "practitioner", "proficient", "advanced", "senior", "expert", "lead", "leading",
    "master",
    "mastery", "principal", "apprentice", "journeyman", "specialist", "初级", "中级", "高级", "入门级", "基础级", "进阶级", "熟练级", "专家级", "入门",
    "基础", "进阶", "熟练", "精通", "专家",
  ]

  /// Whether a folded name is one: `Expert`, `Level 2`, `L3`, `2级`, `三级/高级工`.
  static func contains(_ folded: String) -> Bool {
    if steps.contains(folded) { return true }
    // `Advanced level`.
    if folded.hasSuffix("level"), steps.contains(String(folded.dropLast("level".count))) { return true }
    for header in ["level", "lvl", "tier", "grade", "stage", "等级", "级别", "l"] where folded.hasPrefix(header) {
      let rest = folded.dropFirst(header.count)
      if (1...2).contains(rest.count), rest.allSatisfy(\.isNumber) { return true }
    }
    if folded.hasSuffix("级"), folded.count <= 3, folded.dropLast().allSatisfy({ $0.isNumber || $0.isHanNumeral }) {
      return folded.count > 1
    }
    return !folded.isEmpty && !LevelNames.all(in: folded).isEmpty && LevelNames.separate(folded).rest.isEmpty
  }
}
