import JSON

/// Parameters of a completion: the place, and what made the client ask.
struct CompletionParams: JSONDecodable {
  let place: PositionParams
  /// The character that was typed; nil where the author asked, or went on typing a word.
  let trigger: String?

  init(json: JSONValue) throws(ResponseError) {
    place = try PositionParams(json: json)
    let context = json["context"]
    trigger = context?["triggerKind"]?.int == 2 ? context?["triggerCharacter"]?.string : nil
  }
}
