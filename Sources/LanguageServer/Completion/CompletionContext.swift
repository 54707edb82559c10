import Schema
import Standards
import TextModel
import YAML

/// The context of a completion: the place, the file around it, and the style of its items.
struct CompletionContext {
  let snapshot: Snapshot
  let file: FileVersion
  let document: Document
  let kind: DocumentKind
  let offset: Int
  let probe: CompletionProbe

  /// Keys and words are offered in the language that the file is written in.
  var keys: Language {
    // Nothing is read from a file whose kind is not known yet, so the key of the kind decides.
    if document.kind == nil, document.tree.root?.value(forKey: "文件类型") != nil { return .chinese }
    return document.keyLanguage
  }
  var language: Language { snapshot.language }
  var typed: String { probe.typed }
  var source: SourceText { file.source }
  var standard: StandardIndex? { snapshot.current.workspace.standard(at: file.path) }

  func text(_ bilingual: Bilingual) -> String { bilingual[language] }

  /// The standard that the file names, even if its level is still missing.
  var alignedStandard: StandardIndex? {
    guard let reference = document.standardReference?.value,
      case .found(let index) = snapshot.current.workspace.resolve(reference, from: file.path)
    else { return nil }
    return index
  }

  /// Whether the place is in a list or mapping that is written on one line.
  var isInFlow: Bool { probe.isInFlow }

  /// Whether there is more than blanks and dashes before the place on its line, such as a key.
  var isAfterKey: Bool {
    let line = source.contentRange(ofLine: source.lineIndex.line(at: offset))
    return source.bytes[clamping: line.start..<max(line.start, probe.token.start)].contains { !ASCII.isBlank($0) && $0 != ASCII.hyphen }
  }

  /// The list that the place is an item of.
  var list: FormatPlace.Step? {
    let steps = probe.place.steps
    guard steps.count > 1, steps[steps.count - 2].node.kind == .sequence else { return nil }
    return steps[steps.count - 2]
  }

  /// The replaced range, in the client's positions.
  var range: LSPRange { snapshot.range(probe.token, in: source) }

  /// Blanks before the first character of the line.
  var lineIndentation: Int {
    let line = source.contentRange(ofLine: source.lineIndex.line(at: offset))
    return source.bytes[line.start..<line.end].prefix { $0 == ASCII.space }.count
  }

  /// Whether the next line with text is indented deeper than this one, and so belongs to what is written here.
  var hasLinesOfItsOwnBelow: Bool {
    let lines = source.lineIndex
    var line = lines.line(at: offset) + 1
    while line < lines.count {
      let range = source.contentRange(ofLine: line)
      let blanks = source.bytes[range.start..<range.end].prefix { $0 == ASCII.space }
      let text = source.bytes[blanks.endIndex..<range.end]
      if let first = text.first, !ASCII.isBlank(first), first != ASCII.numberSign { return blanks.count > lineIndentation }
      line += 1
    }
    return false
  }

  /// The start of the list entry that contains the place, such as a module. An entry that is still empty has no range in the document.
  func start(ofEntryIn list: String) -> Int? {
    let steps = probe.place.steps
    return steps.indices.dropFirst().first { steps[$0 - 1].field?.key.english == list && steps[$0 - 1].node.kind == .sequence }
      .map { steps[$0].node.range.start }
  }

  /// Whether a range of the file is the text that is being written.
  func isWriting(_ range: ByteRange) -> Bool { range.touches(offset) || range.start == probe.token.start }

  /// The column, in bytes from 0, at which the new text begins.
  var column: Int {
    probe.token.start - source.lineIndex.start(ofLine: source.lineIndex.line(at: offset)) + probe.lead.utf8.count
  }

  /// The spelling of a text at this place, quoted where necessary.
  func scalar(_ text: String) -> String {
    guard probe.isQuoted || Quoting.needsQuotes(Text(text)) else { return text }
    return String(decoding: Quoting.quoted(Array(text.utf8)), as: UTF8.self)
  }

  /// A completion item; nil when the typed text matches none of its names. Once something is typed, items are sorted by the quality of the
  /// match, then by rank; before that by rank.
  func item(
    _ label: String, _ kind: CompletionItem.Kind, writing newText: SnippetText, names: [String], rank: Int = 5, detail: String? = nil,
    documentation: @autoclosure () -> String? = nil
  ) -> CompletionItem? {
    guard let match = NameMatch.find(typed, in: names) else { return nil }
    return CompletionItem(
      label: label, detail: detail, kind: kind, documentation: documentation(), newText: newText.text,
      isSnippet: newText.hasStops && snapshot.client.completion.hasSnippets,
      sortText: typed.isEmpty ? "\(rank)\(match.rawValue)" : "\(match.rawValue)\(rank)",
      filterText: filterText, range: range, client: snapshot.client.completion, indentation: lineIndentation)
  }

  /// A completion item that inserts plain text.
  func item(
    _ label: String, _ kind: CompletionItem.Kind, writing newText: String, names: [String], rank: Int = 5, detail: String? = nil,
    documentation: @autoclosure () -> String? = nil
  ) -> CompletionItem? {
    var text = SnippetText(isSnippet: false)
    text.append(newText)
    return item(label, kind, writing: text, names: names, rank: rank, detail: detail, documentation: documentation())
  }

  /// Clients filter by the typed text. The server has already filtered, so its filter texts begin with the typed text.
  private var filterText: String? {
    probe.token.start < offset ? source.string(in: ByteRange(probe.token.start, offset)) : nil
  }

  var snippet: SnippetText { SnippetText(isSnippet: snapshot.client.completion.hasSnippets) }
}
