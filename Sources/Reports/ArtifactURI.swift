import JSON
import Standards
import TextModel

/// File paths as URIs; relative paths stay relative.
enum ArtifactURI {
  static func make(_ path: String) -> String {
    if path.hasPrefix(ShippedStandards.pathPrefix) {
      return ShippedStandards.pathPrefix + encoded(String(path.dropFirst(ShippedStandards.pathPrefix.count)))
    }
    let text = encoded(path)
    if path.hasPrefix("/") { return "file://" + text }
    // A colon in the first part would be read as a scheme.
    let head = text.split(separator: "/", maxSplits: 1).first ?? ""
    return head.utf8.contains(ASCII.colon) ? "./" + text : text
  }

  /// The members of an `artifactLocation` object.
  static func write(_ path: String, _ options: RenderOptions, to writer: inout JSONWriter) {
    let path = options.projectPath(path)
    writer.member("uri", make(path))
    if options.base != nil, !path.hasPrefix("/") { writer.member("uriBaseId", baseID) }
  }

  /// The name of the folder that relative paths start from.
  static let baseID = "SRCROOT"

  static func folder(_ path: String) -> String { "file://" + encoded(path.hasSuffix("/") ? path : path + "/") }

  private static func encoded(_ path: String) -> String { PercentEncoding.encoded(path, allowed: pathCharacters) }

  /// Characters that RFC 3986 allows in a path, besides letters and digits.
  private static let pathCharacters = "/-._~!$&'()*+,;=:@"
}
