import Platform

/// Writes files completely or not at all: the new bytes are written and synced to a file next to the old one, which it then replaces.
enum AtomicFile {
  /// Replaces the content of a file, which keeps its owner, its mode and its other names. A file that has changed since it was read is not
  /// written, nor is one without write permission.
  static func replace(_ path: DiskPath, _ bytes: [UInt8], readAs stamp: FileStamp) -> Result<Void, DiskError> {
    // A symbolic link is kept, and its target is replaced.
    guard let target = RealPath.of(path) else { return .failure(.systemError) }
    guard stamp.isRegular else { return .failure(.notRegular) }
    guard stamp.isWritable, target.withCString({ access($0, W_OK) }) == 0 else { return .failure(.readOnly) }
    return BlockedSignals.whileBlocked {
      TemporaryFile.make(beside: target, bytes, like: stamp).flatMap { temporary in
        defer { temporary.remove() }
        guard FileStamp.of(target) == stamp else { return .failure(.changed) }
        // A new file would not keep hard links, or an owner that this user cannot set.
        guard stamp.links == 1, temporary.isLike(stamp) else {
          return InPlaceWrite.write(bytes, into: target, readAs: stamp)
        }
        return temporary.move(to: target)
      }
    }
  }

  /// Writes a new file. Fails if the file exists.
  static func create(_ path: DiskPath, _ bytes: [UInt8]) -> Result<Void, DiskError> {
    let mask = umask(0)
    umask(mask)
    return BlockedSignals.whileBlocked {
      TemporaryFile.make(beside: path, bytes, mode: 0o666 & ~mask).flatMap { temporary in
        defer { temporary.remove() }
        return temporary.moveToNewFile(path)
      }
    }
  }

  /// Writes a report, whether the file exists or not. Anything but a regular file (a device, a pipe) is written to directly.
  static func write(_ path: DiskPath, _ bytes: [UInt8]) -> Result<Void, DiskError> {
    guard let stamp = FileStamp.of(path) else { return create(path, bytes) }
    if stamp.isFolder { return .failure(.isFolder) }
    if stamp.isRegular { return replace(path, bytes, readAs: stamp) }
    // Without `O_NONBLOCK`, opening a pipe that no program reads would block forever.
    let descriptor = path.withCString { open($0, O_WRONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK) }
    guard descriptor >= 0 else { return .failure(stamp.isPipe && errno == ENXIO ? .unreadPipe : .systemError) }
    let flags = fcntl(descriptor, F_GETFL)
    guard flags >= 0, fcntl(descriptor, F_SETFL, flags & ~O_NONBLOCK) >= 0 else {
      close(descriptor)
      return .failure(.systemError)
    }
    let isWritten = Descriptor.write(bytes, to: descriptor)
    let error = DiskError.systemError
    close(descriptor)
    return isWritten ? .success(()) : .failure(error)
  }

  /// Writes a file that can be made again, replacing an existing one. It is not synced, since losing it does no harm.
  static func keep(_ path: DiskPath, _ bytes: [UInt8], mode: mode_t = 0o600) -> Result<Void, DiskError> {
    BlockedSignals.whileBlocked {
      TemporaryFile.make(beside: path, bytes, mode: mode, isPrecious: false).flatMap { temporary in
        defer { temporary.remove() }
        return temporary.move(to: path, isPrecious: false)
      }
    }
  }
}
