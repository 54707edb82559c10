import Platform

/// Writes into an existing file that has hard links, or an owner that this user cannot give to a new file. During the write a copy of the
/// new bytes is kept next to it, and on failure the old bytes are restored.
enum InPlaceWrite {
  static func write(_ bytes: [UInt8], into path: DiskPath, readAs stamp: FileStamp) -> Result<Void, DiskError> {
    let limit = max(stamp.size, 0)
    guard case .success(let old) = FileReader.read(path, limit: limit), old.stamp == stamp else { return .failure(.changed) }
    let descriptor = path.withCString { open($0, O_WRONLY | O_CLOEXEC | O_NOFOLLOW | O_NOCTTY) }
    guard descriptor >= 0 else { return .failure(.systemError) }
    defer { close(descriptor) }
    guard FileStamp.of(descriptor) == stamp else { return .failure(.changed) }
    if put(bytes, descriptor) { return .success(()) }
    let error = DiskError.systemError
    _ = put(old.bytes, descriptor)
    return .failure(error)
  }

  private static func put(_ bytes: [UInt8], _ descriptor: Int32) -> Bool {
    lseek(descriptor, 0, SEEK_SET) == 0 && Descriptor.write(bytes, to: descriptor) && ftruncate(descriptor, off_t(bytes.count)) == 0
      && fsync(descriptor) == 0
  }
}
