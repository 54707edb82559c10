import Platform
import TextModel

/// A path in bytes, since file names need not be UTF-8 (archives from Chinese Windows unpack to GBK names).
struct DiskPath: Hashable {
  let bytes: [UInt8]

  init(_ bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }
  init(_ text: String) { bytes = Array(text.utf8) }

  /// The path for messages. Bytes that are not UTF-8 are escaped, so that different paths never look the same.
  var display: String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    var text = ""
    for byte in bytes {
      if byte < 0x80 {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        text += "\\x\(digits)"
      }
    }
    return text
  }

  /// The path without `.`, double slashes and `a/..`.
  var normalized: DiskPath {
    let isAbsolute = bytes.first == ASCII.slash
    var parts: [ArraySlice<UInt8>] = []
    for part in bytes.split(separator: ASCII.slash) where !part.elementsEqual(".".utf8) {
      if part.elementsEqual("..".utf8), let last = parts.last, !last.elementsEqual("..".utf8) {
        parts.removeLast()
      } else if !(isAbsolute && part.elementsEqual("..".utf8)) {
        parts.append(part)
      }
    }
    let joined = Array(parts.joined(separator: [ASCII.slash]))
    if isAbsolute { return DiskPath([ASCII.slash] + joined) }
    return DiskPath(joined.isEmpty ? Array(".".utf8) : joined)
  }

  func appending(_ name: some Sequence<UInt8>) -> DiskPath {
    if bytes.elementsEqual(".".utf8) || bytes.isEmpty { return DiskPath(name) }
    return DiskPath((bytes.last == ASCII.slash ? bytes : bytes + [ASCII.slash]) + Array(name))
  }

  /// The path relative to a folder that contains it; nil for a path outside.
  func relative(to folder: DiskPath) -> DiskPath? {
    let prefix = folder.bytes.last == ASCII.slash ? folder.bytes : folder.bytes + [ASCII.slash]
    guard bytes.starts(with: prefix) else { return bytes == folder.bytes ? DiskPath(".") : nil }
    return DiskPath(bytes.dropFirst(prefix.count))
  }

  /// The path with `..` as seen from a folder. Both are absolute and normalized.
  func relative(from folder: DiskPath) -> DiskPath {
    let target = bytes.split(separator: ASCII.slash)
    let start = folder.bytes.split(separator: ASCII.slash)
    let common = zip(target, start).prefix { $0.elementsEqual($1) }.count
    let up = start.dropFirst(clamping: common).map { _ in ArraySlice("..".utf8) }
    return DiskPath(Array((up + target.dropFirst(clamping: common)).joined(separator: [ASCII.slash])))
  }

  var parent: DiskPath {
    guard let slash = bytes.lastIndex(of: ASCII.slash) else { return DiskPath(".") }
    return slash == 0 ? DiskPath("/") : DiskPath(bytes[..<slash])
  }

  func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    (bytes + [0]).withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { pointer in
        guard let address = pointer.baseAddress else { return "".withCString(body) }
        return body(address)
      }
    }
  }
}

extension DiskPath: Comparable {
  static func < (left: DiskPath, right: DiskPath) -> Bool { left.bytes.lexicographicallyPrecedes(right.bytes) }
}

/// Resolves links in paths.
enum RealPath {
  /// The absolute path without links; nil for what does not exist.
  static func of(_ path: DiskPath) -> DiskPath? {
    guard let resolved = path.withCString({ realpath($0, nil) }) else { return nil }
    defer { free(resolved) }
    return DiskPath(UnsafeRawBufferPointer(start: resolved, count: strlen(resolved)))
  }

  static var workingFolder: DiskPath? { of(DiskPath(".")) }
}
