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

  /// One process at a time: Foundation hands a child the open pipes of all others, and waits for the wrong ones.
  static let turn = NSLock()

  func run(_ arguments: [String], input: Data? = nil, environment: [String: String] = [:]) throws -> Outcome {
    Self.turn.lock()
    defer { Self.turn.unlock() }
    let process = Process()
    process.executableURL = Self.binary
    process.arguments = arguments
    process.currentDirectoryURL = folder.url
    process.environment = ["LANG": "en_US.UTF-8", "PATH": "/usr/bin:/bin"].merging(environment) { $1 }
    let (output, errors, stdin) = (Pipe(), Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = stdin
    try process.run()
    if let input { try stdin.fileHandleForWriting.write(contentsOf: input) }
    try stdin.fileHandleForWriting.close()
    // Errors are few and fit into the pipe while the output is read.
    let text = output.fileHandleForReading.readDataToEndOfFile()
    let complaints = errors.fileHandleForReading.readDataToEndOfFile()
    // `waitUntilExit` runs a run loop, which on a thread of the test's own is not always woken.
    while process.isRunning { usleep(500) }
    let code = process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus
    return Outcome(code: code, output: String(decoding: text, as: UTF8.self), errors: String(decoding: complaints, as: UTF8.self))
  }
}
