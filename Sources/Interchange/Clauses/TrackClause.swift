import Schema

/// Reads sentences that list tracks, `本职业分为A、B两个工种。`, and that give their functions, `五级：A考核职业功能1、2；B考核职业功能1、3。`.
struct TrackClause {
  /// The names of tracks that a sentence lists, in order.
  private(set) var names: [String] = []
  /// The tracks of functions, by level and number of the function. The level is nil if the sentence is about all levels.
  private var taken: [FunctionKey: [String]] = [:]
  /// The levels with such sentences, and the tracks in these sentences.
  private var speaking: [String?: [String]] = [:]
  private(set) var reading = ClauseReading()
  private let levels: DocumentLevels

  private struct FunctionKey: Hashable {
    let level: String?
    let function: NumberCode
  }

  /// `known` are the names of tracks in headings or in this tool's exports.
  init(_ outline: Outline, levels: DocumentLevels, known: [String]) {
    self.levels = levels
    let lines = outline.sections.enumerated().flatMap { index, section in
      section.lines.map { (section: index, block: $0.index, line: $0.line) }
    }
    for (_, block, line) in lines {
      guard let listed = TrackWording.list(in: line.text) else { continue }
      for name in listed.names where !names.contains(name) && !known.contains(name) { names.append(name) }
      if listed.isWhole { reading.use(block) }
    }
    let all = known + names
    guard !all.isEmpty else { return }
    for (section, block, line) in lines where all.contains(where: line.text.contains) {
      guard let assignments = TrackWording.assignments(in: line.text, tracks: all, levels) else { continue }
      let own = levels.level(ofSection: section, outline)?.id
      for part in assignments { add(part, at: part.level ?? own, line) }
      reading.use(block)
    }
  }

  /// The tracks of a function at a level; nil if no sentence gives them, or if all tracks have it.
  func tracks(of function: Function, at level: String) -> [String]? {
    guard let code = function.name.code else { return nil }
    let scope: String? = speaking[level] == nil ? nil : level
    guard let all = speaking[scope], let own = taken[FunctionKey(level: scope, function: code)] else { return nil }
    return own.count == all.count ? nil : own
  }

  private mutating func add(_ part: TrackWording.Assignment, at level: String?, _ line: ManuscriptLine) {
    for track in part.tracks where speaking[level]?.contains(track) != true { speaking[level, default: []].append(track) }
    for function in part.functions {
      let key = FunctionKey(level: level, function: function)
      for track in part.tracks where taken[key]?.contains(track) != true { taken[key, default: []].append(track) }
    }
    guard level == nil else { return }
    reading.report.add(
      .assumed, line.line,
      Bilingual(
        zh: "句子没有说明等级，按适用于各等级处理：“\(PrintedText.excerpt(line.text, 40))”",
        en: "a sentence on tracks names no level; it was taken to be about all of them: “\(PrintedText.excerpt(line.text, 40))”"))
  }
}
