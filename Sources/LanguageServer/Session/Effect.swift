/// An effect of a message that needs more than the session's state.
enum Effect: Sendable {
  case send([UInt8])
  /// A request of ours, and what its answer is taken for.
  case ask(method: String, params: [UInt8]?, Expected)
  case scan(FolderScan)

  /// Shows a place, or asks which of several.
  static func show(_ choice: PlaceChoice) -> Effect {
    guard choice.places.count == 1, let place = choice.places.first else {
      return .ask(method: "window/showMessageRequest", params: choice.question, .place(among: choice))
    }
    return show(place)
  }

  static func show(_ place: PlaceChoice.Place) -> Effect { .ask(method: "window/showDocument", params: place.shown, .nothing) }

  /// What to do with the answer to a request of ours.
  enum Expected: Sendable {
    case configuration
    case progress(scan: Int)
    case refreshed(method: String)
    /// Which of some places is to be shown.
    case place(among: PlaceChoice)
    case nothing
  }
}
