import Schema
import Standards
import TextModel

/// Finds the standard and the level that a plan or job description is written against.
struct StandardGuess {
  struct Found {
    let index: StandardIndex
    let level: Int
    /// Whether the document names an edition or level that the standards do not have. Its text is kept.
    var isOtherEdition = false
    var isOtherLevel = false
    /// The texts that name the standard, if no label does.
    var mentions: [String] = []
  }

  let standards: [StandardIndex]
  private(set) var report = ImportReport()

  init(_ standards: [StandardIndex]) { self.standards = standards }

  /// `named` is the standard according to the document or the user; `texts` are names that may be in the standard.
  mutating func find(named: String?, level: LevelGuess.Wording, texts: [String], mentions: [String]) -> Found? {
    let keys = texts.map { NameKey(Text($0)) }
    let mention = named == nil ? StandardMention.find(standards, in: mentions) : nil
    if let mention { reportMention(mention.text, mention.index) }
    let post = named == nil && mention == nil ? standard(ofPosition: level.position, keys) : nil
    if let post, let position = level.position { reportPosition(position, post) }
    guard let index = mention?.index ?? post ?? index(named, keys) else { return nil }
    var guess = LevelGuess(index)
    var level = level
    level.others += [mention?.text].compactMap(\.self)
    let levelIndex = guess.find(level, keys)
    let isOther = named.map { isOtherEdition($0, than: index) } ?? false
    if isOther, let named { reportEdition(named, index) }
    report.add(guess.report)
    return Found(
      index: index, level: levelIndex, isOtherEdition: isOther, isOtherLevel: guess.isUnknown, mentions: [mention?.text].compactMap(\.self))
  }

  private mutating func reportMention(_ text: String, _ index: StandardIndex) {
    report.add(
      .assumed, nil,
      Bilingual(
        zh: "标准按“\(PrintedText.excerpt(text, 40))”中的名称采用 \(index.id)@\(index.version)",
        en: "the standard \(index.id)@\(index.version) was taken, which “\(PrintedText.excerpt(text, 40))” names"))
  }

  private mutating func reportPosition(_ position: String, _ index: StandardIndex) {
    report.add(
      .assumed, nil,
      Bilingual(
        zh: "没有找到依据的标准，“\(PrintedText.excerpt(position))”是 \(index.id)@\(index.version) 的对应岗位，采用这个标准",
        en: "no standard was found; \(index.id)@\(index.version) was assumed, which has the position “\(PrintedText.excerpt(position))”"))
  }

  /// The only standard that has a position of this name, unless another has more of the names in the document; of several editions the last.
  private func standard(ofPosition position: String?, _ keys: [NameKey]) -> StandardIndex? {
    guard let position else { return nil }
    let found = standards.filter { LevelGuess.level(ofPosition: position, $0) != nil }
    guard let last = found.last, found.allSatisfy({ $0.id == last.id }) else { return nil }
    func names(_ index: StandardIndex) -> Int { keys.count { !$0.isEmpty && !index.targets(named: $0).isEmpty } }
    let own = names(last)
    return standards.contains { $0.id != last.id && names($0) > own + 1 } ? nil : last
  }

  /// `id@version` in a text that says more: `cbec-operator@2021-draft, junior level`; nil if it is the whole text, or there is none.
  static func identifier(in text: String) -> String? {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard text.utf8.count <= 300, parts.count == 2, let left = parts.first, let right = parts.last else { return nil }
    func isPart(_ character: Character) -> Bool {
      character.isASCII && (character.isLetter || character.isNumber || character == "-" || character == "_" || character == ".")
    }
    let id = String(left.reversed().prefix(while: isPart).reversed())
    var version = right.prefix(while: isPart)
    while version.last == "." { version.removeLast() }
    guard !id.isEmpty, !version.isEmpty, id.count + version.count + 1 < text.count else { return nil }
    return "\(id)@\(version)"
  }

  /// Whether a text has nothing but such an identifier and the name of a level.
  static func isIdentifierWithLevel(_ text: String) -> Bool {
    guard let identifier = identifier(in: text) else { return false }
    return LevelNames.separate(text.replacing(identifier, with: "")).rest.replacing("level", with: "").allSatisfy {
      " ,;:.()、，；：。（）级等别".contains($0)
    }
  }

  /// Whether a text such as `cbec-operator@2019` names an edition other than the one that was found.
  private func isOtherEdition(_ named: String, than index: StandardIndex) -> Bool {
    let parts = Self.bare(named).split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let id = parts.first, let version = parts.last else { return false }
    return index.id.string == id && index.version.string != version && !version.isEmpty
  }

  private mutating func reportEdition(_ named: String, _ index: StandardIndex) {
    report.add(
      .doubtful, nil,
      Bilingual(
        zh: "没有标准“\(PrintedText.excerpt(named))”，按原文保留；对应关系按 \(index.id)@\(index.version) 匹配",
        en:
          "there is no standard “\(PrintedText.excerpt(named))”: it was kept, and references were matched with \(index.id)@\(index.version)"
      ))
  }

  /// The name without the rest of its sentence.
  static func bare(_ named: String) -> String {
    var text = PrintedText.trimmed(named)
    while let last = text.last, ".。;；,，".contains(last) { text.removeLast() }
    return text
  }

  private mutating func index(_ named: String?, _ keys: [NameKey]) -> StandardIndex? {
    if let named {
      if let exact = standards.first(where: { "\($0.id)@\($0.version)" == Self.bare(named) || $0.file.path == named }) { return exact }
      let wanted = PrintedText.folded(named)
      let byName = standards.filter { index in
        let standard = index.standard
        let names = [
          standard.title?.value.string, standard.titleEnglish?.value.string, standard.number?.value.string, index.id.string,
        ].compactMap { $0.map(PrintedText.folded) }
        return names.contains { !$0.isEmpty && (wanted.contains($0) || $0.contains(wanted) && wanted.count >= 4) }
      }
      if let found = byName.last {
        if isOtherEdition(named, than: found) { return found }
        report.add(
          .assumed, nil,
          Bilingual(
            zh: "标准“\(PrintedText.excerpt(named))”按名称对应 \(found.id)@\(found.version)",
            en: "the standard “\(PrintedText.excerpt(named))” was matched by name with \(found.id)@\(found.version)"))
        return found
      }
    }
    // The standard with most of the names in the document.
    let counts = standards.map { index in keys.count { !$0.isEmpty && !index.targets(named: $0).isEmpty } }
    guard let most = counts.max(), most > 0, let index = counts.firstIndex(of: most) else { return nil }
    let found = standards[index]
    report.add(
      .assumed, nil,
      Bilingual(
        zh: named == nil
          ? "没有找到依据的标准，按内容采用 \(found.id)@\(found.version)（\(most) 处名称相同）"
          : "找不到标准“\(PrintedText.excerpt(named ?? ""))”，按内容采用 \(found.id)@\(found.version)（\(most) 处名称相同）",
        en: named == nil
          ? "no standard was found; \(found.id)@\(found.version) was assumed (\(English.count(most, "matching name")))"
          : "the standard “\(PrintedText.excerpt(named ?? ""))” was not found; \(found.id)@\(found.version) was assumed (\(English.count(most, "matching name")))"
      ))
    return found
  }
}
