import TextModel

/// The form of a path in which files and configurations are compared: absolute, without `.`, `..` and the escapes of URIs.
struct SettingsPath: Hashable, Sendable {
  let parts: [String]

  /// `workingFolder` is what a relative path is relative to; without it such a path is kept.
  init(_ path: String, workingFolder: String? = nil) {
    var text = path
    if path.hasPrefix(Self.fileScheme) {
      text = Self.unescaped(path.dropFirst(Self.fileScheme.count).drop { $0 != "/" })
    } else if !path.hasPrefix("/"), let workingFolder {
      text = workingFolder + "/" + path
    }
    var parts: [String] = []
    for part in text.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(String(part)) }
    }
    self.parts = parts
  }

  private init(parts: [String]) { self.parts = parts }

  private static let fileScheme = "file://"

  /// The folder that contains the path, the folder that contains that one, and so on to the root.
  var folders: some Sequence<SettingsPath> {
    (0..<parts.count).reversed().lazy.map { SettingsPath(parts: Array(parts.prefix(clamping: $0))) }
  }

  var folder: SettingsPath { SettingsPath(parts: Array(parts.dropLast())) }

  /// The path relative to a parent folder; nil when it is not below that folder.
  func relative(to folder: SettingsPath) -> String? {
    guard parts.starts(with: folder.parts), parts.count > folder.parts.count else { return nil }
    return parts.dropFirst(folder.parts.count).joined(separator: "/")
  }

  /// The path relative to any folder, with `..` where needed.
  func climbing(from folder: SettingsPath) -> String {
    let common = zip(parts, folder.parts).prefix { $0 == $1 }.count
    return (Array("..", times: folder.parts.count - common) + parts.dropFirst(clamping: common)).joined(separator: "/")
  }

  /// `%E8%AE%A1` is 计.
  private static func unescaped(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = text.utf8
    while let byte = rest.popFirst() {
      if byte == ASCII.percent, let value = UInt8(String(Substring(rest.prefix(2))), radix: 16), rest.count >= 2 {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
