import Linter
import Schema
import Standards
import TextModel

/// What an author is still typing before the cursor: the beginning of a key, a kind, a choice, a level, a number, a name of the catalogue,
/// or the id or version of a standard; and a record or text with only its first words. Words that are not the beginning of any of these are
/// reported immediately.
struct UnfinishedWord {
  private let line: ByteRange
  private let offset: Int
  private let file: FileVersion
  private let workspace: Workspace

  init(at offset: Int, in file: FileVersion, _ workspace: Workspace) {
    let source = file.source
    line = source.contentRange(ofLine: source.lineIndex.line(at: min(offset, source.count)))
    self.offset = offset
    self.file = file
    self.workspace = workspace
  }

  /// The line of the cursor, which contains the word and its context.
  var range: ByteRange { line }

  /// Whether a finding is only about a word that is not complete yet, so that it is not known what the rest of the file will mean.
  func isAboutBeginning(_ finding: Diagnostic) -> Bool {
    if finding.rule == "malformed-yaml", isInLine(finding.location.range), hasOpenBracket { return true }
    guard let word = word(of: finding.location.range), !word.isEmpty else { return false }
    switch finding.rule {
    case "malformed-yaml": return isBeginningOfKey(word) || isColonBeforeBracket
    case "unknown-key", "wrong-type": return isBeginningOfKey(word)
    case "unknown-kind":
      return isBeginningOfKey(word) || isBeginning(word, of: DocumentKind.allCases.flatMap { [$0.name.chinese, $0.name.english] })
    case "unknown-value": return isBeginning(word, of: choices(at: finding.location.range))
    case "level-mismatch": return isBeginning(word, of: levels)
    case "unresolved-standard":
      return isBeginning(word, of: workspace.standards.flatMap { ["\($0.id)@\($0.version)", "\($0.version)"] })
    case "malformed-number", "missing-number", "wrong-number-prefix", "duplicate-number", "number-gap": return isBeginningOfNumber(word)
    default: return false
    }
  }

  /// Whether a finding is only about what comes next: the fields of a record, or the end of a text.
  func isAboutRest(_ finding: Diagnostic) -> Bool {
    let range = finding.location.range
    if finding.rule == "level-mismatch", range.end < line.start, isLastLevelBegun { return true }
    guard isInLine(range) else { return false }
    switch finding.rule {
    // The fields of the file itself are not begun in a line.
    case "missing-key", "uncovering-entry", "empty-content", "stale-excuse": return isItem
    // What a level or function of a standard will have, and what a module will cover.
    case "missing-function", "missing-content": return isItem || file.document.kind == .standard
    // A module that has no hours yet; not numbers that do not add up.
    case "hours-mismatch": return isItem && !(file.source.bytes[clamping: range.start..<range.end].first.map(ASCII.isDigit) ?? false)
    case "ability-form": return UnfinishedText.isBegunItem(file.source.bytes[clamping: line.start..<line.end])
    case "knowledge-form": return range.end == offset
    case "unlisted-name", "misspelt-name": return word(of: range).map { isBeginning($0, of: catalogueNames) } ?? false
    default: return false
    }
  }

  /// Whether the list of levels of a standard is being written at the end of the file: the levels that the lines above name are still to come.
  private var isLastLevelBegun: Bool {
    guard file.document.kind == .standard, let root = file.document.tree.root, let last = Array(root.entries).last else { return false }
    let rest = file.source.bytes[clamping: offset..<file.source.count]
    return ["levels", "等级表"].contains(last.key.text.string) && rest.allSatisfy { ASCII.isBlank($0) || ASCII.isLineBreak($0) }
  }

  private func isInLine(_ range: ByteRange) -> Bool { line.start <= range.start && range.end <= line.end }

  /// Whether the author writes at the end of a line in which a bracket is open.
  private var hasOpenBracket: Bool {
    let bytes = file.source.bytes
    guard bytes[clamping: offset..<max(offset, line.end)].allSatisfy(ASCII.isBlank) else { return false }
    var depth = 0
    for byte in bytes[clamping: line.start..<offset] {
      switch byte {
      case ASCII.leftBracket, ASCII.leftBrace: depth += 1
      case ASCII.rightBracket, ASCII.rightBrace: depth -= 1
      default: break
      }
    }
    return depth > 0
  }

  /// `M` and `M1` may become M1.2, and `3.` or `3` may become 3.3.
  private func isBeginningOfNumber(_ word: ArraySlice<UInt8>) -> Bool {
    word.count <= 8 && word.count(where: ASCII.isLetter) <= 2
      && word.allSatisfy { ASCII.isDigit($0) || ASCII.isLetter($0) || $0 == ASCII.period || $0 == ASCII.hyphen }
  }

  /// Whether the line begins an item of a list.
  private var isItem: Bool {
    file.source.bytes[clamping: line.start..<line.end].first { !ASCII.isBlank($0) } == ASCII.hyphen
  }

  /// The marked text if it ends at the cursor, besides the brackets that an editor closes.
  private func word(of range: ByteRange) -> ArraySlice<UInt8>? {
    guard line.start <= range.start, range.start < offset, offset <= line.end else { return nil }
    let bytes = file.source.bytes
    let rest = bytes[clamping: offset..<max(offset, range.end)]
    guard range.end <= line.end, rest.allSatisfy({ $0 == ASCII.rightBrace || $0 == ASCII.rightBracket }) else { return nil }
    return bytes[clamping: range.start..<min(range.end, offset)]
  }

  private func isBeginningOfKey(_ word: ArraySlice<UInt8>) -> Bool { Document.vocabulary.hasKey(beginningWith: word) }

  /// `{education:}`: the colon before a value that is still to be written.
  private var isColonBeforeBracket: Bool {
    let bytes = file.source.bytes
    guard offset > line.start, bytes[clamping: offset - 1..<offset].first == ASCII.colon else { return false }
    let next = bytes[clamping: offset..<line.end].first
    return next == nil || next == ASCII.rightBrace || next == ASCII.comma
  }

  private func isBeginning(_ word: ArraySlice<UInt8>, of names: [String]) -> Bool { names.contains { $0.utf8.starts(with: word) } }

  private func choices(at range: ByteRange) -> [String] {
    file.document.shapeProblems.flatMap { problem -> [String] in
      guard problem.range == range, case .unknownValue(_, _, let choices) = problem.fault else { return [] }
      return choices.options.flatMap { [$0.name.chinese, $0.name.english] + $0.aliases }
    }
  }

  private var levels: [String] {
    guard let reference = file.document.standardReference?.value, case .found(let index) = workspace.resolve(reference, from: file.path)
    else { return [] }
    return index.levels.flatMap { [$0.id.string, $0.name.string] }
  }

  private var catalogueNames: [String] {
    guard case .standard(let standard) = file.document.content else { return [] }
    var names: [String] = []
    for function in standard.functions?.value ?? [] {
      if let name = function.value.function { names.append(name.value.title.string) }
      for content in function.value.contents?.value ?? [] {
        if let name = content.value.content { names.append(name.value.title.string) }
      }
    }
    return names
  }
}
