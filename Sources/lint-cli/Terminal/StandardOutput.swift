import YAML

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The program's standard output: whole texts, written at once.
enum StandardOutput {
  /// False when nobody reads any more, or the disk behind it is full.
  @discardableResult
  static func write(_ bytes: [UInt8]) -> Bool {
    OutputRecorder.note(bytes, isError: false)
    return Descriptor.write(bytes, to: STDOUT_FILENO)
  }

  @discardableResult
  static func write(_ text: String) -> Bool { write(Array(text.utf8)) }

  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
}

/// Remarks, progress and complaints.
enum StandardError {
  static func write(_ text: String) {
    let bytes = Array(text.utf8)
    OutputRecorder.note(bytes, isError: true)
    Descriptor.write(bytes, to: STDERR_FILENO)
  }

  /// What is there for a moment only.
  static func flash(_ text: String) { Descriptor.write(Array(text.utf8), to: STDERR_FILENO) }

  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }
}

/// Writing to what is open.
enum Descriptor {
  @discardableResult
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let written = systemWrite(descriptor, UnsafeRawBufferPointer(rebasing: rest))
        if written < 0, errno == EINTR { continue }
        guard written > 0 else { return false }
        rest = rest.dropFirst(clamping: written)
      }
      return true
    }
  }

  private static func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    #if canImport(Glibc)
      Glibc.write(descriptor, bytes.baseAddress, bytes.count)
    #elseif canImport(Musl)
      Musl.write(descriptor, bytes.baseAddress, bytes.count)
    #else
      Darwin.write(descriptor, bytes.baseAddress, bytes.count)
    #endif
  }
}
