import Synchronization

/// The output of a run, and its exit code.
struct RecordedOutput {
  /// Bytes that were written to standard output or standard error.
  struct Part {
    let isError: Bool
    let bytes: [UInt8]
  }

  var parts: [Part] = []
  var files: [(path: DiskPath, bytes: [UInt8])] = []
  var code: Int32 = 0
}

/// Records output while a run may be cached.
enum OutputRecorder {
  private static let recorded = Mutex<RecordedOutput?>(nil)

  static func start() { recorded.withLock { $0 = RecordedOutput() } }

  static func note(_ bytes: [UInt8], isError: Bool) {
    recorded.withLock { $0?.parts.append(RecordedOutput.Part(isError: isError, bytes: bytes)) }
  }

  static func note(_ bytes: [UInt8], in file: DiskPath) {
    recorded.withLock { $0?.files.append((file, bytes)) }
  }

  /// The output since `start`; nil if recording was not started.
  static func finish() -> RecordedOutput? {
    recorded.withLock { output in
      defer { output = nil }
      return output
    }
  }
}
