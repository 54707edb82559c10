import JSON
import TextModel

/// Translates between the client's URIs and paths. A `file:` URI becomes the path of the file; any other URI is used as the path itself.
enum DocumentURI {
  /// The scheme of the standards that ship with the program, for clients that fetch documents.
  static let shippedScheme = "competency-lint"

  /// The path under which the server knows a document.
  static func path(ofURI uri: String) -> String {
    guard uri.utf8.starts(with: "file://".utf8) else { return uri }
    let rest = uri.utf8.dropFirst(7)
    guard let slash = rest.firstIndex(of: ASCII.slash) else { return uri }
    let path = plain(decoded(rest[slash...]))
    return isDrive(path) ? String(path.dropFirst()) : path
  }

  /// The path under which the server knows a document that the client may spell in another way. `aliases` maps such paths to the known
  /// ones.
  static func path(ofURI uri: String, _ aliases: [String: String]) -> String {
    let written = path(ofURI: uri)
    return aliases[written] ?? written
  }

  /// Removes `.`, `..` and empty parts: `/a/./b`, `/a//b` and `/a/c/../b` become `/a/b`, so that one file has one path.
  private static func plain(_ path: String) -> String {
    if isPlain(path) { return path }
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == ".." { parts = Array(parts.dropLast()) } else { parts.append(part) }
    }
    let end = path.hasSuffix("/") && !parts.isEmpty ? "/" : ""
    return "/" + parts.joined(separator: "/") + end
  }

  private static func isPlain(_ path: String) -> Bool {
    let parts = path.utf8.split(separator: ASCII.slash, omittingEmptySubsequences: false).dropFirst()
    return !parts.dropLast().contains(where: \.isEmpty) && !parts.contains { $0.elementsEqual(".".utf8) || $0.elementsEqual("..".utf8) }
  }

  /// The URI of a path, for files whose URI the client has not sent.
  static func uri(ofPath path: String) -> String {
    if path.utf8.first == ASCII.slash { return "file://" + encoded(path) }
    return isDrive("/" + path) ? "file:///" + encoded(path) : path
  }

  /// Whether a path is that of a file, which others can be relative to. An `untitled:` document is not one.
  static func isFile(_ path: String) -> Bool { path.utf8.first == ASCII.slash || isDrive("/" + path) }

  /// Whether a document is a user's file, saved or not. Others are only shown, such as one side of a comparison or an earlier revision from
  /// Git.
  static func isEdited(_ path: String) -> Bool { isFile(path) || path.utf8.starts(with: "untitled:".utf8) }

  /// `/c:/…`, as on Windows.
  private static func isDrive(_ path: String) -> Bool {
    let bytes = Array(path.utf8.prefix(4))
    return bytes.count >= 3 && ASCII.isLetter(bytes[1]) && bytes[2] == ASCII.colon && (bytes.count == 3 || bytes[3] == ASCII.slash)
  }

  private static func decoded(_ text: Substring.UTF8View) -> String {
    var bytes: [UInt8] = []
    var rest = text[...]
    while let byte = rest.popFirst() {
      guard byte == ASCII.percent, let high = rest.first.flatMap(JSONString.hexDigit),
        let low = rest.dropFirst().first.flatMap(JSONString.hexDigit)
      else {
        bytes.append(byte)
        continue
      }
      bytes.append(UInt8(high << 4 | low))
      rest = rest.dropFirst(2)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func encoded(_ path: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in path.utf8 {
      if ASCII.isLetter(byte) || ASCII.isDigit(byte) || "/-._~".utf8.contains(byte) {
        bytes.append(byte)
      } else {
        bytes += [ASCII.percent, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
