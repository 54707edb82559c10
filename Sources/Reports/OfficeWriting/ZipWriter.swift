import TextModel

/// Writes a zip container, stored without compression: the same parts give the same bytes, and every office program reads it.
struct ZipWriter {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  mutating func add(_ name: String, _ content: [UInt8]) {
    let offset = bytes.count
    let path = Array(name.utf8)
    var fields: [UInt8] = []
    // Version 2.0, names in UTF-8, stored, 1980-01-01 00:00.
    for value in [20, 0x0800, 0, 0, 0x21] { Self.append(value, 2, to: &fields) }
    Self.append(Int(CRC32.of(content)), 4, to: &fields)
    Self.append(content.count, 4, to: &fields)
    Self.append(content.count, 4, to: &fields)
    Self.append(path.count, 2, to: &fields)
    Self.append(0, 2, to: &fields)
    bytes += [0x50, 0x4B, 0x03, 0x04] + fields + path
    bytes += content
    directory += [0x50, 0x4B, 0x01, 0x02, 20, 0] + fields
    // No comment, first disk, no attributes.
    directory += [UInt8](repeating: 0, count: 10)
    Self.append(offset, 4, to: &directory)
    directory += path
    count += 1
  }

  mutating func add(_ name: String, _ text: String) { add(name, Array(text.utf8)) }

  var file: [UInt8] {
    var end: [UInt8] = [0x50, 0x4B, 0x05, 0x06, 0, 0, 0, 0]
    Self.append(count, 2, to: &end)
    Self.append(count, 2, to: &end)
    Self.append(directory.count, 4, to: &end)
    Self.append(bytes.count, 4, to: &end)
    return bytes + directory + end + [0, 0]
  }

  private static func append(_ value: Int, _ width: Int, to bytes: inout [UInt8]) {
    var rest = UInt(clamping: value)
    for _ in Range(clamping: 0, width) {
      bytes.append(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
  }
}

/// The checksum of zip containers.
enum CRC32 {
  private static let table: [UInt32] = (0..<256).map { start in
    var value = UInt32(start)
    for _ in 0..<8 { value = value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
    return value
  }

  static func of(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      let place = Int((sum ^ UInt32(byte)) & 0xFF)
      sum = (table.indices.contains(place) ? table[place] : 0) ^ (sum >> 8)
    }
    return sum ^ 0xFFFF_FFFF
  }
}
