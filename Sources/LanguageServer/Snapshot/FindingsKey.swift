/// A key of everything that the findings of a file depend on. Equal keys mean equal findings.
struct FindingsKey: Hashable, Sendable {
  /// The file's own text, and the settings.
  private let own: Int
  private let settings: Int
  /// The language of the messages.
  private let clientSettings: Int
  /// The paths and identities of all files.
  private let identities: Int
  /// The texts of the standard that the file is written against and of its other editions.
  private let standards: Int
  /// The texts of the files written against this standard, since the fix of a renumbering changes them too, and of the files with its id.
  private let others: Int
  /// Whether all of these files are known.
  private let isPartial: Bool

  init(of file: FileVersion, at current: WorkspaceSnapshot) {
    own = file.stamp
    settings = current.settingsKey
    clientSettings = current.revision.settings
    isPartial = current.workspace.isPartial
    identities = current.links.identity
    standards = Self.stamps(ofStandardsFor: file, current)
    var hasher = Hasher()
    for path in current.links.users(of: file.path) { hasher.combine(current.files[path]?.stamp) }
    if let duplicate = current.workspace.duplicate(of: file.workspaceFile) { hasher.combine(current.files[duplicate.path]?.stamp) }
    others = hasher.finalize()
  }

  private static func stamps(ofStandardsFor file: FileVersion, _ current: WorkspaceSnapshot) -> Int {
    var hasher = Hasher()
    if let id = file.document.standardReference?.value.id?.value { hasher.combine(current.stamps(ofStandardsWithID: id)) }
    if let path = current.links.standard(of: file.path) { hasher.combine(current.file(at: path)?.stamp) }
    return hasher.finalize()
  }
}
