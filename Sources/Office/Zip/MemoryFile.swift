import CMinizip
import TextModel

/// A file in memory, as minizip reads and writes it.
final class MemoryFile {
  private(set) var bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The functions that minizip calls. They use the file only while it is alive: see `withFunctions`.
  func withFunctions<Result>(_ body: (inout zlib_filefunc64_def) -> Result) -> Result {
    var functions = zlib_filefunc64_def()
    functions.opaque = Unmanaged.passUnretained(self).toOpaque()
    // Any pointer that is not null: there is one stream only.
    functions.zopen64_file = { opaque, _, _ in opaque }
    functions.zread_file = { opaque, _, buffer, size in MemoryFile.at(opaque)?.read(into: buffer, size) ?? 0 }
    functions.zwrite_file = { opaque, _, buffer, size in MemoryFile.at(opaque)?.write(buffer, size) ?? 0 }
    functions.ztell64_file = { opaque, _ in ZPOS64_T(MemoryFile.at(opaque)?.position ?? 0) }
    functions.zseek64_file = { opaque, _, offset, origin in MemoryFile.at(opaque)?.seek(offset, origin) ?? -1 }
    functions.zclose_file = { _, _ in 0 }
    functions.zerror_file = { _, _ in 0 }
    return withExtendedLifetime(self) { body(&functions) }
  }

  private static func at(_ opaque: UnsafeMutableRawPointer?) -> MemoryFile? {
    opaque.map { Unmanaged<MemoryFile>.fromOpaque($0).takeUnretainedValue() }
  }

  private func read(into buffer: UnsafeMutableRawPointer?, _ size: uLong) -> uLong {
    guard let buffer, position < bytes.count else { return 0 }
    let count = min(bytes.count - position, Int(clamping: size))
    bytes.withUnsafeBytes { all in
      guard let start = UnsafeRawBufferPointer(rebasing: all[position..<position + count]).baseAddress else { return }
      buffer.copyMemory(from: start, byteCount: count)
    }
    position += count
    return uLong(count)
  }

  private func write(_ buffer: UnsafeRawPointer?, _ size: uLong) -> uLong {
    guard let buffer else { return 0 }
    let piece = UnsafeRawBufferPointer(start: buffer, count: Int(clamping: size))
    // minizip goes back to fill in sizes that it did not know.
    let overwritten = min(piece.count, bytes.count - position)
    for index in Range(clamping: 0, overwritten) { bytes[position + index] = piece[index] }
    bytes.append(contentsOf: piece.dropFirst(clamping: overwritten))
    position += piece.count
    return size
  }

  private func seek(_ offset: ZPOS64_T, _ origin: Int32) -> Int {
    let base =
      switch origin {
      case ZLIB_FILEFUNC_SEEK_CUR: position
      case ZLIB_FILEFUNC_SEEK_END: bytes.count
      default: 0
      }
    // Offsets are signed for minizip, though their type is not.
    let (target, isOver) = base.addingReportingOverflow(Int(truncatingIfNeeded: offset))
    guard !isOver, target >= 0, target <= bytes.count else { return -1 }
    position = target
    return 0
  }
}
