#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Another program, run to its end.
enum Subprocess {
  struct Outcome {
    let code: Int32
    let output: [UInt8]
    let errors: [UInt8]
  }

  /// Fails when the program cannot be started. It is looked for in PATH, and gets no terminal.
  static func run(_ arguments: [String], input: [UInt8] = []) -> Result<Outcome, DiskError> {
    guard let stdin = Pipe(), let stdout = Pipe(), let stderr = Pipe() else { return .failure(.systemError) }
    guard let child = spawn(arguments, stdin, stdout, stderr) else {
      for pipe in [stdin, stdout, stderr] { pipe.close() }
      return .failure(.system(ENOENT))
    }
    stdin.closeReading()
    stdout.closeWriting()
    stderr.closeWriting()
    let writer = Thread.start {
      Descriptor.write(input, to: stdin.writing)
      stdin.closeWriting()
    }
    if writer == nil { stdin.closeWriting() }
    // Complaints are few: they fit into the pipe while the output is read.
    let output = stdout.readAll()
    let errors = stderr.readAll()
    writer?.join()
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return .success(Outcome(code: signal == 0 ? (status >> 8) & 0xFF : 128 + signal, output: output, errors: errors))
  }

  private static func spawn(_ arguments: [String], _ stdin: Pipe, _ stdout: Pipe, _ stderr: Pipe) -> pid_t? {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (descriptor, target) in [(stdin.reading, STDIN_FILENO), (stdout.writing, STDOUT_FILENO), (stderr.writing, STDERR_FILENO)] {
      posix_spawn_file_actions_adddup2(&actions, descriptor, target)
    }
    let words = arguments.map { strdup($0) }
    defer { for word in words { free(word) } }
    guard let program = arguments.first else { return nil }
    var child = pid_t()
    return posix_spawnp(&child, program, &actions, nil, words + [nil], environ) == 0 ? child : nil
  }
}

/// Two ends of a pipe; the child inherits only those that are made its own.
private struct Pipe: Sendable {
  let reading: Int32
  let writing: Int32

  init?() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    reading = ends[0]
    writing = ends[1]
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  }

  func closeReading() { _ = systemClose(reading) }
  func closeWriting() { _ = systemClose(writing) }

  func close() {
    closeReading()
    closeWriting()
  }

  func readAll() -> [UInt8] {
    defer { closeReading() }
    return (try? FileReader.readAll(reading).get()) ?? []
  }
}

private func systemClose(_ descriptor: Int32) -> Int32 { close(descriptor) }
