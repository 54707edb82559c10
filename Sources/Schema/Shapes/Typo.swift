import TextModel

/// Whether two names differ by a typing or input method mistake only: 正常范围 and 异常范围 are different names.
public enum Typo {
  public static func isLikely(_ written: String, of known: String) -> Bool {
    let left = NearestName.folded(written)
    let right = NearestName.folded(known)
    // A sign or traditional character that only the known name has is a mistake of the known name.
    if oddities(of: known).contains(where: { !oddities(of: written).contains($0) }) { return false }
    if left == right { return true }
    // Different digits or letters are not a typing mistake: hours from the next column of a table, or another edition.
    if left.filter(isWordCharacter) != right.filter(isWordCharacter), right.contains(where: HanScalar.contains) { return false }
    if NearestName.changesMeaning(written, known) { return false }
    var start = 0
    while start < min(left.count, right.count), left[start] == right[start] { start += 1 }
    var tail = 0
    while tail < min(left.count, right.count) - start, left[left.count - 1 - tail] == right[right.count - 1 - tail] { tail += 1 }
    return isTypo(
      Array(left.dropLast(clamping: tail).dropFirst(clamping: start)), of: Array(right.dropLast(clamping: tail).dropFirst(clamping: start)),
      before: start > 0 ? left[start - 1] : nil, after: tail > 0 ? left[left.count - tail] : nil)
  }

  /// The same for the parts in which the names differ, with the characters beside them.
  private static func isTypo(_ written: [UInt32], of known: [UInt32], before: UInt32?, after: UInt32?) -> Bool {
    if written.count == known.count {
      if written.sorted() == known.sorted() { return true }
      return zip(written, known).allSatisfy { $0 == $1 || isAlike($0, $1) }
    }
    // A character that is missing, was typed twice, or has no meaning of its own.
    guard written.count > known.count else {
      return known.allSatisfy(HanScalar.contains) == written.allSatisfy(HanScalar.contains) || !known.contains(where: HanScalar.contains)
    }
    guard known.isEmpty else { return !written.contains(where: HanScalar.contains) }
    let added = written.filter { HanScalar.contains($0) && !particles.contains($0) }
    return added.allSatisfy { $0 == before || $0 == after }
  }

  /// Whether two scalars are easily confused. Letters and signs are not words of their own.
  private static func isAlike(_ left: UInt32, _ right: UInt32) -> Bool {
    guard HanScalar.contains(left), HanScalar.contains(right) else { return !HanScalar.contains(left) && !HanScalar.contains(right) }
    return PinyinReadings.areAlike(left, right) || shapes.contains { $0.contains(left) && $0.contains(right) }
  }

  /// The scalars of a name that are not part of usual words: signs, full-width letters, traditional characters.
  private static func oddities(of text: String) -> Set<UInt32> {
    Set(
      text.unicodeScalars.lazy.map(\.value).filter { scalar in
        if HanScalar.contains(scalar) { return HanVariants.simplified(scalar) != scalar }
        return scalar != 0x20 && !isWordCharacter(scalar) && scalar < 0x1_0000
      })
  }

  /// Whether a scalar is a digit or a Latin letter.
  private static func isWordCharacter(_ scalar: UInt32) -> Bool {
    scalar >= 0x30 && scalar <= 0x39 || scalar >= 0x41 && scalar <= 0x5A || scalar >= 0x61 && scalar <= 0x7A
  }

  /// 的, 之, 地.
  private static let particles: Set<UInt32> = [0x7684, 0x4E4B, 0x5730]

  /// Characters that look alike.
  private static let shapes = [
    "未末", "己已巳", "土士", "干千于", "日曰", "人入", "天夭", "午牛", "大太犬", "治冶", "侯候", "晴睛", "拔拨", "折拆", "栗粟", "戊戌戍", "设没", "贷货", "祥详",
    "帐账", "仓仑", "免兔", "辨辩辫", "徽微", "密蜜", "辐幅", "淮准", "材村", "析折", "处外",
  ].map { Set($0.unicodeScalars.map(\.value)) }
}
