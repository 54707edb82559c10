import Linter
import Schema
import Standards
import YAML

/// How findings name things of a standard: Chinese readers know a level by its name, English ones by its id.
extension Alignment {
  func levelName(_ level: Int) -> Bilingual {
    guard index.levels.indices.contains(level) else { return Bilingual(zh: "", en: "") }
    return Bilingual(zh: index.levels[level].name.string, en: index.levels[level].id.string)
  }

  /// 中级 2.2 / intermediate 2.2.
  func levelAndNumber(_ target: Target) -> Bilingual {
    let level = levelName(index.level(of: target))
    let code = index.code(of: target)?.string ?? ""
    let letter = if case .item(let item) = target { index.items[item].column.letter } else { "" }
    return Bilingual(zh: "\(level.chinese) \(letter)\(code)", en: "\(level.english) \(letter)\(code)")
  }

  /// The subject of a finding about the target, the same in every run and language: its level, number and name.
  func identity(_ target: Target) -> String { levelAndNumber(target).english + " " + index.title(of: target).string }

  /// A note at the target's name in the standard.
  func note(_ target: Target) -> Note {
    let label = index.label(of: target)
    let level = levelName(index.level(of: target))
    return Note(
      index.location(of: target),
      Bilingual(zh: "标准在此处规定\(level.chinese)“\(label)”", en: "the standard has \(level.english) `\(label)` here"))
  }

  /// The target in the form in which the file writes references.
  public func spelling(_ target: Target, like reference: Reference? = nil) -> String {
    let column = reference.flatMap { $0.spellsColumn ? nil : $0.column }
    let text = index.spelling(of: target, fromLevel: level, inListOf: column, in: keyLanguage)
    guard case .item(let item) = target, index.items[item].column != column else { return text }
    let signs = signLanguage(of: reference)
    guard signs != keyLanguage else { return text }
    // The level before the slash is in the language of the keys, the sign of the column is the author's.
    let ownLevel = index.level(of: target)
    let plain = index.spelling(of: target, fromLevel: ownLevel, inListOf: column, in: keyLanguage)
    return String(text.dropLast(plain.count)) + index.spelling(of: target, fromLevel: ownLevel, inListOf: column, in: signs)
  }

  /// The language of the column letters, `A` and `K` or 能 and 知: that of the reference itself, else of the file's first reference with one.
  private func signLanguage(of reference: Reference?) -> Language {
    let written = reference.flatMap { $0.writtenSignLanguage }
    return written ?? references.prefix(64).lazy.compactMap { $0.reference.value.writtenSignLanguage }.first ?? keyLanguage
  }

  /// The fixes that replace a reference by another one; none if the list already has that one, or if it is only for other tracks.
  func replacements(
    of reference: Located<Reference>, with target: Target, _ safety: FixSafety, _ subject: Subject, isChoice: Bool = false,
    keepsLevel: Bool = false
  ) -> [Fix] {
    if isListed(target, beside: reference) || !isOfTrack(target) { return [] }
    let text = keepsLevel ? withLevel(of: reference.value, target) : nil
    return [
      replacement(
        of: reference, with: target, writing: text ?? spelling(target, like: reference.value), safety, subject, isChoice: isChoice)
    ]
  }

  /// The fix that replaces a reference by another one. `isChoice` if there is a second fix, so that the author chooses.
  func replacement(
    of reference: Located<Reference>, with target: Target, _ safety: FixSafety, _ subject: Subject, isChoice: Bool = false
  ) -> Fix {
    replacement(of: reference, with: target, writing: spelling(target, like: reference.value), safety, subject, isChoice: isChoice)
  }

  /// The fix for a misspelt name, which keeps the level as the author wrote it: `L5/1.2 体况检查`.
  func correction(of reference: Located<Reference>, to target: Target, _ safety: FixSafety, _ subject: Subject) -> Fix {
    let text = withLevel(of: reference.value, target)
    return replacement(of: reference, with: target, writing: text ?? spelling(target, like: reference.value), safety, subject)
  }

  /// The target with its level as the author wrote it: `L5/3 自动扶梯保养`. Nil if the reference names no level, or another one.
  private func withLevel(of reference: Reference, _ target: Target) -> String? {
    let own = index.level(of: target)
    guard let written = reference.level, index.level(spelled: written) == own else { return nil }
    let column = reference.spellsColumn ? nil : reference.column
    return "\(written)/\(index.spelling(of: target, fromLevel: own, inListOf: column, in: signLanguage(of: reference)))"
  }

  /// The fix that writes a reference in place of another one.
  func replacement(
    of reference: Located<Reference>, with target: Target, writing text: String, _ safety: FixSafety, _ subject: Subject,
    isChoice: Bool = false
  ) -> Fix {
    let mayBeSafe = isChoice || keepsLevelAndColumn(reference.value, target) && isSound(target, for: reference.value)
    return subject.fix(
      Bilingual(zh: "改为“\(text)”", en: "Change to `\(text)`"), safety == .safe && !mayBeSafe ? .unsafe : safety,
      replacing: reference.range, with: Quoting.scalar(text))
  }

  /// Whether a target is of the level and in the column that the author wrote. Another level or column is another requirement, but an item
  /// with just this title may be in the other column.
  private func keepsLevelAndColumn(_ reference: Reference, _ target: Target) -> Bool {
    let written = reference.level.map { index.level(spelled: $0) } ?? level
    guard written == index.level(of: target), isOfTrack(target) else { return false }
    guard reference.spellsColumn, let column = reference.column else { return true }
    guard case .item(let item) = target else { return false }
    return index.items[item].column == column || index.items[item].key == NameKey(reference.title)
  }

  private func isOfTrack(_ target: Target) -> Bool {
    let tracks = index.functions[index.function(of: target)].tracks
    guard !tracks.isEmpty, let own = resolver.track else { return true }
    return tracks.contains(own)
  }

  /// Whether the standard's own entry is free of mistakes that would be copied: a number that is wrong or could not be read, an ability without
  /// its 能.
  private func isSound(_ target: Target, for reference: Reference) -> Bool {
    // The number that the author wrote is kept.
    if reference.code != index.code(of: target), index.isNumberDoubtful(of: target) { return false }
    let name = index.name(of: target).value
    if name.beginsWithOddWord, !reference.title.string.hasPrefix(String(name.title.string.prefix(1))) { return false }
    guard case .item(let item) = target, index.items[item].column == .abilities, reference.title.hasPrefix("能") else { return true }
    return name.title.hasPrefix("能")
  }
}

extension Reference {
  /// English for `A2.1.1`, Chinese for 能2.1.1, nil where there is no sign of a column.
  fileprivate var writtenSignLanguage: Language? {
    guard spellsColumn else { return nil }
    let code = whole.slice(codeBounds.lowerBound, codeBounds.upperBound)
    return ["能", "知", "任"].contains { code.hasPrefix($0) } ? .chinese : .english
  }
}
