import Schema

/// The sentences above tables that give the tracks of functions, as this tool's exports print them. A table with such sentences has
/// functions of its own, although another table may have some with the same names.
struct RestrictedTables {
  /// By the index of a table's block: the index of the first sentence above it.
  private(set) var groups: [Int: Int] = [:]
  /// By the index of the first sentence: the names of tracks, by the names of functions.
  private var names: [Int: [String: [String]]] = [:]
  private(set) var reading = ClauseReading()

  private typealias Sentence = (restriction: ExportWords.Restriction, line: Int, block: Int)

  init(_ outline: Outline) {
    let isOwn = outline.blocks.contains { block in
      if case .line(let line) = block { ExportWords.track(in: line.text) != nil } else { false }
    }
    guard isOwn else { return }
    for section in outline.sections { read(section) }
  }

  /// The names of the tracks of a function in a table; empty for all tracks.
  func tracks(of function: Function, in group: Int?) -> [String]? { group.flatMap { names[$0]?[function.name.written] } }

  private mutating func read(_ section: Section) {
    var sentences: [Sentence] = []
    var group: Int?
    for member in section.members {
      if let line = member.line, let restriction = ExportWords.restriction(in: line.text), restriction.isAboutTracks {
        sentences.append((restriction, line.line, member.index))
      }
      guard let table = member.table, table.header.isRequirements else { continue }
      // The parts of a table that a page break divided are one table.
      group = sentences.first?.block ?? group
      groups[member.index] = group
      for sentence in sentences { add(sentence, to: group) }
      sentences = []
    }
  }

  private mutating func add(_ sentence: Sentence, to group: Int?) {
    guard let group else { return }
    reading.use(sentence.block)
    let (function, tracks) = (sentence.restriction.function, sentence.restriction.names)
    guard let known = names[group]?[function] else {
      names[group, default: [:]][function] = tracks
      return
    }
    guard known != tracks else { return }
    reading.report.add(
      .leftOut, sentence.line,
      Bilingual(
        zh: "表中只有一个“\(function)”，却有两句话说明它适用于哪些工种；第二句没有采用：“\(tracks.joined(separator: "、"))”",
        en:
          "the table has one function “\(function)”, and two sentences say for which tracks it is; the second was left out: “\(tracks.joined(separator: ", "))”"
      ))
  }
}
