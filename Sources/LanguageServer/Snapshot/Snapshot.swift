import JSON
import Linter
import Schema
import TextModel

/// The input of a request: the files of one moment, and the client's options. A value type, which later messages do not change. The only
/// place where positions and paths are translated.
struct Snapshot: Sendable {
  let current: WorkspaceSnapshot
  let client: ClientCapabilities
  let language: Language
  /// How detailed the client wants traces to be.
  let trace: TraceLevel
  let analysis: Analysis
  let shipped: ShippedAddresses
  let aliases: [String: String]

  private var unit: ColumnUnit { client.positionEncoding.unit }

  /// The file that a URI names; nil for one that is not known.
  func file(_ uri: String) -> FileVersion? { current.files[path(ofURI: uri)] }

  /// The path under which a document is known.
  func path(ofURI uri: String) -> String { DocumentURI.path(ofURI: uri, aliases) }

  /// The file that a URI names, if it may be edited: not a standard that ships with the program.
  func editableFile(_ uri: String) -> FileVersion? { file(uri).flatMap { $0.isShipped ? nil : $0 } }

  /// The address of a file; nil where the client cannot open it. A copy of a shipped standard is written by this, so that it is for
  /// answers that lead there.
  func uri(of file: FileVersion) -> String? { file.isShipped && !file.isOpen ? shipped.uri(of: file.path) : file.uri }

  /// The text in the client's language.
  func text(_ bilingual: Bilingual) -> String { bilingual[language] }

  func text(zh chinese: String, en english: String) -> String { language.text(zh: chinese, en: english) }

  /// The address of a rule's page; nil where no setting says where the pages are.
  func page(of rule: RuleID, for path: String) -> String? {
    current.linter.settings.settings(for: path).rulePages?.value.page(of: rule, language)
  }

  // MARK: Positions

  func position(of offset: Int, in source: SourceText) -> LSPPosition {
    let position = source.position(of: offset, in: unit)
    return LSPPosition(line: position.line, character: position.column)
  }

  func range(_ range: ByteRange, in source: SourceText) -> LSPRange {
    LSPRange(start: position(of: range.start, in: source), end: position(of: range.end, in: source))
  }

  func offset(of position: LSPPosition, in source: SourceText) -> Int {
    source.offset(of: Position(line: position.line, column: position.character), in: unit)
  }

  /// A reversed range is normalized.
  func byteRange(_ range: LSPRange, in source: SourceText) -> ByteRange {
    let start = offset(of: range.start, in: source)
    let end = offset(of: range.end, in: source)
    return ByteRange(min(start, end), max(start, end))
  }

  /// The range that an edit replaces. For some clients only LF ends a line, so that a CR is the last character of one: they can put a LF
  /// behind it, which a column past the end of the line would otherwise put before it.
  func editedRange(_ range: LSPRange, in source: SourceText) -> ByteRange {
    let start = offsetOfEdit(range.start, in: source)
    let end = offsetOfEdit(range.end, in: source)
    return ByteRange(min(start, end), max(start, end))
  }

  private func offsetOfEdit(_ position: LSPPosition, in source: SourceText) -> Int {
    let offset = offset(of: position, in: source)
    guard source.bytes[clamping: offset..<offset + 1].first == ASCII.carriageReturn, position.line < source.lineIndex.count,
      source.contentRange(ofLine: position.line).end == offset,
      source.position(of: offset, in: unit).column + 1 == position.character
    else { return offset }
    return offset + 1
  }

  /// A place in a file; nil where the client cannot open it.
  func location(_ location: Location) -> LSPLocation? {
    guard let file = current.file(at: location.path), let uri = uri(of: file) else { return nil }
    return LSPLocation(uri: uri, range: range(location.range, in: file.source))
  }

  /// The same for a note of a finding, which comes without a request: no copy of a shipped standard is written for it.
  func locationOfNote(_ location: Location) -> LSPLocation? {
    ShippedFiles.isShipped(location.path) && !shipped.isVirtual ? nil : self.location(location)
  }

  /// An edit as the client makes it.
  func message(of edit: TextEdit, in source: SourceText) -> LSPTextEdit {
    LSPTextEdit(range: range(edit.range, in: source), newText: String(decoding: edit.replacement, as: UTF8.self))
  }

  // MARK: Answers

  /// Long answers ask this now and then: a cancelled request needs no answer.
  func checkCancellation() throws(ResponseError) {
    if Task.isCancelled { throw .cancelled }
  }

  /// The findings of a file as they are sent.
  func report(of path: String) -> RenderedReport {
    analysis.report(of: path, at: current) { diagnostics in
      JSONWriter.bytes(of: diagnostics.map { DiagnosticMessage($0, self) })
    }
  }
}
