/// Reads and writes the output of a run as a cache entry.
extension RecordedOutput {
  init?(from reader: inout CacheReader) {
    self.init()
    guard let code = reader.number(), let parts = reader.count() else { return nil }
    self.code = Int32(truncatingIfNeeded: code)
    for _ in Range(clamping: 0, parts) {
      guard let stream = reader.number(), let bytes = reader.text() else { return nil }
      self.parts.append(Part(isError: stream == 1, bytes: bytes))
    }
    guard let files = reader.count() else { return nil }
    for _ in Range(clamping: 0, files) {
      guard let path = reader.path(), let bytes = reader.text() else { return nil }
      self.files.append((path, bytes))
    }
  }

  func write(to writer: inout CacheWriter) {
    writer.write(Int(code))
    writer.write(parts.count)
    for part in parts {
      writer.write(part.isError ? 1 : 0)
      writer.write(part.bytes)
    }
    writer.write(files.count)
    for file in files {
      writer.write(file.path)
      writer.write(file.bytes)
    }
  }

  var size: Int { parts.reduce(0) { $0 + $1.bytes.count } + files.reduce(0) { $0 + $1.bytes.count } }
}
