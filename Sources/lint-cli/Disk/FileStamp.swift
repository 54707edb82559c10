import Platform

/// A stamp that shows whether a file has changed since it was read.
struct FileStamp: Hashable {
  let device: UInt64
  let inode: UInt64
  let size: Int
  let seconds: Int
  let nanoseconds: Int
  let mode: UInt32
  let links: UInt64
  let owner: UInt32
  let group: UInt32
  /// The time of the last change, including that of mode or name.
  let changeSeconds: Int
  let changeNanoseconds: Int

  init(_ status: stat) {
    device = UInt64(truncatingIfNeeded: status.st_dev)
    inode = UInt64(truncatingIfNeeded: status.st_ino)
    size = Int(status.st_size)
    mode = UInt32(truncatingIfNeeded: status.st_mode)
    links = UInt64(truncatingIfNeeded: status.st_nlink)
    owner = UInt32(truncatingIfNeeded: status.st_uid)
    group = UInt32(truncatingIfNeeded: status.st_gid)
    #if canImport(Darwin)
      seconds = status.st_mtimespec.tv_sec
      nanoseconds = status.st_mtimespec.tv_nsec
      changeSeconds = status.st_ctimespec.tv_sec
      changeNanoseconds = status.st_ctimespec.tv_nsec
    #else
      seconds = status.st_mtim.tv_sec
      nanoseconds = status.st_mtim.tv_nsec
      changeSeconds = status.st_ctim.tv_sec
      changeNanoseconds = status.st_ctim.tv_nsec
    #endif
  }

  var isFolder: Bool { mode & UInt32(S_IFMT) == UInt32(S_IFDIR) }
  var isRegular: Bool { mode & UInt32(S_IFMT) == UInt32(S_IFREG) }

  var isPipe: Bool { mode & UInt32(S_IFMT) == UInt32(S_IFIFO) }

  /// Whether the mode allows anyone to write: the superuser always could, but respects the mode here.
  var isWritable: Bool { mode & UInt32(S_IWUSR | S_IWGRP | S_IWOTH) != 0 }

  /// Two paths with the same identity are names of one file.
  var identity: FileIdentity { FileIdentity(device: device, inode: inode) }

  /// Whether it belongs to this user and others cannot write to it.
  var isOwn: Bool { owner == geteuid() && mode & UInt32(S_IWGRP | S_IWOTH) == 0 }

  /// The stamp of an open file.
  static func of(_ descriptor: Int32) -> FileStamp? {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? FileStamp(status) : nil
  }

  /// The stamp of a path with links followed; nil with `errno` set if there is nothing.
  static func of(_ path: DiskPath) -> FileStamp? {
    var status = stat()
    return path.withCString { stat($0, &status) } == 0 ? FileStamp(status) : nil
  }

  /// The stamp of a path without following a link; nil with `errno` set if there is nothing.
  static func ofEntry(_ path: DiskPath) -> FileStamp? {
    var status = stat()
    return path.withCString { lstat($0, &status) } == 0 ? FileStamp(status) : nil
  }
}

/// Identifies a file independent of its name.
struct FileIdentity: Hashable, Sendable {
  let device: UInt64
  let inode: UInt64

  /// The file at a path, with links followed; nil if there is none.
  static func of(_ path: String) -> FileIdentity? { FileStamp.of(DiskPath(path))?.identity }
}
