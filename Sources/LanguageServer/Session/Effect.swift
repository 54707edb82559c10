/// Something that processing a message causes outside the session's state.
enum Effect: Sendable {
  case send([UInt8])
  /// A request to the client, and how its answer is used.
  case request(method: String, params: [UInt8]?, Expected)
  case scan(FolderScan)

  /// Shows a location. If there are several, asks the user which one.
  static func show(_ choice: LocationChoice) -> Effect {
    guard choice.choices.count == 1, let location = choice.choices.first else {
      return .request(method: "window/showMessageRequest", params: choice.question, .location(among: choice))
    }
    return show(location)
  }

  static func show(_ location: LocationChoice.Choice) -> Effect {
    .request(method: "window/showDocument", params: location.shown, .nothing)
  }

  /// How the answer to a request of the server is used.
  enum Expected: Sendable {
    case configuration
    case progress(scan: Int)
    case refreshed(method: String)
    /// The user's choice of a location to show.
    case location(among: LocationChoice)
    case nothing
  }
}
