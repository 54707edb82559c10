import Foundation
import Testing

/// The option `check --watch`.
struct WatchTests {
  @Test func changedFileIsCheckedAgain() throws {
    let folder = try Folder(["a.plan.yaml": CheckTests.wrong])
    let output = folder.url.appendingPathComponent("out.txt")
    try Data().write(to: output)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Command.path)
    process.arguments = ["check", "--watch", "--select", "level-mismatch", "a.plan.yaml", "sub"]
    process.currentDirectoryURL = folder.url
    process.environment = ["LANG": "en_US.UTF-8"]
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try folder.write(CheckTests.wrong, to: "sub/b.plan.yaml")
    try ProcessStart.run(process)
    // The threads that tests run on block signals, and a process inherits that: only this one ends it for certain.
    defer { kill(process.processIdentifier, SIGKILL) }
    #expect(try lines(of: output, reach: 2) == 2)
    try folder.write(CheckTests.wrong + "# 又一行\n", to: "sub/c.plan.yaml")
    #expect(try lines(of: output, reach: 5) == 5)
    #expect(process.isRunning)
  }

  /// The lines of a file once there are so many, or after a time in which there should have been.
  private func lines(of file: URL, reach count: Int) throws -> Int {
    for _ in 0..<400 {
      let found = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").count
      if found >= count { return found }
      usleep(50_000)
    }
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").count
  }
}
