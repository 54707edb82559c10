import Linter
import Rules
import Standards
import Synchronization
import TextModel

/// All files as they are between two changes, and what follows from them, computed at first use.
final class WorkspaceSnapshot: Sendable {
  let files: FileStore
  /// The folders of the workspace.
  let folders: [String]
  /// True while folders are being read: what is not there may still come.
  let isScanning: Bool
  let settings: SettingOverrides
  let revision: Revision
  private let analysis: Analysis
  private let known: Mutex<DerivedState?>
  /// Whether fixes that were offered at this moment leave the files as readable as they are.
  private let soundness = Mutex<[Fix: Bool]>([:])
  private let stampsByID = Mutex<[Text: Int]>([:])

  init(files: FileStore, folders: [String], isScanning: Bool, settings: SettingOverrides, revision: Revision, analysis: Analysis) {
    self.files = files
    self.folders = folders
    self.isScanning = isScanning
    self.settings = settings
    self.revision = revision
    self.analysis = analysis
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
  /// Different as soon as any setting is.
  var settingsKey: Int { derived.settingsKey }

  /// The folders with standards that the client's settings name; relative ones are in the first folder of the workspace.
  var standardFolders: [String] {
    settings.standards.map { named in folders.first.map { LogicalPath.resolve(named, relativeTo: $0 + "/.") } ?? named }
  }

  /// A workspace of other files with the standards of this one at hand.
  func workspace(of files: [WorkspaceFile]) -> Workspace {
    let derived = derived
    return Workspace(
      files: files, libraries: derived.referred.map(\.workspaceFile), reusing: derived.workspace, else: { ShippedStandards.all })
  }

  /// What a file is checked in. A document that only shows something is seen by no other, and does not see the file that it shows.
  func workspace(around file: FileVersion) -> Workspace {
    guard !DocumentURI.isEdited(file.path) else { return workspace }
    let standards = workspace.files.filter { $0.document.kind == .standard && $0.document.id?.value != file.document.id?.value }
    return workspace(of: standards + [file.workspaceFile])
  }

  func file(at path: String) -> FileVersion? { files[path] ?? derived.referred.first { $0.path == path } }

  /// Different as soon as the text of any standard with an id is.
  func stamps(ofStandardsWithID id: Text) -> Int {
    if let known = stampsByID.withLock({ $0[id] }) { return known }
    var hasher = Hasher()
    for standard in workspace.standards(withID: id) { hasher.combine(file(at: standard.file.path)?.stamp) }
    let stamps = hasher.finalize()
    stampsByID.withLock { $0[id] = stamps }
    return stamps
  }

  /// What a rule looks at. Nil for a path that there is no file at.
  func subject(at path: String) -> Subject? { files[path].map { Subject(file: $0.workspaceFile, workspace: workspace, rules: .builtIn) } }

  /// How a job description or plan stands to its standard; kept for as long as neither changes.
  func alignment(of path: String) -> Alignment? { analysis.alignment(of: path, at: self) }

  /// The findings of a file; kept for as long as nothing changes that they depend on.
  func findings(of path: String) -> [Diagnostic] { analysis.findings(of: path, at: self) }

  /// What has been computed of `isSound`.
  func knownSoundness(of fix: Fix) -> Bool? { soundness.withLock { $0[fix] } }

  /// Whether a fix may be offered: with it, no file parses worse.
  func isSound(_ fix: Fix) -> Bool {
    if let known = knownSoundness(of: fix) { return known }
    let isSound = fix.isSound(in: Set(fix.edits.map(\.path)).compactMap { files[$0]?.workspaceFile })
    soundness.withLock { $0[fix] = isSound }
    return isSound
  }

  /// While folders are being read, a standard that is not found yet is no reason for a finding, and a file that is not there yet may come.
  func isHeldBack(_ path: String) -> Bool {
    guard isScanning else { return false }
    guard let file = files[path] else { return true }
    return file.document.standardReference != nil && links.standard(of: path) == nil
  }
}
