import CZlib
import TextModel

/// Finds the parts of a container whose directory is missing or damaged, by the local header of each part.
enum ZipSalvage {
  private static let headSize = 30
  private static let signature: [UInt8] = [0x50, 0x4B, 0x03, 0x04]

  static func entries(of bytes: [UInt8]) -> [ZipEntry] {
    var entries: [ZipEntry] = []
    var offset = 0
    while offset + headSize <= bytes.count, entries.count < OfficeLimits.parts {
      guard bytes[offset] == 0x50, bytes[offset..<offset + 4].elementsEqual(signature), let entry = entry(at: offset, bytes) else {
        offset += 1
        continue
      }
      entries.append(entry)
      guard case .found(let data) = entry.location else { break }
      // A size of zero means that it is not known. Then the part ends at the next header.
      offset = min(bytes.count, data + (entry.packedSize == bytes.count - data ? 0 : entry.packedSize))
    }
    return entries
  }

  private static func entry(at offset: Int, _ bytes: [UInt8]) -> ZipEntry? {
    func number(_ offset: Int, _ size: Int) -> Int { bytes[offset..<offset + size].reversed().reduce(0) { $0 << 8 | Int($1) } }
    let flags = number(offset + 6, 2)
    let (packed, size) = (number(offset + 18, 4), number(offset + 22, 4))
    let (nameLength, extraLength) = (number(offset + 26, 2), number(offset + 28, 2))
    let data = offset + headSize + nameLength + extraLength
    guard nameLength > 0, nameLength < OfficeLimits.nameLength, data <= bytes.count else { return nil }
    let isSized = flags & 8 == 0 && packed <= bytes.count - data
    let rest = bytes.count - data
    return ZipEntry(
      name: String(decoding: bytes[offset + headSize..<offset + headSize + nameLength], as: UTF8.self),
      size: isSized ? size : min(OfficeLimits.partSize, rest.multipliedReportingOverflow(by: OfficeLimits.ratio).partialValue, 64 << 20),
      packedSize: isSized ? packed : rest, method: number(offset + 8, 2), isEncrypted: flags & 1 != 0, location: .found(data: data))
  }

  /// Passes the bytes that can be unpacked to `onPiece`. Data that breaks off is unpacked up to its end.
  static func read(_ entry: ZipEntry, of bytes: [UInt8], from data: Int, _ onPiece: (UnsafeRawBufferPointer) -> Bool) -> OfficeFault? {
    let fault = OfficeFault.damagedPart(entry.name)
    guard data <= bytes.count else { return fault }
    let packed = bytes[data..<min(bytes.count, data + entry.packedSize)]
    if entry.method == ZipEntry.stored {
      _ = packed.withUnsafeBytes(onPiece)
      return nil
    }
    var stream = z_stream()
    guard inflateInit2_(&stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { return fault }
    defer { inflateEnd(&stream) }
    // zlib does not write to its input, although its pointer type would allow it.
    var input = Array(packed)
    return input.withUnsafeMutableBufferPointer { input in
      stream.next_in = input.baseAddress
      stream.avail_in = UInt32(clamping: input.count)
      return inflate(&stream, upTo: entry.size, onPiece) ? nil : fault
    }
  }

  private static func inflate(_ stream: inout z_stream, upTo limit: Int, _ onPiece: (UnsafeRawBufferPointer) -> Bool) -> Bool {
    var buffer = [UInt8](repeating: 0, count: ZipDirectory.pieceSize)
    var total = 0
    while total < limit {
      var state = Z_OK
      var isStopped = false
      buffer.withUnsafeMutableBufferPointer { piece in
        stream.next_out = piece.baseAddress
        stream.avail_out = UInt32(piece.count)
        state = CZlib.inflate(&stream, Z_NO_FLUSH)
        let count = piece.count - Int(stream.avail_out)
        total += count
        if count > 0 { isStopped = !onPiece(UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: piece.prefix(clamping: count)))) }
      }
      if isStopped || state == Z_STREAM_END { return true }
      if state != Z_OK { return false }
    }
    return false
  }
}
