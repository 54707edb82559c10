/// A part of a container.
struct ZipEntry: Sendable {
  /// Where the part is: an entry of the directory, or an offset in the bytes of the container.
  enum Location: Sendable {
    case listed(offset: UInt64, number: UInt64)
    case found(data: Int)
  }

  let name: String
  let size: Int
  let packedSize: Int
  let method: Int
  let isEncrypted: Bool
  let location: Location

  static let stored = 0
  static let deflated = 8
  /// The compression method that marks AES encryption.
  static let aes = 99

  /// The reason why the part cannot be read; nil if it can.
  var fault: OfficeFault? {
    if isEncrypted || method == Self.aes { return .encrypted }
    if method != Self.stored, method != Self.deflated { return .unknownCompression(part: name) }
    if size > OfficeLimits.partSize || size > OfficeLimits.harmlessSize && size / OfficeLimits.ratio > packedSize {
      return .bomb(part: name, size: size)
    }
    return nil
  }

  /// The key for looking up a name: letter case and the kind of slash are ignored.
  static func key(_ name: String) -> String {
    let key = name.replacing("\\", with: "/").lowercased()
    return key.hasPrefix("/") ? String(key.dropFirst()) : key
  }
}
