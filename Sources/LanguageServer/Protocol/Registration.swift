import JSON

/// A dynamic registration, for clients that support it.
struct Registration: JSONEncodable {
  /// The parameters of the request.
  struct Params: JSONEncodable {
    let registrations: [Registration]

    func encode(into json: inout JSONWriter) {
      json.object { $0.field("registrations", registrations) }
    }
  }

  let method: String
  /// The glob patterns of the files to watch, if it is about files.
  let patterns: [String]
  /// The section of the settings, if it is about them.
  let section: String?

  static func all(for client: ClientCapabilities) -> [Registration] {
    var registrations: [Registration] = []
    if client.registersWatchedFiles {
      let patterns = ["**/*.yaml", "**/*.yml", "**/.gitignore"]
      registrations.append(Registration(method: "workspace/didChangeWatchedFiles", patterns: patterns, section: nil))
    }
    if client.registersConfiguration {
      registrations.append(Registration(method: "workspace/didChangeConfiguration", patterns: [], section: ClientOptions.section))
    }
    return registrations
  }

  func encode(into json: inout JSONWriter) {
    json.object { json in
      json.field("id", method)
      json.field("method", method)
      json.object("registerOptions") { json in
        json.field("section", ifPresent: section)
        guard !patterns.isEmpty else { return }
        json.array("watchers") { json in
          for pattern in patterns { json.object { $0.field("globPattern", pattern) } }
        }
      }
    }
  }
}
