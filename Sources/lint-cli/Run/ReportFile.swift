import Linter
import Schema

/// A report that goes to a file.
enum ReportFile {
  /// Says what is wrong when it cannot be written, and returns false then.
  static func write(_ bytes: [UInt8], to path: DiskPath, _ language: Language) -> Bool {
    OutputRecorder.note(bytes, in: path)
    guard case .failure(let error) = AtomicFile.write(path, bytes) else { return true }
    Complaint.write(ReportedFailure(path: path.display, message: error.message), language)
    return false
  }
}
