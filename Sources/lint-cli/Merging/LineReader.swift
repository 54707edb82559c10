import Platform
import TextModel

/// Reads the lines of a file one by one. The file is open only while a block of it is read, so that there may be any number of readers.
struct LineReader {
  let path: DiskPath
  /// The offset in the file of the line that was read last.
  private(set) var lineStart = 0
  /// Why reading stopped before the end.
  private(set) var failure: DiskError?
  private var buffer: [UInt8] = []
  /// The number of bytes of the buffer that have been read.
  private var used = 0
  /// The offset of the buffer in the file.
  private var bufferStart: Int
  private var isAtEnd = false

  private static let blockSize = 1 << 14

  init(_ path: DiskPath, from offset: Int = 0) {
    self.path = path
    bufferStart = offset
  }

  /// The next line without its line end; nil at the end.
  mutating func next() -> [UInt8]? {
    var searched = used
    while true {
      if let end = buffer[searched...].firstIndex(of: ASCII.lineFeed) {
        defer { used = end + 1 }
        lineStart = bufferStart + used
        return Array(buffer[used..<end])
      }
      searched = buffer.count - used
      guard fill() else { break }
    }
    guard used < buffer.count else { return nil }
    lineStart = bufferStart + used
    defer { used = buffer.count }
    return Array(buffer[used...])
  }

  /// Reads the next block and drops the bytes that have been read. Returns false at the end.
  private mutating func fill() -> Bool {
    guard !isAtEnd else { return false }
    bufferStart += used
    buffer.removeFirst(used)
    used = 0
    let descriptor = path.withCString { open($0, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK) }
    // A pipe without a writer would block, and a device may have no end.
    if descriptor >= 0, FileStamp.of(descriptor)?.isRegular != true {
      failure = .notRegular
      isAtEnd = true
      close(descriptor)
      return false
    }
    guard descriptor >= 0, lseek(descriptor, off_t(bufferStart + buffer.count), SEEK_SET) >= 0 else { return stop(descriptor) }
    let part = [UInt8](unsafeUninitializedCapacity: Self.blockSize) { space, count in
      count = max(0, read(descriptor, space.baseAddress, Self.blockSize))
    }
    close(descriptor)
    buffer += part
    isAtEnd = part.isEmpty
    return !isAtEnd
  }

  private mutating func stop(_ descriptor: Int32) -> Bool {
    failure = .systemError
    isAtEnd = true
    if descriptor >= 0 { close(descriptor) }
    return false
  }
}
