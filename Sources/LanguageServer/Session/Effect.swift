/// Something that processing a message causes outside the session's state.
enum Effect: Sendable {
  case send([UInt8])
  /// A request to the client, and how its answer is used.
  case ask(method: String, params: [UInt8]?, Expected)
  case scan(FolderScan)

  /// Shows a place. If there are several, asks the user which one.
  static func show(_ choice: PlaceChoice) -> Effect {
    guard choice.places.count == 1, let place = choice.places.first else {
      return .ask(method: "window/showMessageRequest", params: choice.question, .place(among: choice))
    }
    return show(place)
  }

  static func show(_ place: PlaceChoice.Place) -> Effect { .ask(method: "window/showDocument", params: place.shown, .nothing) }

  /// How the answer to a request of the server is used.
  enum Expected: Sendable {
    case configuration
    case progress(scan: Int)
    case refreshed(method: String)
    /// The user's choice of a place to show.
    case place(among: PlaceChoice)
    case nothing
  }
}
