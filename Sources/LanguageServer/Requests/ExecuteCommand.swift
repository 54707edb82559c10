import JSON

/// `workspace/executeCommand`: shows what a click on a code lens is about, for clients without their own command. It changes nothing.
enum ExecuteCommand: Request {
  struct Params: JSONDecodable {
    let command: ExecutableCommand
    let uri: String
    /// The position of the lens; nil for one about a whole document.
    let position: LSPPosition?

    init(json: JSONValue) throws(ResponseError) {
      let name: String = try json.required("command")
      guard let command = ExecutableCommand(rawValue: name) else { throw ResponseError(.invalidParams, "No such command: \(name)") }
      var arguments = (json["arguments"].flatMap { $0.isArray ? $0 : nil })?.elements
      guard let uri = arguments?.next()?.string else { throw ResponseError(.invalidParams, "A document was expected") }
      self.command = command
      self.uri = uri
      position = try arguments?.next().map { (value) throws(ResponseError) in try LSPPosition(json: value) }
    }
  }

  static let method = "workspace/executeCommand"

  static func needsAllFiles(_ params: Params, from snapshot: Snapshot) -> Bool { true }

  /// Always nil: the server asks the client to show a document instead.
  static func answer(_ params: Params, from snapshot: Snapshot) throws(ResponseError) -> String? { nil }

  static func choice(_ params: Params, from snapshot: Snapshot) throws(ResponseError) -> LocationChoice? {
    guard let file = snapshot.file(params.uri) else { return nil }
    let locations = ShownLocations(snapshot)
    switch params.command {
    case .showUsers: return try params.position.flatMap { (position) throws(ResponseError) in try locations.users(of: file, at: position) }
    case .showMissing: return locations.missing(in: file)
    }
  }
}
