import Linter
import Schema
import Standards
import TextModel

/// Formats files of one workspace. If requested, standards are numbered first, with every reference to them; then each file is written in
/// its canonical form.
public struct FormatRun: Sendable {
  /// The result for one file.
  public enum Result: Sendable {
    case unchanged
    case changed(RewrittenFile)
    case declined(path: String, FormatRefusal)
  }

  /// The files as they were read, by path.
  private let originals: [String: WorkspaceFile]
  private let options: FormatOptions
  /// The files to format; others change only where they refer to what was numbered.
  private let chosen: Set<String>
  private var refused: Set<String> = []
  /// The files after numbering.
  public private(set) var files: [WorkspaceFile]

  public init(_ workspace: Workspace, chosen: Set<String>, options: FormatOptions) {
    originals = Dictionary(workspace.files.map { ($0.path, $0) }) { first, _ in first }
    self.chosen = chosen
    self.options = options
    files = workspace.files.filter { chosen.contains($0.path) }.map { $0.withWholeReferences(in: workspace) }
  }

  /// Numbers the standards among the chosen files by position, and changes references to them in all files.
  public mutating func number(_ start: Workspace, rebuild: ([WorkspaceFile], Workspace) -> Workspace) {
    var workspace = start
    for path in start.files.map(\.path) where chosen.contains(path) {
      guard let file = workspace.files.first(where: { $0.path == path }), case .standard = file.document.content else { continue }
      guard let edits = PositionalNumbers.edits(for: file, in: workspace) else {
        refused.insert(path)
        continue
      }
      guard !edits.isEmpty else { continue }
      workspace = rebuild(Self.apply(edits, to: workspace.files), workspace)
    }
    files = workspace.files.map { $0.withWholeReferences(in: workspace) }
  }

  private static func apply(_ edits: [FileEdit], to files: [WorkspaceFile]) -> [WorkspaceFile] {
    let byPath = Dictionary(grouping: edits, by: \.path)
    return files.map { file in
      guard let edits = byPath[file.path], !file.isShipped else { return file }
      let text = TextEdit.apply(edits.map(\.edit), to: file.document.source.bytes)
      return WorkspaceFile(path: file.path, document: Document.read(SourceText(utf8: text), expectedKind: file.document.kind))
    }
  }

  /// The result for a file. May be called on several threads.
  public func result(_ file: WorkspaceFile) -> Result {
    guard let original = originals[file.path] else { return .unchanged }
    if refused.contains(file.path) {
      // Where the file has syntax errors, these are the cause.
      if case .declined(let refusal) = Formatter.format(original.document, options: options) {
        return .declined(path: file.path, refusal)
      }
      return .declined(path: file.path, .cannotBeNumbered)
    }
    guard chosen.contains(file.path) else {
      return original.document.source.isLossless ? Self.result(original, file.document.source.bytes) : .unchanged
    }
    if !original.document.source.isLossless { return .declined(path: file.path, .broken) }
    switch Formatter.format(file.document, options: options) {
    case .formatted(let text): return Self.result(original, text)
    case .declined(let refusal): return .declined(path: file.path, refusal)
    }
  }

  private static func result(_ original: WorkspaceFile, _ text: [UInt8]) -> Result {
    RewrittenFile(original, formatted: text).map { .changed($0) } ?? .unchanged
  }
}
