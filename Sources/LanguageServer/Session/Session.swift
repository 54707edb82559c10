import Linter
import Schema
import Standards

/// The state of one connection. Only messages change it, one after the other.
struct Session: Sendable {
  enum Phase: Sendable {
    case new
    case running
    case shutDown
  }

  var phase = Phase.new
  var client = ClientCapabilities()
  var processID: Int?
  /// The language that the client named at the start; its settings may override it.
  var locale: String?
  /// The language of the server's environment, for a client that does not name one.
  let environmentLanguage: Language
  var options = ClientOptions()
  /// The faults in the settings that were last shown to the author.
  var shownSettingFaults: [String] = []
  var revision = Revision()
  var trace = TraceLevel.off
  /// The URIs under which the client opens shipped standards.
  var shipped: ShippedAddresses
  /// Paths of the folders of the workspace.
  var folders: [String] = []
  var files = FileStore()
  /// Documents that the client opened under another path than their known one, such as through a symbolic link.
  var aliases: [String: String] = [:]
  /// The number of folder scans that are running, and the number of the last one.
  var runningScans = 0
  var lastScan = 0
  /// Paths that were changed on disk during a scan: their content is newer than what the scan found.
  var touchedWhileScanning: Set<String> = []
  /// Paths that were opened or saved during a scan, and whether they were saved.
  var openedWhileScanning: [String: Bool] = [:]
  /// The scan whose progress the client shows, and its percentage.
  var shownScan: Int?
  var shownPercentage = 0
  /// The effects to run after the message has been processed.
  var effects: [Effect] = []
  /// Documents whose text or context changed since findings were last computed.
  var changedPaths: Set<String> = []
  var hasChanged = false
  /// The position where the author is typing; nil if none.
  var typing: TypingPosition?

  let loader: FileLoader
  let analysis: Analysis
  var current: WorkspaceSnapshot?

  init(loader: FileLoader, environmentLanguage: Language = .english) {
    self.loader = loader
    self.environmentLanguage = environmentLanguage
    analysis = Analysis(loader: loader)
    shipped = ShippedAddresses(copies: loader.copies)
  }

  var language: Language { options.language ?? locale.map(LanguageChoice.language(named:)) ?? environmentLanguage }

  var snapshot: Snapshot {
    mutating get {
      let now =
        current
        ?? WorkspaceSnapshot(
          files: files, folders: folders, isScanning: runningScans > 0, settings: options.settings, revision: revision, analysis: analysis,
          typing: typing)
      current = now
      return Snapshot(
        current: now, client: client, language: language, trace: trace, analysis: analysis, shipped: shipped, aliases: aliases)
    }
  }

  mutating func drainEffects() -> [Effect] {
    defer { effects = [] }
    return effects
  }

  /// Invalidates the snapshot. `path` is the changed file; nil if it is not known which.
  mutating func noteChange(of path: String? = nil) {
    current = nil
    hasChanged = true
    if let path { changedPaths.insert(path) }
  }

  /// The path under which a document is known.
  func path(ofURI uri: String) -> String { DocumentURI.path(ofURI: uri, aliases) }

  /// The path of a file as the workspace's folders spell it, so that one file has one path even if links lead to it.
  func knownPath(of written: String) -> String {
    guard files[written] == nil, DocumentURI.isFile(written), let real = loader.real(written) else { return written }
    for folder in folders {
      guard let realFolder = loader.real(folder), LogicalPath.isBelow(real, realFolder) else { continue }
      let path = folder + String(decoding: real.utf8.dropFirst(realFolder.utf8.count), as: UTF8.self)
      if loader.lists(path, folder) { return path }
    }
    return written
  }
}
