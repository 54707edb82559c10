import Schema
import YAML

/// What came of fixing the files of a workspace until nothing was left to fix.
public struct Repair: Sendable {
  /// Fixes make room for others (a line that can be read again has faults of its own); real files need two or three rounds.
  private static let rounds = 20

  /// The files as they are now.
  public private(set) var workspace: Workspace
  /// The files that changed, or are to be written again in UTF-8, with their texts.
  public private(set) var texts: [String: [UInt8]] = [:]
  /// The findings that were fixed, in the order of fixing.
  public private(set) var fixed: [Diagnostic] = []
  /// The findings that are left.
  public private(set) var remaining: [Diagnostic] = []

  /// `lint` gives the findings of a workspace; `rebuild` makes a workspace of changed files, with the libraries of the one before.
  public static func run(
    _ workspace: Workspace, _ application: FixApplication, rebuild: ([WorkspaceFile]) -> Workspace, lint: (Workspace) -> [Diagnostic]
  ) -> Repair {
    var repair = Repair(workspace: workspace)
    repair.remaining = lint(workspace)
    for _ in Range(clamping: 0, rounds) {
      guard repair.takeRound(application, rebuild) else { break }
      repair.remaining = lint(repair.workspace)
    }
    return repair
  }

  private init(workspace: Workspace) { self.workspace = workspace }

  /// False when there was nothing to do.
  private mutating func takeRound(_ application: FixApplication, _ rebuild: ([WorkspaceFile]) -> Workspace) -> Bool {
    let writable = workspace.files.filter { isWritable($0) }
    let before = Dictionary(writable.map { ($0.path, $0.document.source.bytes) }) { first, _ in first }
    let round = application.apply(remaining, to: before)
    guard !round.texts.isEmpty else { return false }
    fixed += round.applied
    texts.merge(round.texts) { $1 }
    let files = workspace.files.map { file in
      guard let text = round.texts[file.path] else { return file }
      let promised = DocumentKind.promised(byFileName: file.path) ?? (file.document.kind == .configuration ? .configuration : nil)
      let document = Document.read(SourceText(utf8: text), promisedKind: promised)
      return file.replacing(document)
    }
    workspace = rebuild(files)
    return true
  }

  /// Bytes that mean nothing would be lost; and what is not UTF-8 is made UTF-8 only by the fix that says so.
  private func isWritable(_ file: WorkspaceFile) -> Bool {
    let source = file.document.source
    guard source.isLossless else { return false }
    switch source.encoding {
    case .utf8, .utf8WithByteOrderMark: return true
    default: return remaining.contains { $0.location.path == file.path && $0.rule == NotUtf8().id }
    }
  }
}
