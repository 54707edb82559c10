import Platform

/// Exchanges data with a child through its three pipes at the same time: a child that blocks on its error output would never complete its
/// output.
struct PipeExchange {
  private let input: [UInt8]
  private let stdin: Int32
  private let stdout: Int32
  private let stderr: Int32
  private var written = 0
  private(set) var output: [UInt8] = []
  private(set) var errors: [UInt8] = []

  /// The pipes are closed when the exchange is over.
  init(input: [UInt8], stdin: Int32, stdout: Int32, stderr: Int32) {
    self.input = input
    self.stdin = stdin
    self.stdout = stdout
    self.stderr = stderr
    // Writes must not block: a pipe that accepts a part of the bytes would block for the rest.
    _ = fcntl(stdin, F_SETFL, O_NONBLOCK)
  }

  /// Runs until the child has closed its two outputs.
  mutating func run() {
    // Negative numbers are skipped by `poll`.
    var pipes = [pollfd(fd: stdin, events: Int16(POLLOUT), revents: 0)]
    pipes += [stdout, stderr].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    while pipes.contains(where: { $0.fd >= 0 }) {
      if poll(&pipes, nfds_t(pipes.count), -1) < 0, errno != EINTR { break }
      for index in pipes.indices where pipes[index].fd >= 0 && pipes[index].revents != 0 {
        pipes[index].revents = 0
        let goesOn = index == 0 ? feed() : index == 1 ? Self.readChunk(stdout, &output) : Self.readChunk(stderr, &errors)
        if goesOn { continue }
        close(pipes[index].fd)
        pipes[index].fd = -1
      }
    }
    for pipe in pipes where pipe.fd >= 0 { close(pipe.fd) }
  }

  /// Returns false when all of the input is written, or the child has stopped reading.
  private mutating func feed() -> Bool {
    guard written < input.count else { return false }
    let count = input[written...].withUnsafeBytes { write(stdin, $0.baseAddress, $0.count) }
    if count < 0 { return errno == EINTR || errno == EAGAIN }
    written += count
    return written < input.count
  }

  /// Returns false at the end.
  private static func readChunk(_ descriptor: Int32, _ bytes: inout [UInt8]) -> Bool {
    let size = 1 << 16
    var count = 0
    bytes += [UInt8](unsafeUninitializedCapacity: size) { buffer, initialized in
      count = read(descriptor, buffer.baseAddress, size)
      initialized = max(0, count)
    }
    return count > 0 || count < 0 && errno == EINTR
  }
}
