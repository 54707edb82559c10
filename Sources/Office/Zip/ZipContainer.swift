/// A zip container in memory, with its parts.
public struct ZipContainer: Sendable {
  let bytes: [UInt8]
  private let entries: [String: ZipEntry]
  /// The names of all parts as stored, in the order of the container.
  public let names: [String]
  /// Whether the directory is missing or damaged, so that the parts were found by their local headers.
  public let isSalvaged: Bool

  /// Whether the bytes begin with the signature of a zip container.
  public static func isContainer(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) }

  /// Reads the list of parts, but not their contents. Fails if no part is found, or if the parts exceed the limits.
  public static func open(_ bytes: [UInt8]) -> Result<ZipContainer, OfficeFault> {
    ZipDirectory.read(bytes).flatMap { listed -> Result<ZipContainer, OfficeFault> in
      let entries = listed ?? ZipSalvage.entries(of: bytes)
      guard !entries.isEmpty else { return .failure(.damagedContainer) }
      let total = entries.reduce(0) { $0.addingReportingOverflow($1.size).partialValue }
      guard listed == nil || (0...OfficeLimits.totalSize).contains(total) else {
        return .failure(.bomb(part: entries.max { $0.size < $1.size }?.name ?? "", size: max(total, OfficeLimits.totalSize)))
      }
      return .success(ZipContainer(bytes: bytes, entries: entries, isSalvaged: listed == nil))
    }
  }

  private init(bytes: [UInt8], entries: [ZipEntry], isSalvaged: Bool) {
    self.bytes = bytes
    self.isSalvaged = isSalvaged
    names = entries.map(\.name)
    self.entries = Dictionary(entries.map { (ZipEntry.key($0.name), $0) }) { first, _ in first }
  }

  /// Whether there is a part of this name, in any letter case.
  public func contains(_ name: String) -> Bool { entries[ZipEntry.key(name)] != nil }

  /// Passes the bytes of a part to `onPiece` in pieces, until they end or `onPiece` returns false. If there is a fault after some pieces, the
  /// rest is lost.
  public func read(_ name: String, _ onPiece: (UnsafeRawBufferPointer) -> Bool) -> OfficeFault? {
    guard let entry = entries[ZipEntry.key(name)] else { return .missingPart(name) }
    if let fault = entry.fault { return fault }
    switch entry.location {
    case .listed(let offset, let number): return ZipDirectory.read(entry, of: bytes, offset: offset, number: number, onPiece)
    case .found(let data): return ZipSalvage.read(entry, of: bytes, from: data, onPiece)
    }
  }

  /// All bytes of a part.
  public func bytes(of name: String) -> Result<[UInt8], OfficeFault> {
    var all: [UInt8] = []
    let fault = read(name) { piece in
      all.append(contentsOf: piece)
      return true
    }
    return fault.map { .failure($0) } ?? .success(all)
  }
}
