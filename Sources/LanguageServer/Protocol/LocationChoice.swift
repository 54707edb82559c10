import JSON

/// Places of which the user chooses one, which is then shown.
struct PlaceChoice: Sendable {
  struct Place: Sendable {
    var title: String
    let location: LSPLocation
  }

  let message: String
  /// The titles are unique, since the client answers with a title.
  let places: [Place]

  private static let most = 20
  private static let information = 3

  /// The list is cut off, since a long one does not fit into a message.
  init(_ message: String, _ places: [Place]) {
    self.message = message
    var counts: [String: Int] = [:]
    self.places = places.prefix(Self.most).map { place in
      counts[place.title, default: 0] += 1
      let count = counts[place.title] ?? 1
      return count == 1 ? place : Place(title: "\(place.title) (\(count))", location: place.location)
    }
  }

  func place(titled title: String?) -> Place? { places.first { $0.title == title } }

  /// The parameters of `window/showMessageRequest`.
  var question: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("type", Self.information)
      json.field("message", message)
      json.array("actions") { json in
        for place in places { json.object { $0.field("title", place.title) } }
      }
    }
    return json.bytes
  }
}

extension PlaceChoice.Place {
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
