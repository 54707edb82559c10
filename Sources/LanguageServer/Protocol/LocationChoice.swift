import JSON

/// Locations of which the user chooses one, which is then shown.
struct LocationChoice: Sendable {
  struct Choice: Sendable {
    var title: String
    let location: LSPLocation
  }

  let message: String
  /// The titles are unique, since the client answers with a title.
  let choices: [Choice]

  private static let maximumCount = 20
  private static let information = 3

  /// The list is cut off, since a long one does not fit into a message.
  init(_ message: String, _ choices: [Choice]) {
    self.message = message
    var counts: [String: Int] = [:]
    self.choices = choices.prefix(Self.maximumCount).map { choice in
      counts[choice.title, default: 0] += 1
      let count = counts[choice.title] ?? 1
      return count == 1 ? choice : Choice(title: "\(choice.title) (\(count))", location: choice.location)
    }
  }

  func choice(titled title: String?) -> Choice? { choices.first { $0.title == title } }

  /// The parameters of `window/showMessageRequest`.
  var question: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("type", Self.information)
      json.field("message", message)
      json.array("actions") { json in
        for choice in choices { json.object { $0.field("title", choice.title) } }
      }
    }
    return json.bytes
  }
}

extension LocationChoice.Choice {
  /// The parameters of `window/showDocument`.
  var shown: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("uri", location.uri)
      json.field("takeFocus", true)
      json.field("selection", location.range)
    }
    return json.bytes
  }
}
