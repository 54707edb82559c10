import JSON

/// The one stretch of numbers that differs, or all of them where nothing is known of what the client has.
struct SemanticTokenChange: JSONEncodable {
  private let old: SemanticTokenData?
  private let new: SemanticTokenData

  init(from old: SemanticTokenData?, to new: SemanticTokenData) {
    self.old = old
    self.new = new
  }

  func encode(into json: inout JSONWriter) {
    guard let old else { return new.encode(into: &json) }
    var start = 0
    while start < min(old.numbers.count, new.numbers.count), old.numbers[start] == new.numbers[start] { start += 1 }
    var oldEnd = old.numbers.count
    var newEnd = new.numbers.count
    while oldEnd > start, newEnd > start, old.numbers[oldEnd - 1] == new.numbers[newEnd - 1] {
      oldEnd -= 1
      newEnd -= 1
    }
    json.object { json in
      json.field("resultId", new.resultID)
      json.array("edits") { json in
        guard oldEnd > start || newEnd > start else { return }
        json.object { json in
          json.field("start", start)
          json.field("deleteCount", oldEnd - start)
          json.field("data", Array(new.numbers[start..<newEnd]))
        }
      }
    }
  }
}
