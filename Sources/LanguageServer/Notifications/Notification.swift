import JSON

/// A notification: it changes the session before the next message is processed.
protocol Notification: SendableMetatype {
  associatedtype Params: JSONDecodable

  static var method: String { get }

  static func apply(_ params: Params, to session: inout Session)
}

extension Notification {
  /// Invalid parameters are ignored, since a notification has no answer.
  static func apply(_ json: JSONValue?, to session: inout Session) {
    guard let json = json ?? JSONParser.parse(Array("{}".utf8))?.root, let params = try? Params(json: json) else { return }
    apply(params, to: &session)
  }
}

/// All notifications that the server handles; others are ignored, as the protocol requires.
enum Notifications {
  private static let all: [any Notification.Type] = [
    Initialized.self, SetTrace.self, DidOpen.self, DidChange.self, DidClose.self, DidSave.self, DidChangeConfiguration.self,
    DidChangeWatchedFiles.self, DidChangeWorkspaceFolders.self, DidRenameFiles.self,
  ]

  private static let byMethod: [String: any Notification.Type] = Dictionary(uniqueKeysWithValues: all.map { ($0.method, $0) })

  static func notification(named method: String) -> (any Notification.Type)? { byMethod[method] }
}

/// `$/cancelRequest`: the client does not want an answer any more. The server handles it itself, since it knows the running requests.
enum CancelRequest {
  static let method = "$/cancelRequest"
}

/// `exit`: ends the process, with exit code 0 if `shutdown` came before. The server handles it itself.
enum Exit {
  static let method = "exit"
}
