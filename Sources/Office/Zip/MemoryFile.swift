import CMinizip
import TextModel

/// A file in memory that minizip reads and writes.
final class MemoryFile {
  private(set) var bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Calls `body` with the functions for minizip. They are valid only during the call.
  func withFunctions<Result>(_ body: (inout zlib_filefunc64_def) -> Result) -> Result {
    var functions = zlib_filefunc64_def()
    functions.opaque = Unmanaged.passUnretained(self).toOpaque()
    // There is a single stream, so the pointer only must not be null.
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
    // minizip seeks back to write sizes that were not known before.
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
    // minizip passes signed offsets in an unsigned type.
    let (target, isOver) = base.addingReportingOverflow(Int(truncatingIfNeeded: offset))
    guard !isOver, target >= 0, target <= bytes.count else { return -1 }
    position = target
    return 0
  }
}
