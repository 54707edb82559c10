import TextModel
import YAML

/// Searches for the one line whose mistake explains several problems of a document.
///
/// A line that is one column too far left changes the meaning of the lines around it, and each of them would be reported. The search undoes
/// one likely mistake at a time in a copy, reads the copy, and keeps the mistake after which the fewest problems remain.
/// Its cost is limited, since a file has syntax errors after most key presses.
struct LineMistakeSearch {
  private let source: SourceText
  private let expectedKind: DocumentKind?
  private let wholeReferences: Set<Text>
  private let document: Document
  /// The offset at which libyaml stops in any case: changes after it have no effect. Nil if not known.
  private var stop: Int?
  /// How many bytes may still be parsed.
  private var work = 3 << 19
  private static let maximumLines = 6

  init(_ document: Document, expectedKind: DocumentKind?, wholeReferences: Set<Text> = []) {
    source = document.source
    self.wholeReferences = wholeReferences
    self.expectedKind = expectedKind
    self.document = document
  }

  /// The document read without the mistake; the original document if none is found.
  mutating func run() -> Document {
    let before = document.structureProblemCount
    guard before > 0, document.kind != nil, document.kind != .configuration, source.encoding != .binary else { return document }
    guard before > 1 else { return readWithLinesJoined() ?? document }
    guard isStructureInDoubt else { return document }
    var best: (mistake: LineMistake, document: Document, problemCount: Int)?
    var isUnique = true
    for mistake in suspectedLines.lazy.flatMap({ [source] in LineMistake.candidates(at: $0, of: source) }) {
      // One problem is left, the mistake itself: the other lines need not be tried.
      if let best, best.problemCount == 1, mistake.line != best.mistake.line { break }
      guard let trial = read(without: mistake) else { continue }
      let after = trial.structureProblemCount
      guard after < before else { continue }
      if let found = best {
        // Two columns may give the same result, since a line that continues a text is moved again.
        if after == found.problemCount, mistake.kind == .move, found.mistake.kind == .move, mistake.line == found.mistake.line,
          !trial.tree.shadow.isEqualCopy(found.document.tree.shadow)
        {
          isUnique = false
        }
        guard (after, mistake.kind.rawValue) < (found.problemCount, found.mistake.kind.rawValue) else { continue }
      }
      isUnique = true
      best = (mistake, trial, after)
    }
    guard let best, isUnique else { return document }
    return best.document
  }

  /// If the only problem is a line break inside a text: the document read without it.
  private mutating func readWithLinesJoined() -> Document? {
    guard let only = document.syntaxProblems.first, only.fault == .lineWithoutColon else { return nil }
    let line = source.lineIndex.line(at: only.range.start)
    for mistake in LineMistake.candidates(at: line, of: source) where mistake.kind == .evidentJoin {
      if let trial = read(without: mistake), trial.structureProblemCount == 1 { return trial }
    }
    return nil
  }

  /// The lines of the first problems and the lines around them, since libyaml often stops one line late.
  private var suspectedLines: [Int] {
    // Unreadable text comes first, since the other problems follow from it, unless a misplaced field precedes them: then the lines below
    // are misplaced because of it.
    let structure = structureOffsets
    let misplaced = document.shapeProblems.filter(\.fault.isAboutPosition).map(\.range.start).sorted()
    let before = misplaced.last { $0 < structure.first ?? 0 }
    let offsets =
      structure.prefix(1) + (before.map { [$0] } ?? []) + structure.dropFirst() + document.shapeProblems.map(\.range.start).sorted()
    var lines: [Int] = lineOfMissingKey.map { [$0] } ?? []
    for (position, offset) in offsets.enumerated() {
      let line = source.lineIndex.line(at: offset)
      let below = position == 0 ? IndentedLine.below(line, source)?.number : nil
      for suspect in [line, IndentedLine.above(line, source)?.number, below] {
        if let suspect, !lines.contains(suspect) { lines.append(suspect) }
      }
      if lines.count >= Self.maximumLines { break }
    }
    return lines
  }

  /// The line after a record that has the first field that the record lacks: it may be at the wrong column.
  private var lineOfMissingKey: Int? {
    for problem in document.shapeProblems {
      guard case .missingKey(let field, _) = problem.fault else { continue }
      let start = source.lineIndex.line(at: problem.range.start) + 1
      for number in Range(clamping: start, min(source.lineIndex.count, start + 40)) {
        guard let line = IndentedLine(source, number), !line.isItem, line.isEntry else { continue }
        let key = line.body.prefix { $0 != ASCII.colon }
        if key.elementsEqual(field.key.english.utf8) || key.elementsEqual(field.key.chinese.utf8) { return number }
      }
      return nil
    }
    return nil
  }

  /// Nil if libyaml cannot read the copy either.
  private mutating func read(without mistake: LineMistake) -> Document? {
    guard work > 0, mistake.kind != .remove || !isRepairedAsItem(mistake.line) else { return nil }
    if [.remove, .join, .evidentJoin].contains(mistake.kind), document.isReadAsEntry(mistake.line) { return nil }
    work -= source.count
    // If libyaml stops above a line, changing that line has no effect.
    let start = mistake.problem.repair.map(\.range.start).min() ?? 0
    if let stop, start >= stop { return nil }
    var shadow = ShadowText(source.bytes)
    guard shadow.apply(mistake.problem.repair) else { return nil }
    if let reach = Recovery.reachOfFailure(in: shadow) {
      if reach <= start { stop = min(stop ?? reach, reach) }
      return nil
    }
    work -= source.count * 2
    var reading = DocumentReading(source: source, expectedKind: expectedKind, wholeReferences: wholeReferences)
    let trial = reading.run(assuming: mistake.problem, in: shadow)
    guard trial.kind == document.kind, trial.fieldCount + (mistake.kind == .remove ? 1 : 0) >= writtenFields else {
      return nil
    }
    if mistake.kind != .remove, isWrong(mistake.line, trial) { return nil }
    // The key exists on another line.
    if case .missingListKey(let key) = mistake.problem.fault, trial.hasRepeatedKey(key) { return nil }
    // Lines that were exchanged must not make a field a duplicate, whose value is not read.
    if mistake.kind == .exchange, document.isReadWithoutDuplicateKey, !trial.isReadWithoutDuplicateKey { return nil }
    // Joining the line below must not hide its own problem.
    if let below = IndentedLine.below(mistake.line, source), below.isItem || below.isEntry,
      Self.beginsNode(at: below.body.startIndex, document),
      !Self.beginsNode(at: below.body.startIndex, trial)
    {
      return nil
    }
    // A line that became part of a text explains nothing. A key that was moved up begins where the line above it began.
    let isMovedUp = mistake.kind == .exchange && start < (IndentedLine(source, mistake.line)?.start ?? 0) && isKeyAlone(mistake.line)
    if ![.remove, .join, .evidentJoin].contains(mistake.kind), !isMovedUp, let line = IndentedLine(source, mistake.line),
      !Self.beginsNode(at: mistake.problem.fault == .wrongItemMark ? mistake.problem.range.end : line.body.startIndex, trial)
    {
      return nil
    }
    return trial
  }

  /// The number of fields in the file: repairs may have added the line of a key.
  private var writtenFields: Int {
    document.fieldCount
      - document.syntaxProblems.count { problem in
        switch problem.fault {
        case .missingListKey, .missingColumnKey: true
        default: false
        }
      }
  }

  /// Whether a line was repaired as an item without its dash: then it is not a note.
  private func isRepairedAsItem(_ line: Int) -> Bool {
    // Among records it would have no field, and among numbered items no number.
    if let here = IndentedLine(source, line), !here.isEntry, !here.hasDigitInFirstWord, let below = IndentedLine.below(line, source),
      below.isItem, below.isEntry || below.hasDigitInFirstWord
    {
      return false
    }
    return document.syntaxProblems.contains { problem in
      guard problem.isRepairIntended, problem.fault == .missingItemMark || problem.fault == .wrongItemMark else { return false }
      return problem.repair.contains { source.lineIndex.line(at: $0.range.start) == line }
    }
  }

  /// Whether a line has another problem besides the mistake: then its new position is wrong too.
  private func isWrong(_ line: Int, _ trial: Document) -> Bool {
    trial.shapeProblems.contains { problem in
      switch problem.fault {
      case .unknownKey, .wrongType, .duplicateKey, .doubledLine: source.lineIndex.line(at: problem.range.start) == line
      default: false
      }
    }
      || trial.syntaxProblems.contains { $0.fault == .unquotedColon && source.lineIndex.line(at: $0.range.start) == line }
  }

  private func isKeyAlone(_ line: Int) -> Bool { IndentedLine(source, line)?.endsInColon ?? false }

  /// Whether a field or an item of a document begins at an offset.
  private static func beginsNode(at offset: Int, _ document: Document) -> Bool {
    var node = document.tree.root
    while let current = node {
      if current.range.start == offset { return true }
      var child: Node?
      for entry in current.entries {
        if entry.key.range.start <= offset { child = entry.key }
        if entry.key.range.start != offset, entry.value.range.start <= offset { child = entry.value }
      }
      for item in current.items where item.range.start <= offset { child = item }
      node = child
    }
    return false
  }

  /// Whether a line could not be read, several lines are misplaced, or two problems of structure are on the same or neighbouring lines.
  /// Valid YAML without such problems is not searched, since it may be intended.
  private var isStructureInDoubt: Bool {
    if hasMovedField || hasFieldBelowKey { return true }
    guard !structureOffsets.isEmpty else { return false }
    if document.syntaxProblems.contains(where: { !$0.isRepairIntended && $0.fault.mayComeFromLineMistake }) { return true }
    let misplaced = document.shapeProblems.filter(\.fault.isAboutPosition)
    let moved = document.syntaxProblems.count { $0.fault.isAboutPosition }
    if moved > 0, moved + misplaced.count > 1 { return true }
    // Full-width signs between brackets and typographic quotes do not put the lines into doubt: one list may contain several.
    let problems =
      document.structureProblems.map { (offset: $0.range.start, isSign: [.fullwidthFlowPunctuation, .smartQuotes].contains($0.fault)) }
      + misplaced.map { (offset: $0.range.start, isSign: false) }
    let lines = problems.sorted { $0.offset < $1.offset }.map { (number: source.lineIndex.line(at: $0.offset), isSign: $0.isSign) }
    return zip(lines, lines.dropFirst()).contains { $1.number - $0.number <= 1 && !($0.isSign && $1.isSign) }
  }

  /// Whether a record lacks a field that another one has twice, or that is on a line below: the line may be at the wrong column.
  private var hasMovedField: Bool {
    var missing: Set<String> = []
    for problem in document.shapeProblems {
      if case .missingKey(let field, _) = problem.fault { missing.formUnion([field.key.english, field.key.chinese]) }
    }
    guard !missing.isEmpty else { return false }
    if document.shapeProblems.count > 2, lineOfMissingKey != nil { return true }
    return document.shapeProblems.contains { problem in
      if case .duplicateKey(let key, _) = problem.fault { missing.contains(key) } else { false }
    }
  }

  /// Whether a line that was moved or got a dash is between a key and its content.
  private var hasFieldBelowKey: Bool {
    document.syntaxProblems.contains { problem in
      let number = source.lineIndex.line(at: problem.range.start)
      guard problem.fault.isAboutPosition, let line = IndentedLine(source, number), !line.isItem,
        IndentedLine.above(number, source)?.endsInColon ?? false
      else { return false }
      return !LineMistake.exchanges(line, source).isEmpty
    }
  }

  /// The start offsets of syntax problems other than single characters, in order.
  private var structureOffsets: [Int] { document.structureProblems.map(\.range.start).sorted() }
}
