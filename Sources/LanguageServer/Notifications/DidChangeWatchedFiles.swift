import JSON
import Linter
import Standards

/// `workspace/didChangeWatchedFiles`: files were added, changed or removed on disk.
enum DidChangeWatchedFiles: Notification {
  struct Params: JSONDecodable {
    let uris: [String]

    init(json: JSONValue) throws(ResponseError) {
      uris = json["changes"].map { $0.elements.compactMap { $0["uri"]?.string } } ?? []
    }
  }

  static let method = "workspace/didChangeWatchedFiles"

  static func apply(_ params: Params, to session: inout Session) {
    let paths = params.uris.map { session.knownPath(of: DocumentURI.path(ofURI: $0)) }
    // If exclusions, folders or settings changed, everything is read again.
    guard paths.allSatisfy({ isYAML($0) && !ConfigurationFileNames.isConfiguration($0) }) else { return session.startScan() }
    for path in paths { session.readFromDisk(path) }
    session.revision.disk += 1
    session.noteChange()
  }

  private static func isYAML(_ path: String) -> Bool {
    let name = LogicalPath.fileName(of: path).lowercased()
    return name.hasSuffix(".yaml") || name.hasSuffix(".yml")
  }
}
