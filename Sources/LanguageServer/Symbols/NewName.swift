import Rules
import Schema
import Standards
import TextModel

/// Checks whether a symbol may get another name: it must be writable where the old one is, and not be used by another thing of its kind.
struct NewName {
  let symbol: Symbol
  let snapshot: Snapshot

  func check(_ name: String) throws(ResponseError) {
    switch symbol {
    case .function(let path, let key), .content(let path, let key): try checkFree(name, path, key)
    case .item(let path, let item): try checkItem(name, path, item)
    case .levelID(let path, let level): try checkLevelID(name, path, level)
    case .levelName(let path, let level): try checkLevelName(name, path, level)
    case .track(let path, let id): try checkTrack(name, path, id)
    case .standardID(let path): try checkStandardID(name, path)
    case .standardVersion(let path): try checkVersion(name, path)
    case .documentID(let path): try checkDocumentID(name, path)
    case .number, .position: break
    }
  }

  private func index(_ path: String) -> StandardIndex? { snapshot.current.workspace.standard(at: path) }

  private func refuse(_ code: ResponseError.Code = .requestFailed, zh chinese: String, en english: String) -> ResponseError {
    ResponseError(code, snapshot.text(zh: chinese, en: english))
  }

  // MARK: Functions, contents and items

  /// Throws if a reference could not contain the name after a number: `1.1 其余` and `1.1 2.3` would be read as something else.
  private func checkTitle(_ name: String) throws(ResponseError) {
    let text = name.split(separator: " ").joined(separator: " ")
    let reference = Reference(written: Text("1.1 " + text))
    guard
      reference.form != .one || reference.code?.string != "1.1" || reference.title.string != text
        || text.allSatisfy({ $0.isNumber || $0 == "." })
    else { return try checkWords(name) }
    throw refuse(
      .invalidParams, zh: "“\(name)”不能作名称：在引用中写在编号后面时会被读作别的意思",
      en: "“\(name)” cannot be a name: behind the number in a reference it would be read as something else")
  }

  /// Throws for texts that would be read differently: `3 三` as number and name, and `……`, `TODO` or `xxx` as placeholders.
  private func checkWords(_ name: String) throws(ResponseError) {
    let numbered = NumberedText(name)
    if let code = numbered.code, !numbered.title.isEmpty, !numbered.lacksSpace {
      throw refuse(
        .invalidParams, zh: "“\(name)”不能作名称：开头的“\(code)”会被读作编号", en: "“\(name)” cannot be a name: \(code) would be read as its number")
    }
    try checkWritten(name)
  }

  /// Throws for a placeholder, which would be reported wherever it is.
  private func checkWritten(_ name: String) throws(ResponseError) {
    let hasLetter = name.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    let isRun = name.count > 1 && name.lowercased().allSatisfy { $0 == "x" }
    let words = snapshot.current.linter.linter(for: symbol.definingFile).settings.words
    guard !hasLetter || isRun || PlaceholderFinder(words: words).find(in: Text(name)) != nil else { return }
    throw refuse(
      .invalidParams, zh: "“\(name)”不能作名称：它是还没有写好的内容", en: "“\(name)” cannot be a name: it stands for one that is still to be written")
  }

  /// Throws if another thing has the name: the two could not be distinguished.
  private func checkFree(_ name: String, _ path: String, _ old: NameKey) throws(ResponseError) {
    try checkTitle(name)
    let key = NameKey(Text(name))
    guard let index = index(path), key != old else { return }
    if let other = index.targets(named: key).first(where: isSameSort) {
      let label = index.label(of: other)
      throw refuse(zh: "标准中已有“\(label)”", en: "The standard already has “\(label)”")
    }
    // A name that only the catalogue has is taken too.
    if listed(in: index.standard).contains(where: { NameKey($0) == key }) {
      throw refuse(zh: "标准的目录中已有“\(name)”", en: "The catalogue of the standard already has “\(name)”")
    }
  }

  private func isSameSort(_ target: Target) -> Bool {
    switch (symbol, target) {
    case (.function, .function), (.content, .content): true
    default: false
    }
  }

  private func listed(in standard: Standard) -> [Text] {
    let functions = standard.functions?.value ?? []
    if case .function = symbol { return functions.compactMap { $0.value.function?.value.title } }
    return functions.flatMap { $0.value.contents?.value ?? [] }.compactMap { $0.value.content?.value.title }
  }

  private func checkItem(_ name: String, _ path: String, _ item: Int) throws(ResponseError) {
    try checkWritten(name)
    guard let index = index(path), index.items.indices.contains(item) else { return }
    let own = index.items[item]
    let key = NameKey(Text(name))
    let other = index.contents[own.content].items.first { $0 != item && index.items[$0].column == own.column && index.items[$0].key == key }
    guard let other, key != own.key else { return }
    let label = index.label(of: .item(other))
    throw refuse(zh: "该工作内容中已有“\(label)”", en: "The work content already has “\(label)”")
  }

  // MARK: Levels and tracks

  private func checkLevelID(_ name: String, _ path: String, _ level: Int) throws(ResponseError) {
    try checkWord(name)
    guard Reference.canName(level: Text(name)) else {
      throw refuse(
        .invalidParams, zh: "“\(name)”不能作等级标识：在引用中写在“/”前面时会被读作编号",
        en: "“\(name)” cannot be the id of a level: before a slash in a reference it would be read as a number")
    }
    try checkSpellings([name], path, level)
  }

  private func checkLevelName(_ name: String, _ path: String, _ level: Int) throws(ResponseError) {
    guard let index = index(path), index.levels.indices.contains(level) else { return }
    // Parts that several levels share already, as 技师 in 二级/技师 and 一级/技师, may stay.
    let old = Set(LevelName.halves(of: index.levels[level].name).map { NameKey($0) })
    try checkSpellings([name] + LevelName.halves(of: Text(name)).filter { !old.contains(NameKey($0)) }.map(\.string), path, level)
  }

  /// Throws if one of the texts names another level.
  private func checkSpellings(_ spellings: [String], _ path: String, _ level: Int) throws(ResponseError) {
    guard let index = index(path) else { return }
    for spelling in spellings {
      guard let other = LevelSpellings.level(called: spelling, excluding: level, in: index) else { continue }
      let entry = index.levels[other]
      let names = snapshot.text(zh: "\(entry.name)（\(entry.id)）", en: "\(entry.name) (\(entry.id))")
      let label = entry.id == entry.name ? entry.id.string : names
      throw refuse(zh: "“\(spelling)”已指等级 \(label)", en: "“\(spelling)” already means the level \(label)")
    }
  }

  private func checkTrack(_ name: String, _ path: String, _ old: Text) throws(ResponseError) {
    try checkWord(name)
    try checkNotNumber(name)
    let key = NameKey(Text(name))
    guard let index = index(path) else { return }
    for track in index.standard.tracks?.value ?? [] where track.value.track?.value != old {
      guard [track.value.track?.value, track.value.name?.value].contains(where: { $0.map { NameKey($0) } == key }) else { continue }
      let label = track.value.track.map { snapshot.text(index.trackLabel($0.value)) } ?? name
      throw refuse(zh: "“\(name)”已指工种 \(label)", en: "“\(name)” already means the track \(label)")
    }
  }

  // MARK: Files

  private func checkStandardID(_ name: String, _ path: String) throws(ResponseError) {
    try checkWord(name)
    try checkNotNumber(name)
    let id = Text(name)
    guard let index = index(path), id != index.id else { return }
    let other = snapshot.current.workspace.standards.first { $0.file.path != path && $0.id == id }
    guard let other else {
      guard ShippedStandards.editions.contains(where: { $0.id == id }) else { return }
      throw refuse(zh: "随工具提供的标准已用标识“\(name)”", en: "A standard that ships with the tool already has the id “\(name)”")
    }
    let title = other.standard.title?.value.string ?? name
    throw refuse(zh: "标准“\(title)”已用标识“\(name)”", en: "The standard “\(title)” already has the id “\(name)”")
  }

  private func checkVersion(_ name: String, _ path: String) throws(ResponseError) {
    try checkWord(name, allowsBrackets: true)
    let version = Text(name)
    guard let index = index(path), version != index.version else { return }
    let isTaken =
      snapshot.current.workspace.standards.contains { $0.file.path != path && $0.id == index.id && $0.version == version }
      || ShippedStandards.editions.contains { $0.id == index.id && $0.version == version }
    guard isTaken else { return }
    throw refuse(zh: "该标准已有版本“\(name)”", en: "The standard already has an edition “\(name)”")
  }

  private func checkDocumentID(_ name: String, _ path: String) throws(ResponseError) {
    try checkWord(name, allowsBrackets: true)
    let id = Text(name)
    let other = snapshot.current.workspace.files.first { file in
      file.path != path && file.document.kind != .standard && file.document.id?.value == id
    }
    guard let other else { return }
    let file = other.path.split(separator: "/").last.map(String.init) ?? other.path
    throw refuse(zh: "\(file) 已用标识“\(name)”", en: "\(file) already has the id “\(name)”")
  }

  // MARK: Words

  /// An id is one word, which YAML and references read as one in every place.
  private func checkWord(_ name: String, allowsBrackets: Bool = false) throws(ResponseError) {
    let isWord = name.unicodeScalars.allSatisfy { Self.isPartOfWord($0) || allowsBrackets && "()（）".unicodeScalars.contains($0) }
    guard isWord, name.unicodeScalars.contains(where: { $0.properties.isAlphabetic || $0.properties.numericType != nil }) else {
      throw refuse(
        .invalidParams, zh: "标识是一个词，不能有空格，除“-”“_”“.”外不能有标点（“/”“@”“[”“,”等）",
        en: "An id is one word, without spaces and without punctuation (such as / @ [ , \") other than hyphens, underscores and dots")
    }
  }

  private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
    if "-_.·".unicodeScalars.contains(scalar) { return true }
    return switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark, .spacingMark, .enclosingMark,
      .decimalNumber, .letterNumber, .otherNumber, .otherSymbol, .dashPunctuation, .connectorPunctuation:
      true
    default: false
    }
  }

  /// Throws for `6` or `1.2`, which would be a number in a reference.
  private func checkNotNumber(_ name: String) throws(ResponseError) {
    guard name.utf8.allSatisfy({ ASCII.isDigit($0) || $0 == ASCII.period }) else { return }
    throw refuse(.invalidParams, zh: "“\(name)”会被读作编号，不能作标识", en: "“\(name)” would be read as a number, and cannot be an id")
  }
}
