import CMinizip

/// Creates a zip container. The same parts give the same bytes, since the time of each part is the earliest that the format allows.
public enum ZipWriter {
  /// A part of the container: a path with slashes, and its bytes before compression.
  public struct Part: Sendable {
    public let name: String
    public let bytes: [UInt8]

    public init(_ name: String, _ bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  /// 1 January 1980, as an MS-DOS date.
  private static let firstDay: uLong = 0x21_0000
  private static let level: Int32 = 6

  /// Compresses the parts in the given order. Fails with `cannotWrite` if a part is too large or its name too long.
  public static func write(_ parts: [Part]) -> Result<[UInt8], OfficeFault> {
    let memory = MemoryFile([])
    let isWritten = memory.withFunctions { functions -> Bool in
      guard let file = zipOpen2_64(nil, APPEND_STATUS_CREATE, nil, &functions) else { return false }
      let areAdded = parts.allSatisfy { add($0, to: file) }
      return zipClose(file, nil) == ZIP_OK && areAdded
    }
    return isWritten ? .success(memory.bytes) : .failure(.cannotWrite)
  }

  private static func add(_ part: Part, to file: zipFile) -> Bool {
    guard part.bytes.count <= Int(UInt32.max >> 1), part.name.utf8.count < OfficeLimits.nameLength else { return false }
    var info = zip_fileinfo()
    info.dosDate = firstDay
    guard zipOpenNewFileInZip64(file, part.name, &info, nil, 0, nil, 0, nil, Z_DEFLATED, level, 0) == ZIP_OK else { return false }
    let state = part.bytes.withUnsafeBytes { zipWriteInFileInZip(file, $0.baseAddress, UInt32(clamping: $0.count)) }
    return zipCloseFileInZip(file) == ZIP_OK && (state == ZIP_OK || part.bytes.isEmpty)
  }
}
