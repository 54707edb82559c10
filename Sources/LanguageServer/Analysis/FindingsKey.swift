/// What the findings of a file depend on. Two moments with the same key have the same findings.
struct FindingsKey: Hashable, Sendable {
  /// The file's own text, and the settings.
  private let own: Int
  private let settings: Int
  /// Findings are sent in a language.
  private let clientSettings: Int
  /// Which files there are, and what they call themselves.
  private let identities: Int
  /// The texts of the standard that the file is written against and of its other editions.
  private let standards: Int
  /// The texts of the files that are written against it, since a renumbering mends them too, and of those that have its id.
  private let others: Int
  /// Whether all of them are known.
  private let isPartial: Bool

  init(of file: FileVersion, at moment: Moment) {
    own = file.stamp
    settings = moment.settingsKey
    clientSettings = moment.epoch.settings
    isPartial = moment.workspace.isPartial
    identities = moment.links.identity
    standards = Self.stamps(ofStandardsFor: file, moment)
    var hasher = Hasher()
    for path in moment.links.users(of: file.path) { hasher.combine(moment.files[path]?.stamp) }
    if let rival = moment.workspace.rival(of: file.workspaceFile) { hasher.combine(moment.files[rival.path]?.stamp) }
    others = hasher.finalize()
  }

  private static func stamps(ofStandardsFor file: FileVersion, _ moment: Moment) -> Int {
    var hasher = Hasher()
    let id = file.document.standardReference?.value.id?.value
    for standard in id.map({ moment.workspace.standards(withID: $0) }) ?? [] {
      hasher.combine(moment.file(at: standard.file.path)?.stamp)
    }
    if let path = moment.links.standard(of: file.path) { hasher.combine(moment.file(at: path)?.stamp) }
    return hasher.finalize()
  }
}
