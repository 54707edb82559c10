import Linter
import Schema
import Standards

/// All that the server knows of its client and its files. Only messages change it, one after the other.
struct Session: Sendable {
  enum Phase: Sendable {
    case new
    case running
    case shutDown
  }

  var phase = Phase.new
  var client = ClientCapabilities()
  var processID: Int?
  /// The language that the client asked for at the start; settings may say otherwise.
  var locale: String?
  /// The language of the environment that the server was started in, for a client that names none.
  let environmentLanguage: Language
  var options = ClientOptions()
  /// What the author was told of faults in them.
  var shownSettingFaults: [String] = []
  var revision = Revision()
  var trace = TraceLevel.off
  /// Where the client finds the standards that ship with the program.
  var shipped: ShippedAddresses
  /// Paths of the folders of the workspace.
  var folders: [String] = []
  var files = FileStore()
  /// Documents that the client opened under another path than their known one, such as through a symbolic link.
  var aliases: [String: String] = [:]
  /// How many readings of the folders are under way, and the number of the last one.
  var runningScans = 0
  var lastScan = 0
  /// What was changed on disk while folders were being read: newer than what the reading found.
  var touchedWhileScanning: Set<String> = []
  /// The scan whose progress the client is shown, and how far it is.
  var shownScan: Int?
  var shownPercentage = 0
  /// The effects to run after the message has been processed.
  var effects: [Effect] = []
  /// Documents whose text or context changed since findings were last computed.
  var changedPaths: Set<String> = []
  var hasChanged = false
  /// Where the author is writing, if somewhere.
  var typing: TypingPlace?

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

  mutating func takeEffects() -> [Effect] {
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

  /// The path of a file as the folders of the workspace spell it: one file has one path, whatever links lead to it.
  func knownPath(of written: String) -> String {
    guard files[written] == nil, DocumentURI.isFile(written), let real = loader.real(written) else { return written }
    for folder in folders {
      guard let realFolder = loader.real(folder), LogicalPath.isInside(real, realFolder) else { continue }
      let path = folder + String(decoding: real.utf8.dropFirst(realFolder.utf8.count), as: UTF8.self)
      if loader.lists(path, folder) { return path }
    }
    return written
  }
}
