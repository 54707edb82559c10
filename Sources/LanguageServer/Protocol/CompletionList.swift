import JSON

/// What may come at a place.
struct CompletionList: JSONEncodable {
  /// Typing on may bring others: the server filters by pinyin, which no client does.
  let isIncomplete: Bool
  let items: [CompletionItem]

  func encode(into json: inout JSONWriter) {
    json.object { json in
      json.field("isIncomplete", isIncomplete)
      json.field("items", items)
    }
  }
}
