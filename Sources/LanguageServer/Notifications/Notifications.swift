/// All notifications that the server handles; others are ignored, as the protocol requires.
enum Notifications {
  private static let all: [any Notification.Type] = [
    Initialized.self, SetTrace.self, DidOpen.self, DidChange.self, DidClose.self, DidSave.self, DidChangeConfiguration.self,
    DidChangeWatchedFiles.self, DidChangeWorkspaceFolders.self, DidRenameFiles.self,
  ]

  private static let byMethod: [String: any Notification.Type] = Dictionary(uniqueKeysWithValues: all.map { ($0.method, $0) })

  static func notification(named method: String) -> (any Notification.Type)? { byMethod[method] }
}
