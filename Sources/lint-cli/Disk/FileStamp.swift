#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What tells whether a file is still the one that was read.
struct FileStamp: Hashable {
  let device: UInt64
  let inode: UInt64
  let size: Int
  let seconds: Int
  let nanoseconds: Int
  let mode: UInt32
  let links: UInt64
  /// When anything of it changed last, its mode and name included.
  let changeSeconds: Int
  let changeNanoseconds: Int

  init(_ status: stat) {
    device = UInt64(truncatingIfNeeded: status.st_dev)
    inode = UInt64(truncatingIfNeeded: status.st_ino)
    size = Int(status.st_size)
    mode = UInt32(truncatingIfNeeded: status.st_mode)
    links = UInt64(truncatingIfNeeded: status.st_nlink)
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

  /// The stamp of what a path leads to, links followed; nil with `errno` set when there is nothing.
  static func of(_ path: DiskPath) -> FileStamp? {
    var status = stat()
    return path.withCString { stat($0, &status) } == 0 ? FileStamp(status) : nil
  }
}
