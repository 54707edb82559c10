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

  let id: String
  let method: String
  /// The glob patterns of the files to watch, if it is about files.
  private var patterns: [String] = []
  /// The files to watch outside the workspace.
  private var others: [WatchedFiles] = []
  /// The section of the settings, if it is about them.
  private var section: String?

  private init(_ method: String, patterns: [String] = [], section: String? = nil) {
    id = method
    self.method = method
    self.patterns = patterns
    self.section = section
  }

  /// A further registration for watched files.
  init(watching files: [WatchedFiles], number: Int) {
    id = "\(Self.watchedFiles)/\(number)"
    method = Self.watchedFiles
    others = files
  }

  private static let watchedFiles = "workspace/didChangeWatchedFiles"

  static func all(for client: ClientCapabilities) -> [Registration] {
    var registrations: [Registration] = []
    if client.registersWatchedFiles {
      let patterns = ["**/*.yaml", "**/*.yml", "**/.gitignore"]
      registrations.append(Registration(watchedFiles, patterns: patterns))
    }
    if client.registersConfiguration {
      registrations.append(Registration("workspace/didChangeConfiguration", section: ClientOptions.section))
    }
    return registrations
  }

  func encode(into json: inout JSONWriter) {
    json.object { json in
      json.field("id", id)
      json.field("method", method)
      json.object("registerOptions") { json in
        json.field("section", ifPresent: section)
        guard !patterns.isEmpty || !others.isEmpty else { return }
        json.array("watchers") { json in
          for pattern in patterns { json.object { $0.field("globPattern", pattern) } }
          for files in others { json.object { $0.field("globPattern", files) } }
        }
      }
    }
  }
}

/// The YAML files of a folder.
struct WatchedFiles: Hashable, Sendable, JSONEncodable {
  let folder: String
  /// Whether those of its folders are included.
  let isDeep: Bool

  func encode(into json: inout JSONWriter) {
    json.object { json in
      json.field("baseUri", DocumentURI.uri(ofPath: folder))
      json.field("pattern", (isDeep ? "**/" : "") + "*.{yaml,yml}")
    }
  }
}
