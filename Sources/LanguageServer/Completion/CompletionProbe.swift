import Schema
import TextModel
import YAML

/// Finds out what an author is about to write, even where the line does not parse yet. A mark is inserted at the cursor in the ways in
/// which the line may continue; the first text that parses without a fault on this line is used.
struct CompletionProbe {
  /// How the line was completed.
  enum Guess: CaseIterable {
    case asItStands
    case key
    case item
  }

  let guess: Guess
  let place: FormatPlace
  /// The scalar at the cursor as it is in the document; empty where nothing is written yet.
  var token: ByteRange
  /// The part of the scalar before the cursor.
  let typed: String
  /// Whether the scalar is quoted.
  let isQuoted: Bool
  /// The text to insert before the completion: a blank after a dash or colon, which need one to be indicators; or a comma or colon in place
  /// of a full-width one.
  var lead: String
  /// Whether the lines below are indented as the value of the key on this line, so that the key gets no value on its line.
  var hasValueBelow = false
  /// The number of faults that the text has now.
  var faults = 0

  /// A private-use character, which files do not contain and YAML reads as part of a word.
  private static let mark: [UInt8] = Array("\u{E000}".utf8)

  /// Whether the place is in a list or mapping that is written on one line.
  var isInFlow: Bool { place.steps.contains { $0.node.style == .flowCollection } }

  static func run(_ source: SourceText, at offset: Int, kind: DocumentKind) -> CompletionProbe? {
    let line = CompletionLine(source, at: offset)
    if line.isClosed { return nil }
    // A completion must not make the text parse worse, and should leave no fault at the line.
    let faults = parse(line.bytes, line).faults
    if line.endsInSign, let found = run(line, kind, isStrict: true, faults, needsBlank: true) { return found }
    if line.endsInDash { return nil }
    if let found = run(line, kind, isStrict: true, faults, needsBlank: false) { return found }
    if line.endsInSign, let found = run(line, kind, isStrict: false, faults, needsBlank: true) { return found }
    return run(line, kind, isStrict: false, faults, needsBlank: false)
  }

  /// The first guess that parses with no more faults than the text has, and with none at the line if that is required.
  private static func run(_ line: CompletionLine, _ kind: DocumentKind, isStrict: Bool, _ faults: Int, needsBlank: Bool) -> CompletionProbe?
  {
    for guess in needsBlank ? [Guess.asItStands] : Guess.allCases {
      guard let (bytes, markStart) = text(line, guess, needsBlank) else { continue }
      let parsed = parse(bytes, line)
      guard parsed.faults <= faults, parsed.isFaultless || !isStrict else { continue }
      // An item at a column where there is no list would have to be moved first.
      if line.beginsWithDash, parsed.isMoved { continue }
      guard var found = read(parsed.tree, markStart, guess, line, kind, needsBlank) else { continue }
      // Right after a colon nothing can be written without a blank.
      if line.endsInSign, !needsBlank, found.token.start == line.offset { continue }
      found.faults = faults
      if guess == .key {
        let end = markStart + mark.count + 1
        found.hasValueBelow = [mark, Array("[]".utf8)].contains { parse(text(bytes, value: $0, at: end), line).faults > parsed.faults }
      }
      return found
    }
    return nil
  }

  /// Whether a text in place of the token makes the source parse worse.
  func breaks(_ source: SourceText, writing text: String) -> Bool {
    let bytes = TextEdit.apply([TextEdit(token, lead + text)], to: source.bytes)
    return Recovery.parse(ShadowText(bytes), vocabulary: Document.vocabulary).problems.count > faults
  }

  /// The number of faults in the text with a key in place of the token.
  func faultsWithKey(_ source: SourceText) -> Int {
    let key = lead + String(decoding: Self.mark, as: UTF8.self) + ":"
    return Self.faults(TextEdit.apply([TextEdit(token, key)], to: source.bytes))
  }

  /// The number of faults in the text without the line of the cursor.
  static func faultsWithoutLine(_ source: SourceText, at offset: Int) -> Int {
    faults(TextEdit.apply([TextEdit(CompletionLine(source, at: offset).range, "")], to: source.bytes))
  }

  private static func faults(_ bytes: [UInt8]) -> Int {
    Recovery.parse(ShadowText(bytes), vocabulary: Document.vocabulary).problems.count
  }

  /// The result of parsing one guess.
  private struct Trial {
    let tree: SyntaxTree
    let faults: Int
    /// Whether the line of the cursor has no fault.
    let isFaultless: Bool
    /// Whether recovery read the line at another column than it is at.
    let isMoved: Bool
  }

  private static func parse(_ bytes: [UInt8], _ line: CompletionLine) -> Trial {
    let parsed = Recovery.parse(ShadowText(bytes), vocabulary: Document.vocabulary)
    let probed = ByteRange(line.range.start, line.range.end + bytes.count - line.bytes.count)
    let own = parsed.problems.filter { $0.range.overlaps(probed) }
    return Trial(
      tree: parsed.tree, faults: parsed.problems.count, isFaultless: own.isEmpty, isMoved: own.contains { $0.fault == .misalignedLine })
  }

  /// The text with a value inserted on the line of the guessed key.
  private static func text(_ bytes: [UInt8], value: [UInt8], at offset: Int) -> [UInt8] {
    Array(bytes.prefix(clamping: offset)) + [ASCII.space] + value + bytes.dropFirst(clamping: offset)
  }

  /// The text with the mark at the cursor, and where the mark begins.
  private static func text(_ line: CompletionLine, _ guess: Guess, _ needsBlank: Bool) -> (bytes: [UInt8], markStart: Int)? {
    var result = Array(line.bytes[..<line.offset])
    if needsBlank { result.append(ASCII.space) }
    switch guess {
    case .asItStands: break
    case .key: if line.hasColon { return nil }
    case .item:
      guard line.isBlankBefore else { return nil }
      result += [ASCII.hyphen, ASCII.space]
    }
    let markStart = result.count
    result += mark
    guard guess == .key else { return (result + line.bytes[line.offset...], markStart) }
    return (result + line.bytes[line.offset..<line.range.end] + [ASCII.colon] + line.bytes[line.range.end...], markStart)
  }

  private static func read(
    _ tree: SyntaxTree, _ markStart: Int, _ guess: Guess, _ cursor: CompletionLine, _ kind: DocumentKind, _ needsBlank: Bool
  ) -> CompletionProbe? {
    let (offset, line) = (cursor.offset, cursor.range)
    guard let place = FormatPlace.find(markStart + 1, in: tree, kind) else { return nil }
    let node: Node
    switch place.part {
    case .key(let entry, _): node = entry.key
    case .value(let value): node = value
    case .between: return nil
    }
    let range = node.range
    guard node.kind == .scalar, range.contains(markStart) else { return nil }
    let shift = markStart - offset
    let token = ByteRange(min(offset, max(line.start, range.start - shift)), max(offset, range.end - shift - mark.count))
    // A text over several lines cannot be completed.
    guard range.start - shift >= line.start, token.end <= line.end else { return nil }
    let isQuoted = node.style.isQuoted
    let start = token.start + (isQuoted ? 1 : 0)
    // With an item's dash or a blank before it, nothing is typed yet before the mark.
    let typed = String(decoding: cursor.bytes[clamping: start..<max(start, offset)], as: UTF8.self)
    var probe = CompletionProbe(guess: guess, place: place, token: token, typed: typed, isQuoted: isQuoted, lead: needsBlank ? " " : "")
    if !needsBlank, case .value = place.part { probe.includeColon(cursor) }
    return probe
  }

  /// `level:jun`, `level：jun`: the colon gets its blank, and a full-width colon is replaced by one of YAML.
  private mutating func includeColon(_ line: CompletionLine) {
    let before = line.bytes[clamping: line.range.start..<max(line.range.start, token.start)]
    if before.last == ASCII.colon {
      lead = " "
      return
    }
    let blanks = before.reversed().prefix(while: ASCII.isBlank).count
    let sign = before.dropLast(clamping: blanks).suffix(clamping: Self.wideColon.count)
    guard sign.elementsEqual(Self.wideColon) else { return }
    lead = ": "
    token = ByteRange(sign.startIndex, token.end)
  }

  private static let wideColon = Array("：".utf8)
}
