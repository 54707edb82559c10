import Platform

/// Writing files whole or not at all: the new bytes are written and synced to a file next to the old one, which then replaces it.
enum AtomicFile {
  /// Puts new bytes in place of a file, which keeps its owner, its mode and its other names. A file that was changed since it was read is
  /// left as it is, and so is one without write permission.
  static func replace(_ path: DiskPath, _ bytes: [UInt8], readAs stamp: FileStamp) -> Result<Void, DiskError> {
    // Through a link its target is replaced, not the link.
    guard let target = RealPath.of(path) else { return .failure(.systemError) }
    guard stamp.isRegular else { return .failure(.notRegular) }
    guard stamp.isWritable, target.withCString({ access($0, W_OK) }) == 0 else { return .failure(.readOnly) }
    return BlockedSignals.whileBlocked {
      TemporaryFile.make(beside: target, bytes, like: stamp).flatMap { temporary in
        defer { temporary.remove() }
        guard FileStamp.of(target) == stamp else { return .failure(.changed) }
        // A new file under the same name would lose the other properties of the old one.
        guard stamp.links == 1, temporary.isLike(stamp) else {
          return InPlaceWrite.write(bytes, into: target, readAs: stamp)
        }
        return temporary.take(place: target)
      }
    }
  }

  /// Writes a file that is not there yet.
  static func create(_ path: DiskPath, _ bytes: [UInt8]) -> Result<Void, DiskError> {
    let mask = umask(0)
    umask(mask)
    return BlockedSignals.whileBlocked {
      TemporaryFile.make(beside: path, bytes, mode: 0o666 & ~mask).flatMap { temporary in
        defer { temporary.remove() }
        return temporary.take(freePlace: path)
      }
    }
  }

  /// Writes a file whether it is there or not: reports. What is not a regular file (a device, a pipe) is written to as it is.
  static func write(_ path: DiskPath, _ bytes: [UInt8]) -> Result<Void, DiskError> {
    guard let stamp = FileStamp.of(path) else { return create(path, bytes) }
    if stamp.isFolder { return .failure(.isFolder) }
    if stamp.isRegular { return replace(path, bytes, readAs: stamp) }
    // Opening a pipe that no program reads would wait for ever.
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

  /// Writes a file that can be made again, in place of whatever is there; not brought to the disk, since nothing is lost with it.
  static func keep(_ path: DiskPath, _ bytes: [UInt8], mode: mode_t = 0o600) -> Result<Void, DiskError> {
    BlockedSignals.whileBlocked {
      TemporaryFile.make(beside: path, bytes, mode: mode, isPrecious: false).flatMap { temporary in
        defer { temporary.remove() }
        return temporary.take(place: path, isPrecious: false)
      }
    }
  }
}
