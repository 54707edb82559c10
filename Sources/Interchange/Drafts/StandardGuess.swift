import Schema
import Standards
import TextModel

/// Finds the standard and the level that a plan or job description is written against.
struct StandardGuess {
  struct Found {
    let index: StandardIndex
    let level: Int
  }

  let standards: [StandardIndex]
  private(set) var report = ImportReport()

  init(_ standards: [StandardIndex]) { self.standards = standards }

  /// `named` is what the document or the user says, `texts` are names that may be the standard's.
  mutating func find(named: String?, level: String?, title: String?, texts: [String]) -> Found? {
    let keys = texts.map { NameKey(Text($0)) }
    guard let index = index(named, title, keys) else { return nil }
    return Found(index: index, level: self.level(index, level, title, keys))
  }

  private mutating func index(_ named: String?, _ title: String?, _ keys: [NameKey]) -> StandardIndex? {
    if let named {
      if let exact = standards.first(where: { "\($0.id)@\($0.version)" == named || $0.file.path == named }) { return exact }
      let wanted = PrintedText.folded(named)
      let byName = standards.filter { index in
        let names = [index.standard.title?.value.string, index.standard.number?.value.string, index.id.string].compactMap {
          $0.map(PrintedText.folded)
        }
        return names.contains { !$0.isEmpty && (wanted.contains($0) || $0.contains(wanted) && wanted.count >= 4) }
      }
      if let found = byName.last {
        report.add(
          .guessed, nil,
          Bilingual(
            zh: "标准“\(PrintedText.excerpt(named))”按名称对应 \(found.id)@\(found.version)",
            en: "the standard “\(PrintedText.excerpt(named))” was matched by name with \(found.id)@\(found.version)"))
        return found
      }
    }
    // The one of which the document names most.
    let counts = standards.map { index in keys.count { !$0.isEmpty && !index.targets(named: $0).isEmpty } }
    guard let most = counts.max(), most > 0, let place = counts.firstIndex(of: most) else { return nil }
    let found = standards[place]
    report.add(
      .guessed, nil,
      Bilingual(
        zh: named == nil
          ? "没有写明依据的标准，按内容采用 \(found.id)@\(found.version)（\(most) 处名称相同）"
          : "找不到标准“\(PrintedText.excerpt(named ?? ""))”，按内容采用 \(found.id)@\(found.version)（\(most) 处名称相同）",
        en: named == nil
          ? "no standard is named; \(found.id)@\(found.version) was assumed (\(English.count(most, "matching name")))"
          : "the standard “\(PrintedText.excerpt(named ?? ""))” was not found; \(found.id)@\(found.version) was assumed (\(English.count(most, "matching name")))"
      ))
    return found
  }

  private mutating func level(_ index: StandardIndex, _ written: String?, _ title: String?, _ keys: [NameKey]) -> Int {
    for (text, isTitle) in [(written, false), (title, true)] {
      guard let text else { continue }
      if let level = index.level(spelled: Text(text)) { return level }
      guard let known = LevelNames.find(in: text),
        let level = index.level(spelled: Text(known.id)) ?? index.level(spelled: Text(known.name))
      else { continue }
      if isTitle {
        report.add(
          .guessed, nil,
          Bilingual(
            zh: "等级按名称“\(PrintedText.excerpt(text))”采用\(index.levels[level].name)",
            en: "the level \(index.levels[level].id) was assumed because of the title “\(PrintedText.excerpt(text))”"))
      }
      return level
    }
    // The level with most of the names.
    let counts = index.levels.indices.map { level in
      keys.count { key in index.targets(named: key).contains { index.level(of: $0) == level } }
    }
    let best = counts.indices.max { counts[$0] < counts[$1] } ?? 0
    if index.levels.indices.contains(best) {
      report.add(
        .guessed, nil,
        Bilingual(
          zh: "没有写明等级，按内容采用\(index.levels[best].name)", en: "no level is named; \(index.levels[best].id) was assumed by the contents")
      )
    }
    return best
  }
}
