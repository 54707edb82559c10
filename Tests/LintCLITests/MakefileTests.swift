import Foundation
import TestSupport
import Testing

/// The Makefile on machines without the required tools: it explains what to install. Nothing is built.
struct MakefileTests {
  /// A folder with the Makefile and no program but those that are named here, each with what it does.
  private static func folder(_ programs: [String: String]) throws -> Folder {
    let folder = try Folder()
    for path in ["Makefile", "Package.swift"] { try folder.write(try Repository.text(at: path), to: path) }
    for (name, script) in programs {
      let path = folder.url.appendingPathComponent("bin/\(name)").path
      try folder.write("#!/bin/sh\n\(script)\n", to: "bin/\(name)")
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    }
    return folder
  }

  private static func make(_ folder: Folder, _ arguments: String) throws -> Command.Outcome {
    try Command(folder: folder).shell("make=$(command -v make); ln -s $(command -v sed) bin/sed; PATH=$PWD/bin exec $make \(arguments)")
  }

  /// Apple's linker refuses a static executable.
  @Test(arguments: [("Darwin", false), ("Linux", true)])
  func onlyLinuxLinksStatically(system: String, isStatic: Bool) throws {
    let outcome = try Self.make(Self.folder(["uname": "echo \(system)"]), "-n build SWIFT=swift")
    #expect(outcome.output.contains("swift build -c release") && outcome.output.contains("-static-executable") == isStatic)
  }

  @Test(arguments: ["build", "test", "check", "run"])
  func missingSwiftIsExplained(target: String) throws {
    let outcome = try Self.make(Self.folder(["uname": "echo Linux"]), target)
    #expect(outcome.code == 2)
    #expect(outcome.output.contains("Swift is not installed. Competency Lint needs Swift 6."), "\(outcome.output)\(outcome.errors)")
    #expect(outcome.output.contains("https://www.swift.org/install") && outcome.output.contains("make SWIFT=/path/to/swift"))
  }

  /// Nothing can be installed: without a package manager that it knows, and without the rights of root.
  @Test(
    arguments: [
      (["id": "echo 1000", "apt-get": "touch installed"], "rights of root to run: apt-get install libyaml-dev"),
      (["id": "echo 0"], "apk add yaml-dev"), (["id": "echo 1000"], "yum install libyaml-devel"),
    ])
  func missingLibrariesAreExplained(programs: [String: String], says: String) throws {
    let folder = try Self.folder(programs.merging(["uname": "echo Linux", "pkg-config": "exit 1"]) { $1 })
    let outcome = try Self.make(folder, "libraries HEADERS=none.h")
    #expect(outcome.code == 2 && outcome.output.contains(says), "\(outcome.output)\(outcome.errors)")
    #expect(!folder.names.contains("installed"))
  }

  /// A screen of findings, how many there are, and what to do next.
  @Test func makeRunPrintsAShortReport() throws {
    let folder = try Self.folder(["swift": "exit 0"])
    for name in Repository.names(in: "samples/bad", atLeast: 4) {
      try folder.write(try Repository.text(at: "samples/bad/\(name)"), to: "samples/\(name)")
    }
    let outcome = try Command(folder: folder).shell(
      "mkdir .build; make run SWIFT=$PWD/bin/swift BINARY=$PROGRAM HEADERS=stdio.h", environment: ["COMPETENCY_LINT_LANG": "en"])
    let lines = outcome.output.split(separator: "\n")
    #expect(outcome.code == 0 && (12...24).contains(lines.count), "\(outcome.output)\(outcome.errors)")
    #expect(lines.contains { $0.contains("error[") } && lines.contains { $0.hasPrefix("Found ") })
    #expect(lines.suffix(4).first?.hasPrefix("Next, with ") == true && lines.last?.contains("docs/editors.md") == true)
  }
}
