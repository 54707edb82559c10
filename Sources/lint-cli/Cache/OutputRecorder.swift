import Synchronization

/// Records output while a run may be cached.
enum OutputRecorder {
  private static let recorded = Mutex<CachedOutput?>(nil)

  static func start() { recorded.withLock { $0 = CachedOutput() } }

  static func note(_ bytes: [UInt8], isError: Bool) {
    recorded.withLock { $0?.parts.append(CachedOutput.Part(isError: isError, bytes: bytes)) }
  }

  static func note(_ bytes: [UInt8], in file: DiskPath) {
    recorded.withLock { $0?.files.append((file, bytes)) }
  }

  /// What was written since the start; nil when recording was not started.
  static func finish() -> CachedOutput? {
    recorded.withLock { output in
      defer { output = nil }
      return output
    }
  }
}
