import Foundation

/// One run of the built binary, over real pipes.
struct Command {
  struct Outcome {
    let code: Int32
    let output: String
    let errors: String
  }

  /// The folder that the command runs in.
  let folder: Folder

  /// The binary lies beside the test bundle.
  static var path: String { binary.path }

  private static let binary: URL = {
    let bundle = Bundle.allBundles.map(\.bundleURL).first { $0.pathExtension == "xctest" } ?? URL(fileURLWithPath: CommandLine.arguments[0])
    return bundle.deletingLastPathComponent().appendingPathComponent("competency-lint")
  }()

  func run(_ arguments: String..., input: Data? = nil, environment: [String: String] = [:]) throws -> Outcome {
    try run(arguments, input: input, environment: environment)
  }

  func run(_ arguments: [String], input: Data? = nil, environment: [String: String] = [:]) throws -> Outcome {
    try launch(Self.binary, arguments, input: input, environment: environment)
  }

  /// A script of bash, in which `$PROGRAM` is the binary.
  func shell(_ script: String, environment: [String: String] = [:]) throws -> Outcome {
    try launch(
      URL(fileURLWithPath: "/bin/bash"), ["-c", script], input: nil, environment: environment.merging(["PROGRAM": Self.path]) { $1 })
  }

  private func launch(_ program: URL, _ arguments: [String], input: Data?, environment: [String: String]) throws -> Outcome {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder.url
    process.environment = ["LANG": "en_US.UTF-8", "PATH": "/usr/bin:/bin"].merging(environment) { $1 }
    let (output, errors, stdin) = (ProcessStart.pipe(), ProcessStart.pipe(), ProcessStart.pipe())
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = stdin
    try ProcessStart.run(process)
    // All pipes at once: a program that waits for one of them never gets to the end of another.
    let reading = DispatchGroup()
    let (text, messages) = (ReadText(output, reading), ReadText(errors, reading))
    if let input { try stdin.fileHandleForWriting.write(contentsOf: input) }
    try stdin.fileHandleForWriting.close()
    reading.wait()
    ProcessStart.wait(for: process)
    let code = process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus
    return Outcome(code: code, output: text.string, errors: messages.string)
  }
}

/// What comes out of a pipe, read by a thread of its own.
private final class ReadText: @unchecked Sendable {
  private var data = Data()

  init(_ pipe: Pipe, _ group: DispatchGroup) {
    let handle = pipe.fileHandleForReading
    let thread = Thread { [self] in
      data = handle.readDataToEndOfFile()
      // Hundreds of pipes would be more than a process may have open.
      try? handle.close()
      group.leave()
    }
    group.enter()
    thread.start()
  }

  /// Once the group is empty.
  var string: String { String(decoding: data, as: UTF8.self) }
}
