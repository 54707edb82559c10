import CMinizip
import TextModel

/// Reads a container by its directory, with minizip.
enum ZipDirectory {
  /// Nil if the container has no readable directory.
  static func read(_ bytes: [UInt8]) -> Result<[ZipEntry]?, OfficeFault> {
    opened(bytes) { file -> Result<[ZipEntry]?, OfficeFault> in
      var info = unz_global_info64()
      guard unzGetGlobalInfo64(file, &info) == UNZ_OK else { return .success(nil) }
      guard info.number_entry <= OfficeLimits.parts else { return .failure(.tooManyParts(Int(clamping: info.number_entry))) }
      var entries: [ZipEntry] = []
      var state = unzGoToFirstFile(file)
      while state == UNZ_OK, entries.count <= OfficeLimits.parts {
        guard let entry = entry(file) else { return .success(nil) }
        entries.append(entry)
        state = unzGoToNextFile(file)
      }
      return .success(state == UNZ_END_OF_LIST_OF_FILE && !entries.isEmpty ? entries : nil)
    } ?? .success(nil)
  }

  private static func opened<Result>(_ bytes: [UInt8], _ body: (unzFile) -> Result) -> Result? {
    MemoryFile(bytes).withFunctions { functions in
      guard let file = unzOpen2_64(nil, &functions) else { return nil }
      defer { unzClose(file) }
      return body(file)
    }
  }

  private static func entry(_ file: unzFile) -> ZipEntry? {
    var info = unz_file_info64()
    var name = [CChar](repeating: 0, count: OfficeLimits.nameLength)
    var position = unz64_file_pos()
    guard
      unzGetCurrentFileInfo64(file, &info, &name, uLong(name.count - 1), nil, 0, nil, 0) == UNZ_OK,
      unzGetFilePos64(file, &position) == UNZ_OK
    else { return nil }
    let text = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return ZipEntry(
      name: text, size: Int(clamping: info.uncompressed_size), packedSize: Int(clamping: info.compressed_size),
      method: Int(clamping: info.compression_method), isEncrypted: info.flag & 1 != 0,
      location: .listed(offset: position.pos_in_zip_directory, number: position.num_of_file))
  }

  /// Passes the bytes of a part to `onPiece`. minizip does not return more bytes than the directory gives as size.
  static func read(
    _ entry: ZipEntry, of bytes: [UInt8], offset: UInt64, number: UInt64, _ onPiece: (UnsafeRawBufferPointer) -> Bool
  ) -> OfficeFault? {
    let fault: OfficeFault? = .damagedPart(entry.name)
    return opened(bytes) { file -> OfficeFault? in
      var position = unz64_file_pos(pos_in_zip_directory: offset, num_of_file: number)
      guard unzGoToFilePos64(file, &position) == UNZ_OK, unzOpenCurrentFile(file) == UNZ_OK else { return fault }
      var buffer = [UInt8](repeating: 0, count: Self.pieceSize)
      var isStopped = false
      var count: Int32 = 1
      while !isStopped, count > 0 {
        buffer.withUnsafeMutableBytes { piece in
          count = unzReadCurrentFile(file, piece.baseAddress, UInt32(piece.count))
          if count > 0 { isStopped = !onPiece(UnsafeRawBufferPointer(rebasing: piece.prefix(clamping: Int(count)))) }
        }
      }
      // `unzCloseCurrentFile` compares the checksum if the part was read to its end.
      let state = unzCloseCurrentFile(file)
      return isStopped || count == 0 && state == UNZ_OK ? nil : fault
    } ?? fault
  }

  static let pieceSize = 64 << 10
}
