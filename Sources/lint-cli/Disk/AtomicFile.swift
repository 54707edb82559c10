import YAML

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Writing files whole or not at all: a temporary file in the same folder, brought to the disk, then put in place of the old one.
enum AtomicFile {
  /// Puts new bytes in place of a file, with its mode. A file that was changed since it was read is left as it is.
  static func replace(_ path: DiskPath, _ bytes: [UInt8], readAs stamp: FileStamp) -> Result<Void, DiskError> {
    // Through a link its target is replaced, not the link.
    guard let target = RealPath.of(path) else { return .failure(.systemError) }
    return writeTemporary(beside: target, bytes, mode: mode_t(truncatingIfNeeded: stamp.mode & 0o7777)).flatMap { temporary in
      guard FileStamp.of(target) == stamp else { return drop(temporary, .changed) }
      guard temporary.withCString({ old in target.withCString { rename(old, $0) } }) == 0 else { return drop(temporary, .systemError) }
      synchronizeFolder(of: target)
      return .success(())
    }
  }

  /// Writes a file that is not there yet.
  static func create(_ path: DiskPath, _ bytes: [UInt8]) -> Result<Void, DiskError> {
    let mask = umask(0)
    umask(mask)
    return writeTemporary(beside: path, bytes, mode: 0o666 & ~mask).flatMap { temporary in
      // A hard link fails where something stands already, which a rename would overwrite; not every file system has links.
      let isMade = temporary.withCString { old in path.withCString { link(old, $0) } } == 0
      if !isMade, errno == EEXIST || FileStamp.of(path) != nil { return drop(temporary, .system(EEXIST)) }
      if isMade {
        _ = temporary.withCString { unlink($0) }
      } else if temporary.withCString({ old in path.withCString { rename(old, $0) } }) != 0 {
        return drop(temporary, .systemError)
      }
      synchronizeFolder(of: path)
      return .success(())
    }
  }

  /// Writes a file whether it is there or not: reports. What is no regular file (a device, a pipe) is written to as it is.
  static func write(_ path: DiskPath, _ bytes: [UInt8]) -> Result<Void, DiskError> {
    guard let stamp = FileStamp.of(path) else { return create(path, bytes) }
    if stamp.isFolder { return .failure(.isFolder) }
    if stamp.isRegular { return replace(path, bytes, readAs: stamp) }
    let descriptor = path.withCString { open($0, O_WRONLY | O_CLOEXEC | O_NOCTTY) }
    guard descriptor >= 0 else { return .failure(.systemError) }
    defer { close(descriptor) }
    return Descriptor.write(bytes, to: descriptor) ? .success(()) : .failure(.systemError)
  }

  /// Writes a file that can be made again, in place of whatever is there; not brought to the disk, since nothing is lost with it.
  static func keep(_ path: DiskPath, _ bytes: [UInt8]) -> Result<Void, DiskError> {
    writeTemporary(beside: path, bytes, mode: 0o600, isPrecious: false).flatMap { temporary in
      temporary.withCString { old in path.withCString { rename(old, $0) } } == 0 ? .success(()) : drop(temporary, .systemError)
    }
  }

  private static func writeTemporary(beside path: DiskPath, _ bytes: [UInt8], mode: mode_t, isPrecious: Bool = true) -> Result<
    DiskPath, DiskError
  > {
    let name = Array(".competency-lint-".utf8) + Array(String(getpid()).utf8) + Array(".tmp".utf8)
    let temporary = path.parent.appending(name)
    let descriptor = temporary.withCString { open($0, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600) }
    guard descriptor >= 0 else { return .failure(.systemError) }
    let isWritten = Descriptor.write(bytes, to: descriptor) && fchmod(descriptor, mode) == 0 && (!isPrecious || fsync(descriptor) == 0)
    let error = DiskError.systemError
    close(descriptor)
    return isWritten ? .success(temporary) : drop(temporary, error)
  }

  private static func drop<Value>(_ temporary: DiskPath, _ error: DiskError) -> Result<Value, DiskError> {
    _ = temporary.withCString { unlink($0) }
    return .failure(error)
  }

  private static func synchronizeFolder(of path: DiskPath) {
    let descriptor = path.parent.withCString { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
