import Foundation
import Testing

/// Invalid input gives a clear message and an exit code, and never a crash.
struct BadInputTests {
  @Test func missingFilesAreReported() throws {
    let outcome = try Command(folder: Folder()).run("none.yaml", "a/b")
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("none.yaml: no such file or folder"))
    #expect(outcome.errors.contains("a/b: no such file or folder"))
  }

  @Test func foldersWithoutOurFilesAreReported() throws {
    let outcome = try Command(folder: Folder(["readme.txt": ""])).run()
    #expect(outcome.code == 0)
    #expect(outcome.errors.contains("no YAML files found"))
  }

  @Test func aFolderInPlaceOfAFile() throws {
    let folder = try Folder(["x.plan.yaml/y.txt": ""])
    #expect(try Command(folder: folder).run("x.plan.yaml").code == 0)
    #expect(try Command(folder: folder).run("--files-from", "x.plan.yaml").errors.contains("a folder, not a file"))
  }

  @Test func unreadableFileIsReportedAndTheOthersAreChecked() throws {
    // Root reads everything, so a link that leads in a circle stands for what cannot be read.
    let folder = try Folder(["a.plan.yaml": CheckTests.wrong])
    let link = folder.url.appendingPathComponent("loop.yaml")
    try FileManager.default.createSymbolicLink(atPath: link.path, withDestinationPath: "loop.yaml")
    let outcome = try Command(folder: folder).run("loop.yaml", "a.plan.yaml", "--select", "level-mismatch")
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("loop.yaml: the links form a loop"))
    #expect(outcome.output.hasPrefix("a.plan.yaml:6:8: "))
  }

  @Test func wrongOptionsEndWithCode2() throws {
    let command = Command(folder: try Folder())
    for arguments in [
      ["--bogus"], ["--select", "nothing"], ["--severity", "over-limit"], ["--format", "x"], ["--jobs", "0"], ["explain", "x"],
    ] {
      let outcome = try command.run(arguments)
      #expect(outcome.code == 2, "\(arguments)")
      #expect(!outcome.errors.isEmpty)
      #expect(outcome.output.isEmpty)
    }
  }

  @Test(arguments: ["a.plan.yaml", "a.yaml"])
  func binaryFilesAreReported(_ name: String) throws {
    let gbk: [UInt8] = [0xC5, 0xE0, 0xD1, 0xB5, 0xBC, 0xC6, 0xBB, 0xAE, 0x3A, 0x20, 0xB8, 0xDF, 0xBC, 0xB6, 0x0A]
    let utf16: [UInt8] = [0xFF, 0xFE] + "kind: x\r\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let inputs: [Data] = [
      Data(), Data(gbk), Data(utf16), Data([0, 1, 2, 255, 0]), Data([0xEF, 0xBB, 0xBF] + "kind: training-plan\r\nformat: 1\r\n".utf8),
      Data("\t\r\n".utf8), Data(String(repeating: "[", count: 100_000).utf8),
      Data(("kind: training-plan\na0: &a0 [x]\n" + (1...40).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]\n" }.joined()).utf8),
    ]
    for input in inputs {
      let outcome = try Command(
        folder: try {
          let folder = try Folder(); try folder.write(input, to: name); return folder
        }()
      ).run()
      #expect(outcome.code == 0 || outcome.code == 1)
      #expect(!outcome.errors.isEmpty)
    }
  }

  @Test func hugeFilesAreNotRead() throws {
    let folder = try Folder(["a.plan.yaml": "kind: training-plan\n", "b.yaml": CheckTests.foreign, "c.yaml": "kind: standard\nformat: 1\n"])
    for name in ["a.plan.yaml", "b.yaml", "c.yaml"] { truncate(folder.url.appendingPathComponent(name).path, 100 << 20) }
    let outcome = try Command(folder: folder).run()
    #expect(outcome.code == 1)
    #expect(outcome.output.split(separator: "\n").map { $0.prefix { $0 != ":" } } == ["a.plan.yaml", "c.yaml"])
    #expect(outcome.output.contains("100 MiB"))
    #expect(outcome.errors.contains("1 unrelated YAML file not checked"))
  }

  @Test func closedPipeEndsTheProgram() throws {
    let folder = try Folder(["a.plan.yaml": CheckTests.wrong])
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "\"$0\" rules --format json 2>errors | head -c 10 >/dev/null; test ! -s errors", Command.path]
    process.currentDirectoryURL = folder.url
    try ProcessStart.run(process)
    ProcessStart.wait(for: process)
    #expect(process.terminationStatus == 0)
  }
}
