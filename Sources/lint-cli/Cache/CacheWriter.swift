/// Appends numbers and texts to the bytes of a cache entry.
struct CacheWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ number: UInt64) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func write(_ number: Int) { write(UInt64(bitPattern: Int64(number))) }

  mutating func write(_ text: [UInt8]) {
    write(text.count)
    bytes += text
  }

  mutating func write(_ path: DiskPath) { write(path.bytes) }
  mutating func write(_ text: String) { write(Array(text.utf8)) }

  /// Nil, for a missing file, is stored too.
  mutating func write(_ stamp: FileStamp?) {
    guard let stamp else { return bytes.append(0) }
    bytes.append(1)
    for number in [stamp.device, stamp.inode, UInt64(stamp.mode)] { write(number) }
    for number in [stamp.size, stamp.seconds, stamp.nanoseconds, stamp.changeSeconds, stamp.changeNanoseconds] { write(number) }
  }
}
