import JSON

/// `workspace/didChangeConfiguration`: the settings changed. They are requested if the client supports that, else taken from the message.
enum DidChangeConfiguration: Notification {
  struct Params: JSONDecodable {
    let settings: JSONValue?

    init(json: JSONValue) throws(ResponseError) { settings = json["settings"] }
  }

  static let method = "workspace/didChangeConfiguration"

  static func apply(_ params: Params, to session: inout Session) {
    guard !session.client.pullsConfiguration else { return session.requestConfiguration() }
    guard let settings = params.settings else { return }
    session.applySettings(section: settings.isObject ? settings["competencyLint"] : settings)
  }
}
