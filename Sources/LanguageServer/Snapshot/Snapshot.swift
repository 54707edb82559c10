import JSON
import Linter
import Schema
import TextModel

/// The input of a request: the files at one moment, and the client's options. A value that later messages do not change, and the only place
/// where positions and paths are translated.
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

  /// The file of a URI; nil for an unknown one.
  func file(_ uri: String) -> FileVersion? { current.files[path(ofURI: uri)] }

  /// The path under which a document is known.
  func path(ofURI uri: String) -> String { DocumentURI.path(ofURI: uri, aliases) }

  /// The file of a URI, if it may be edited; nil for a shipped standard.
  func editableFile(_ uri: String) -> FileVersion? { file(uri).flatMap { $0.isShipped ? nil : $0 } }

  /// The URI of a file; nil where the client cannot open it. Writes the copy of a shipped standard if necessary, so it is called only for
  /// answers that refer to the file.
  func uri(of file: FileVersion) -> String? { file.isShipped && !file.isOpen ? shipped.uri(of: file.path) : file.uri }

  /// The text in the client's language.
  func text(_ bilingual: Bilingual) -> String { bilingual[language] }

  func text(zh chinese: String, en english: String) -> String { language.text(zh: chinese, en: english) }

  /// The URL of a rule's page; nil where no setting gives it.
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

  /// The bytes of a range. Start and end are swapped if they are in the wrong order.
  func byteRange(_ range: LSPRange, in source: SourceText) -> ByteRange {
    let start = offset(of: range.start, in: source)
    let end = offset(of: range.end, in: source)
    return ByteRange(min(start, end), max(start, end))
  }

  /// The byte range that an edit replaces. For some clients only LF ends a line, so that a CR is its last character. They can insert a LF
  /// after it, which would be before it if the column were limited to the line.
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

  /// A location; nil where the client cannot open the file.
  func location(_ location: Location) -> LSPLocation? {
    guard let file = current.file(at: location.path), let uri = uri(of: file) else { return nil }
    return LSPLocation(uri: uri, range: range(location.range, in: file.source))
  }

  /// The location in a note of a finding, which the client has not requested: no copy of a shipped standard is written for it.
  func locationOfNote(_ location: Location) -> LSPLocation? {
    ShippedFiles.isShipped(location.path) && !shipped.isVirtual ? nil : self.location(location)
  }

  /// An edit in the client's positions.
  func message(of edit: TextEdit, in source: SourceText) -> LSPTextEdit {
    LSPTextEdit(range: range(edit.range, in: source), newText: String(decoding: edit.replacement, as: UTF8.self))
  }

  // MARK: Answers

  /// Throws if the request was cancelled. Answers that take long call this repeatedly.
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
