import Schema
import Standards
import TextModel
import YAML

/// Moves a plan or job description to another edition of its standard: references by name to their new numbers, the level, and the standard
/// that the file names. What the new edition no longer has is left as it is, with its title, so that `check` reports it.
public struct Migration: Sendable {
  public let impact: EditionImpact
  public let edits: [TextEdit]
  /// References that were already uncertain in the old edition. They are left as they are.
  public let unclear: Int

  /// Whether the other standard has nothing that the file refers to, and does not have the level or has another id. The levels of most
  /// standards have the same ids.
  public var keepsNothing: Bool {
    (impact.losesLevel || impact.comparison.old.id != impact.comparison.new.id) && !impact.references.isEmpty
      && impact.removed.count + unclear == impact.references.count
  }

  /// Nil for a file that is not written against another edition of that standard.
  public init?(_ file: WorkspaceFile, in workspace: Workspace, to new: StandardIndex) {
    guard case .aligned(let alignment) = Alignment.make(file, in: workspace), alignment.index.file.path != new.file.path else { return nil }
    self.init(file, alignment, workspace.comparison(old: alignment.index, new: new))
  }

  private init(_ file: WorkspaceFile, _ alignment: Alignment, _ comparison: EditionComparison) {
    impact = EditionImpact(path: file.path, alignment, comparison)
    unclear = impact.references.count { $0.outcome == .unclear }
    var rewriting = MigrationEdits(file: file, alignment: alignment, comparison: comparison)
    rewriting.rewriteStandard()
    for name in impact.names { rewriting.rewrite(name) }
    for reference in impact.references { rewriting.rewrite(reference) }
    edits = rewriting.edits
  }
}

/// Collects the edits of a migration.
private struct MigrationEdits {
  let file: WorkspaceFile
  let alignment: Alignment
  let comparison: EditionComparison
  private(set) var edits: [TextEdit] = []
  private var old: StandardIndex { comparison.old }
  private var new: StandardIndex { comparison.new }
  private var source: SourceText { file.document.source }

  init(file: WorkspaceFile, alignment: Alignment, comparison: EditionComparison) {
    self.file = file
    self.alignment = alignment
    self.comparison = comparison
  }

  /// Rewrites the standard's id, version, path and digest.
  mutating func rewriteStandard() {
    guard let named = alignment.file.standard else { return }
    if let id = named.value.id, id.value != new.id { replace(id.range, new.id.string) }
    if let version = named.value.version {
      if version.value != new.version { replace(version.range, new.version.string) }
    } else if let id = named.value.id {
      add(version: new.version.string, after: id, in: named.range)
    }
    if let digest = named.value.digest { replace(digest.range, new.digest.spelling) }
    guard let written = named.value.file, written.value.string != new.file.path else { return }
    if let path = LogicalPath.relative(new.file.path, to: file.path), !new.file.isShipped { replace(written.range, path) }
  }

  /// `standard: id` becomes `id@version`, and a mapping gets another entry.
  private mutating func add(version: String, after id: Located<Text>, in standard: ByteRange) {
    guard source.bytes.indices.contains(standard.start), id.keyRange.start >= standard.start else {
      return edits.append(TextEdit(ByteRange(at: id.range.end), "@" + version))
    }
    let key = file.document.keyLanguage == .chinese ? "版本" : "version"
    if source.bytes[standard.start] == ASCII.leftBrace {
      edits.append(TextEdit(ByteRange(at: id.range.end), ", \(key): \(version)"))
    } else if let line = FieldInsertion(source).fields(inMappingAt: standard, ["\(key): \(version)"]) {
      edits.append(line)
    }
  }

  /// Rewrites the name of a level or track that has another name in the new edition.
  mutating func rewrite(_ name: NamedPartImpact) {
    if case .renamed(let text) = name.outcome { replace(name.written.range, text) }
  }

  mutating func rewrite(_ reference: EditionImpact.ReferenceImpact) {
    let written = reference.reference
    switch reference.outcome {
    case .same, .unclear: return
    case .rewritten(let text, _): edits.append(TextEdit(written.range, scalar(text)))
    case .divided(let texts, _):
      guard let listSeparator = ListSeparator(source.bytes, at: written.range) else { return }
      let separator = String(decoding: listSeparator.bytes, as: UTF8.self)
      edits.append(TextEdit(written.range, texts.map(scalar).joined(separator: separator)))
    case .removed(let target):
      // In the new edition a bare number would mean something else.
      guard written.value.form == .one, written.value.title.isEmpty else { return }
      let column = written.value.spellsColumn ? nil : written.value.column
      let text = old.spelling(of: target, fromLevel: alignment.level, inListOf: column, in: alignment.keyLanguage)
      edits.append(TextEdit(written.range, scalar(text)))
    }
  }

  private func scalar(_ text: String) -> String {
    Quoting.needsQuotes(Text(text)) ? String(decoding: Quoting.quoted(Array(text.utf8)), as: UTF8.self) : text
  }

  /// The quotes of a quoted value are kept.
  private mutating func replace(_ range: ByteRange, _ text: String) {
    let written = source.string(in: range)
    let quote = written.hasPrefix("\"") ? "\"" : written.hasPrefix("'") ? "'" : ""
    edits.append(TextEdit(range, quote + text + quote))
  }
}
