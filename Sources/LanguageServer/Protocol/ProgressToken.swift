import JSON

/// The token of a scan's progress.
struct ProgressToken: JSONEncodable {
  /// A step of the work.
  enum Step {
    case begin(title: String)
    case report(message: String, percentage: Int)
    case end
  }

  private let name: String

  init(scan: Int) { name = "competency-lint/scan/\(scan)" }

  /// The parameters of the request that creates the token.
  func encode(into json: inout JSONWriter) {
    json.object { $0.field("token", name) }
  }

  func notification(_ step: Step) -> [UInt8] {
    OutgoingMessage.notification("$/progress") { json in
      json.field("token", name)
      json.object("value") { json in
        switch step {
        case .begin(let title):
          json.field("kind", "begin")
          json.field("title", title)
          json.field("cancellable", false)
          json.field("percentage", 0)
        case .report(let message, let percentage):
          json.field("kind", "report")
          json.field("message", message)
          json.field("percentage", percentage)
        case .end: json.field("kind", "end")
        }
      }
    }
  }
}
