import Linter
import Rules
import Standards
import Synchronization
import TextModel

/// The state of all files between two changes, and the results derived from them, computed on first use.
final class WorkspaceSnapshot: Sendable {
  let files: FileStore
  /// The folders of the workspace.
  let folders: [String]
  /// True while folders are being read: missing files may still be found.
  let isScanning: Bool
  let settings: SettingOverrides
  let revision: Revision
  /// The position where the author is typing; nil if none.
  let typing: TypingPosition?
  private let analysis: Analysis
  private let known: Mutex<DerivedState?>
  /// The results of `isSound` for fixes of this snapshot.
  private let soundness = Mutex<[Fix: Bool]>([:])
  private let stampsByID = Mutex<[Text: Int]>([:])

  init(
    files: FileStore, folders: [String], isScanning: Bool, settings: SettingOverrides, revision: Revision, analysis: Analysis,
    typing: TypingPosition?
  ) {
    self.files = files
    self.folders = folders
    self.isScanning = isScanning
    self.settings = settings
    self.revision = revision
    self.analysis = analysis
    self.typing = typing
    known = Mutex(nil)
  }

  private var derived: DerivedState {
    known.withLock { known in
      if let known { return known }
      let made = analysis.derived(of: self)
      known = made
      return made
    }
  }

  var workspace: Workspace { derived.workspace }
  var links: StandardLinks { derived.links }
  var linter: ConfiguredLinter { derived.linter }
  /// The files and folders with standards that settings name.
  var libraries: [String] { derived.libraries }
  /// The standards outside the workspace that were read.
  var referred: [FileVersion] { derived.referred }
  /// Settings outside the folders of the workspace that apply to open files.
  var outerSettings: [FileVersion] { derived.settings }
  /// A hash that changes when any setting changes.
  var settingsKey: Int { derived.settingsKey }

  /// The folders with standards that the client's settings name; relative paths are resolved in the first folder of the workspace.
  var standardFolders: [String] {
    settings.standards.map { named in folders.first.map { LogicalPath.resolve(named, relativeTo: $0 + "/.") } ?? named }
  }

  /// A workspace of the given files that can refer to the standards of this one.
  func workspace(of files: [WorkspaceFile]) -> Workspace {
    let derived = derived
    return Workspace(
      files: files, libraries: derived.referred.map(\.workspaceFile), reusing: derived.workspace, else: { ShippedStandards.all })
  }

  /// The workspace in which a file is checked. A document that only shows another file is not visible to other files, and is checked
  /// without the file that it shows.
  func workspace(around file: FileVersion) -> Workspace {
    guard !DocumentURI.isEdited(file.path) else { return workspace }
    let standards = workspace.files.filter { $0.document.kind == .standard && $0.document.id?.value != file.document.id?.value }
    return workspace(of: standards + [file.workspaceFile])
  }

  func file(at path: String) -> FileVersion? {
    files[path] ?? ShippedFiles.file(at: path) ?? derived.referred.first { $0.path == path }
  }

  /// Whether a file may be edited: it is in the workspace or open, and is not a shipped standard.
  func isEditable(_ path: String) -> Bool { files[path].map { !$0.isShipped } ?? false }

  /// A hash that changes when the text of any standard with an id changes.
  func stamps(ofStandardsWithID id: Text) -> Int {
    if let known = stampsByID.withLock({ $0[id] }) { return known }
    var hasher = Hasher()
    for standard in workspace.standards(withID: id) { hasher.combine(file(at: standard.file.path)?.stamp) }
    let stamps = hasher.finalize()
    stampsByID.withLock { $0[id] = stamps }
    return stamps
  }

  /// The subject of rules for a path. Nil when there is no file.
  func subject(at path: String) -> Subject? { files[path].map { Subject(file: $0.workspaceFile, workspace: workspace, rules: .builtIn) } }

  /// The alignment of a job description or plan; cached until it or its standard changes.
  func alignment(of path: String) -> Alignment? { analysis.alignment(of: path, at: self) }

  /// The findings of a file; cached until one of their inputs changes.
  func findings(of path: String) -> [Diagnostic] { analysis.findings(of: path, at: self) }

  /// The cached results of `isSound`.
  func knownValidity(of fix: Fix) -> Bool? { soundness.withLock { $0[fix] } }

  /// Whether a fix may be offered: it does not make a file parse worse.
  func isSound(_ fix: Fix) -> Bool {
    if let known = knownValidity(of: fix) { return known }
    let isSound = fix.isSound(in: Set(fix.edits.map(\.path)).compactMap { files[$0]?.workspaceFile })
    soundness.withLock { $0[fix] = isSound }
    return isSound
  }

  /// Whether findings of a file are withheld: while folders are being read, a missing standard may still be found.
  func isHeldBack(_ path: String) -> Bool {
    guard isScanning else { return false }
    guard let file = files[path] else { return true }
    return file.document.standardReference != nil && links.standard(of: path) == nil
  }
}

/// Counts the changes outside the files of the workspace: results of one revision may be wrong for the next.
struct Revision: Hashable, Sendable {
  /// The client's settings and language.
  var settings = 0
  /// Files on disk outside the workspace: the standards that plans name by path.
  var disk = 0
}

/// The position where the author is typing: that of the last edit, as long as it was one that a person types and the cursor has not left its
/// line.
struct TypingPosition: Sendable, Equatable {
  let path: String
  /// The offset after the typed text, in bytes.
  let offset: Int
}
