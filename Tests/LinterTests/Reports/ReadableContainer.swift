import Office

/// Documents of Word and Excel for comparing: how their parts are compressed depends on the version of zlib.
enum ReadableContainer {
  /// The parts of a container one after the other, an element a line; other bytes as they are.
  static func text(of bytes: [UInt8]) -> [UInt8] {
    guard bytes.starts(with: Array("PK".utf8)), case .success(let container) = ZipContainer.open(bytes) else { return bytes }
    let parts = container.names.map { name in
      let text = (try? container.bytes(of: name).get()).map { String(decoding: $0, as: UTF8.self) } ?? "cannot be read"
      return "\(name)\n" + text.replacing("><", with: ">\n<") + "\n"
    }
    return Array(parts.joined(separator: "\n").utf8)
  }
}
