import JSON

/// The completions at a place.
struct CompletionList: JSONEncodable {
  /// Further typing may find others: the server filters by pinyin, which clients do not.
  let isIncomplete: Bool
  let items: [CompletionItem]

  func encode(into json: inout JSONWriter) {
    json.object { json in
      json.field("isIncomplete", isIncomplete)
      json.field("items", items)
    }
  }
}
