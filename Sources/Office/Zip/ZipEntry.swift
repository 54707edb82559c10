/// A part of a container.
struct ZipEntry: Sendable {
  /// Where it is: by the container's directory, or by the bytes of it.
  enum Place: Sendable {
    case listed(offset: UInt64, number: UInt64)
    case found(data: Int)
  }

  let name: String
  let size: Int
  let packedSize: Int
  let method: Int
  let isEncrypted: Bool
  let place: Place

  static let stored = 0
  static let deflated = 8
  /// The method of parts that are encrypted by AES.
  static let aes = 99

  /// What forbids to read it.
  var fault: OfficeFault? {
    if isEncrypted || method == Self.aes { return .encrypted }
    if method != Self.stored, method != Self.deflated { return .unknownCompression(part: name) }
    if size > OfficeLimits.partSize || size > OfficeLimits.harmlessSize && size / OfficeLimits.ratio > packedSize {
      return .bomb(part: name, size: size)
    }
    return nil
  }

  /// Names are the same whatever their case and slashes.
  static func key(_ name: String) -> String {
    let key = name.replacing("\\", with: "/").lowercased()
    return key.hasPrefix("/") ? String(key.dropFirst()) : key
  }
}
