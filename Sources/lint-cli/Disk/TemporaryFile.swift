import Platform

/// A file with the new bytes, in the folder of the file that it will replace. It is synced unless it can be made again. Its name is
/// random, since process IDs are the same in every container.
struct TemporaryFile {
  private let path: DiskPath

  /// Creates the file with the owner and mode of another, as far as this user may set them.
  static func make(beside target: DiskPath, _ bytes: [UInt8], like stamp: FileStamp) -> Result<TemporaryFile, DiskError> {
    make(beside: target, bytes, isPrecious: true) { descriptor in
      // A user who may not change owners writes into the file itself; see `isLike`. Changing the owner may clear bits of the mode, so it
      // comes first.
      if stamp.owner != geteuid() || stamp.group != getegid() { _ = fchown(descriptor, stamp.owner, stamp.group) }
      return fchmod(descriptor, mode_t(truncatingIfNeeded: stamp.mode & 0o7777)) == 0
    }
  }

  static func make(beside target: DiskPath, _ bytes: [UInt8], mode: mode_t, isPrecious: Bool = true) -> Result<TemporaryFile, DiskError> {
    make(beside: target, bytes, isPrecious: isPrecious) { fchmod($0, mode) == 0 }
  }

  private static func make(
    beside target: DiskPath, _ bytes: [UInt8], isPrecious: Bool, prepare: (Int32) -> Bool
  ) -> Result<TemporaryFile, DiskError> {
    let path = target.parent.appending(".competency-lint-\(String(UInt64.random(in: .min ... .max), radix: 36)).tmp".utf8)
    let descriptor = path.withCString { open($0, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600) }
    guard descriptor >= 0 else { return .failure(.systemError) }
    let temporary = TemporaryFile(path: path)
    let isWritten = Descriptor.write(bytes, to: descriptor) && prepare(descriptor) && (!isPrecious || fsync(descriptor) == 0)
    let error = DiskError.systemError
    // Some file systems report a full disk only here.
    if close(descriptor) == 0, isWritten { return .success(temporary) }
    let late = isWritten ? DiskError.systemError : error
    temporary.remove()
    return .failure(late)
  }

  /// Whether it has the owner and mode of a file.
  func isLike(_ stamp: FileStamp) -> Bool {
    guard let own = FileStamp.of(path) else { return false }
    return own.owner == stamp.owner && own.group == stamp.group && own.mode == stamp.mode
  }

  /// Moves the file to a path, replacing an existing file.
  func move(to target: DiskPath, isPrecious: Bool = true) -> Result<Void, DiskError> {
    guard path.withCString({ old in target.withCString { rename(old, $0) } }) == 0 else { return .failure(.systemError) }
    if isPrecious { Self.synchronizeFolder(of: target) }
    return .success(())
  }

  /// Moves the file to a path where there is no file yet, by a hard link: unlike a rename, it fails if a file exists. Where the file system
  /// has no hard links, the file is renamed.
  func moveToNewFile(_ target: DiskPath) -> Result<Void, DiskError> {
    if path.withCString({ old in target.withCString { link(old, $0) } }) == 0 {
      Self.synchronizeFolder(of: target)
      return .success(())
    }
    if errno == EEXIST || FileStamp.of(target) != nil { return .failure(.system(EEXIST)) }
    return move(to: target)
  }

  /// Removes the file. Does nothing if it was moved.
  func remove() { _ = path.withCString { unlink($0) } }

  private static func synchronizeFolder(of path: DiskPath) {
    let descriptor = path.parent.withCString { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
