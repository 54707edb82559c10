import Platform
import YAML

/// Lists folders.
enum Folder {
  struct Entry {
    let name: [UInt8]
    let kind: Kind
  }

  enum Kind {
    case file, folder
    /// Links, pipes and devices, which a folder walk never follows or reads.
    case other
  }

  /// The entries sorted by their bytes, so that the order is the same on every machine.
  static func entries(of path: DiskPath) -> Result<[Entry], DiskError> {
    guard let stream = path.withCString({ opendir($0) }) else { return .failure(.system(errno)) }
    defer { closedir(stream) }
    var entries: [Entry] = []
    while let entry = readdir(stream) {
      guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { break }
      let address = UnsafeRawPointer(entry) + offset
      let name = [UInt8](UnsafeRawBufferPointer(start: address, count: strlen(address.assumingMemoryBound(to: CChar.self))))
      if name.elementsEqual(".".utf8) || name.elementsEqual("..".utf8) { continue }
      entries.append(Entry(name: name, kind: kind(Int32(entry.pointee.d_type), path, name)))
    }
    return .success(entries.sorted { $0.name.lexicographicallyPrecedes($1.name) })
  }

  private static func kind(_ type: Int32, _ folder: DiskPath, _ name: [UInt8]) -> Kind {
    switch type {
    case Int32(DT_REG): return .file
    case Int32(DT_DIR): return .folder
    case Int32(DT_UNKNOWN): break
    default: return .other
    }
    // Some file systems do not report the type of an entry.
    var status = stat()
    guard folder.appending(name).withCString({ lstat($0, &status) }) == 0 else { return .other }
    let stamp = FileStamp(status)
    return stamp.isFolder ? .folder : stamp.isRegular ? .file : .other
  }
}
