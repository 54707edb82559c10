import Schema
import Standards
import TextModel

/// Finds the level of the standard that a document is about.
struct LevelGuess {
  /// The texts of the document about its level, the most reliable first.
  struct Wording {
    /// The value below a label for the level.
    var written: String?
    var title: String?
    /// The standard as the document names it, and the intended participants.
    var others: [String] = []
    /// The title of a job, which may be a position of the standard.
    var position: String?
    /// Texts of the document that begin with a number and go on with a name: 2.2 基础运营.
    var numbered: [String] = []
  }

  private let index: StandardIndex
  private(set) var report = ImportReport()
  /// Whether the document names a level that the standard does not have.
  private(set) var isUnknown = false

  init(_ index: StandardIndex) { self.index = index }

  mutating func find(_ wording: Wording, _ keys: [NameKey]) -> Int {
    if let written = wording.written {
      if let level = index.level(spelled: Text(written)) { return level }
      if let level = named(written, isWritten: true) ?? own(written) {
        if wording.position != nil { reportSeveral(written, level) }
        return level
      }
      if let level = counted(written) {
        report.add(
          .doubtful, nil,
          Bilingual(
            zh: "等级“\(PrintedText.excerpt(written))”按顺序采用\(index.levels[level].name)，请核对",
            en: "the level “\(PrintedText.excerpt(written))” was taken for \(index.levels[level].id) by its place: check it"))
        return level
      }
      isUnknown = containsWord(written)
    }
    for text in [wording.title].compactMap(\.self) + wording.others {
      guard let level = named(text) ?? own(text) else { continue }
      report.add(
        .assumed, nil,
        Bilingual(
          zh: text == wording.title
            ? "等级按名称“\(PrintedText.excerpt(text))”采用\(index.levels[level].name)"
            : "等级按“\(PrintedText.excerpt(text))”采用\(index.levels[level].name)",
          en: text == wording.title
            ? "the level \(index.levels[level].id) was assumed because of the title “\(PrintedText.excerpt(text))”"
            : "the level \(index.levels[level].id) was assumed because of “\(PrintedText.excerpt(text))”"))
      reportUnknown(wording.written, level)
      return level
    }
    if let position = wording.position, let level = Self.level(ofPosition: position, index) {
      report.add(
        .assumed, nil,
        Bilingual(
          zh: "等级按岗位“\(PrintedText.excerpt(position))”采用\(index.levels[level].name)",
          en: "the level \(index.levels[level].id) was assumed, which has the position “\(PrintedText.excerpt(position))”"))
      reportUnknown(wording.written, level)
      return level
    }
    return byContents(wording.written, keys, wording.numbered)
  }

  /// Reports a label with several levels of the standard: 初级/中级.
  private mutating func reportSeveral(_ written: String, _ level: Int) {
    let named = LevelNames.all(in: written).compactMap { index.level(spelled: Text($0.id)) ?? index.level(spelled: Text($0.name)) }
    guard Set(named).count > 1, index.levels.indices.contains(level) else { return }
    report.add(
      .doubtful, nil,
      Bilingual(
        zh: "“\(PrintedText.excerpt(written))”有几个等级，采用\(index.levels[level].name)，请核对，或用 --level 指定",
        en:
          "“\(PrintedText.excerpt(written))” names several levels: \(index.levels[level].id) was taken; check it, or name it with --level"
      ))
  }

  /// The only level of the standard with a position of this name, or of the name without a place or a kind of document after it.
  static func level(ofPosition position: String, _ index: StandardIndex) -> Int? {
    level(named: position, index) ?? PostTitle.bare(position).flatMap { level(named: $0, index) }
  }

  private static func level(named position: String, _ index: StandardIndex) -> Int? {
    let wanted = NameKey(Text(position))
    guard !wanted.isEmpty else { return nil }
    let levels = index.levels.indices.filter { level in
      (index.levels[level].level.positions?.value ?? []).contains { NameKey($0.value) == wanted }
    }
    return levels.count == 1 ? levels.first : nil
  }

  /// The level that has most of the names; of several, the one that has most of them with the numbers of the document.
  private mutating func byContents(_ written: String?, _ keys: [NameKey], _ numbered: [String]) -> Int {
    let counts = index.levels.indices.map { level in
      keys.count { key in index.targets(named: key).contains { index.level(of: $0) == level } }
    }
    let most = counts.max() ?? 0
    let chosen = withNumbers(counts.indices.filter { counts[$0] == most }, numbered)
    guard let best = chosen.first, index.levels.indices.contains(best) else { return 0 }
    let areSeveral = chosen.count > 1
    if !isUnknown {
      report.add(
        areSeveral ? .doubtful : .assumed, nil,
        areSeveral
          ? Bilingual(
            zh: "没有找到等级，内容符合几个等级，暂作\(index.levels[best].name)，请核对，或用 --level 指定",
            en: "no level was found, and the contents fit several: \(index.levels[best].id) was taken; check it, or name it with --level")
          : Bilingual(
            zh: "没有找到等级，按内容采用\(index.levels[best].name)", en: "no level was found; \(index.levels[best].id) was assumed by the contents")
      )
    }
    reportUnknown(written, best)
    return best
  }

  /// The maximum number of texts whose numbers are compared.
  private static let maximumNumbered = 1000

  private func withNumbers(_ levels: [Int], _ numbered: [String]) -> [Int] {
    guard levels.count > 1, !numbered.isEmpty else { return levels }
    let references = numbered.prefix(Self.maximumNumbered).map { Reference.read(Text($0), listColumn: nil).reference }
    let counts = levels.map { level in
      let resolver = Resolver(index: index, level: level)
      return references.count { reference in
        if case .target = resolver.resolve(reference) { !reference.title.isEmpty } else { false }
      }
    }
    let most = counts.max() ?? 0
    return zip(levels, counts).filter { $0.1 == most }.map(\.0)
  }

  private mutating func reportUnknown(_ written: String?, _ level: Int) {
    guard isUnknown, let written else { return }
    report.add(
      .doubtful, nil,
      Bilingual(
        zh: "标准没有等级“\(PrintedText.excerpt(written))”，按原文保留；对应关系按\(index.levels[level].name)匹配",
        en:
          "the standard has no level “\(PrintedText.excerpt(written))”: it was kept, and references were matched with \(index.levels[level].id)"
      ))
  }

  /// Whether a text may be the name of a level: 不限 is not.
  private func containsWord(_ text: String) -> Bool {
    let folded = PrintedText.folded(text)
    return !["", "不限", "无", "待定", "-", "—", "/", "any", "none"].contains(folded)
  }

  /// The level with a usual name that is in a text. Levels of workers and of other standards have the same ranks: 中级工 is 中级.
  private mutating func named(_ text: String, isWritten: Bool = false) -> Int? {
    guard let known = LevelNames.find(in: text) else { return nil }
    if let level = index.level(spelled: Text(known.id)) ?? index.level(spelled: Text(known.name)) { return level }
    for (id, name) in LevelNames.likes(of: known.id) {
      guard let level = index.level(spelled: Text(id)) ?? index.level(spelled: Text(name)) else { continue }
      if isWritten {
        report.add(
          .assumed, nil,
          Bilingual(
            zh: "等级“\(PrintedText.excerpt(text))”采用\(index.levels[level].name)",
            en: "the level “\(PrintedText.excerpt(text))” was taken for \(index.levels[level].id)"))
      }
      return level
    }
    return nil
  }

  /// The only level whose name is a word in a text: Practitioner in `Data Steward Practitioner Programme`.
  private func own(_ text: String) -> Int? {
    guard text.utf8.count <= 300 else { return nil }
    let folded = text.lowercased()
    let found = index.levels.indices.filter { level in
      [index.levels[level].name.string, index.levels[level].id.string].contains { Self.hasWord($0.lowercased(), folded) }
    }
    return found.count == 1 ? found.first : nil
  }

  private static func hasWord(_ word: String, _ text: String) -> Bool {
    guard word.count >= 4, let bounds = text.firstRange(of: word) else { return false }
    let neighbours = [text[..<bounds.lowerBound].last, text[bounds.upperBound...].first].compactMap(\.self)
    return !neighbours.contains { $0.isASCII && ($0.isLetter || $0.isNumber) }
  }

  /// The level with a number, counted from the lowest: `Ⅱ级`, `2级`, `二级`, `Level 2`.
  private func counted(_ text: String) -> Int? {
    var folded = PrintedText.folded(text)
    for word in ["level", "第", "等级", "级别"] where folded.hasPrefix(word) { folded = String(folded.dropFirst(word.count)) }
    if folded.hasSuffix("级") { folded.removeLast() }
    let romans = ["i", "ii", "iii", "iv", "v", "vi"]
    let number = romans.firstIndex(of: folded).map { $0 + 1 } ?? Int(folded) ?? ChineseOrdinal.value(folded)
    guard let number, number > 0, index.levels.indices.contains(number - 1) else { return nil }
    return number - 1
  }
}
