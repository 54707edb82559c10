#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where paths lead when links are followed.
enum RealPath {
  /// Absolute, without links; nil for what does not exist.
  static func of(_ path: DiskPath) -> DiskPath? {
    guard let resolved = path.withCString({ realpath($0, nil) }) else { return nil }
    defer { free(resolved) }
    return DiskPath(UnsafeRawBufferPointer(start: resolved, count: strlen(resolved)))
  }

  static var workingFolder: DiskPath? { of(DiskPath(".")) }
}
