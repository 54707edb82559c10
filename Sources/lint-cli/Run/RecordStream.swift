import Reports
import Schema

/// Writes the records of a share while it is checked.
struct RecordStream {
  let writer: RecordWriter
  private let target: OutputTarget
  private var bytes: [UInt8]
  private var files = 0

  init(_ target: OutputTarget, _ writer: RecordWriter) {
    self.target = target
    self.writer = writer
    bytes = writer.header()
  }

  mutating func append(_ record: [UInt8]) {
    if !record.isEmpty { files += 1 }
    bytes += record
  }

  /// `report` is the digest of the same run's report. Returns false when the records could not be written.
  func finish(of report: ByteDigest, _ language: Language) -> Bool {
    let whole = bytes + writer.end(files: files, records: ByteDigest(bytes), report: report)
    guard target.isStandardOutput else { return ReportFile.write(whole, to: DiskPath(target.path), language) }
    return StandardOutput.write(whole)
  }
}
