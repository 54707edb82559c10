import Foundation
import Linter
import TestSupport
import Testing

/// How action.yml gets the program: a release is used if its checksums are correct and it was built from these sources.
struct ReleaseProgramTests {
  private static let scripts = Repository.url(of: "ci")

  /// Prepares a folder in bash, then unpacks the program of its releases below `program`. The exit code: 0 taken, 3 to be built, 1 a wrong sum.
  private static func fetch(_ preparation: String, in folder: Folder) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    let fetch = "SOURCES=$(\"$SCRIPTS/sources-digest.sh\") \"$SCRIPTS/fetch-program.sh\" \"$FOLDER/program\""
    process.arguments = ["-euc", preparation + "\n" + fetch]
    process.currentDirectoryURL = folder.url
    process.environment = [
      "PATH": "/usr/bin:/bin", "SCRIPTS": scripts.path, "RELEASES": folder.url.path + "/releases", "FOLDER": folder.url.path,
    ]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try ProcessStart.run(process)
    ProcessStart.wait(for: process)
    return process.terminationStatus
  }

  /// A release whose program is a script.
  private static let release = """
    version=$(sed -n 's/.*static let version = "\\([^"]*\\)".*/\\1/p' "$SCRIPTS/../Sources/Linter/Tool.swift")
    system=$(uname -s | sed 's/Darwin/macos/;s/Linux/linux/')
    name="competency-lint-$version-$(uname -m | sed 's/arm64/aarch64/')-$system"
    mkdir -p "$name/bin" "releases/v$version"
    printf '#!/bin/sh\\necho "%s"\\n' "$version" > "$name/bin/competency-lint"
    chmod +x "$name/bin/competency-lint"
    tar -czf "releases/v$version/$name.tar.gz" "$name"
    "$SCRIPTS/sources-digest.sh" > "releases/v$version/sources.txt"
    cd "releases/v$version"
    if command -v sha256sum > /dev/null; then sha256sum *; else shasum -a 256 *; fi > ../sums
    mv ../sums SHA256SUMS
    """

  @Test func matchingReleaseIsUsed() throws {
    let folder = try Folder()
    #expect(try Self.fetch(Self.release, in: folder) == 0)
    #expect(folder.names.contains("program/bin/competency-lint"))
  }

  @Test func withoutAReleaseTheProgramIsBuilt() throws {
    #expect(try Self.fetch("", in: try Folder()) == 3)
    #expect(try Self.fetch(Self.release + "\nrm SHA256SUMS", in: try Folder()) == 3)
  }

  @Test func otherReleaseIsNotUsed() throws {
    let other = Self.release.replacingOccurrences(of: "\"$SCRIPTS/sources-digest.sh\" >", with: "echo 0000 >")
    #expect(other != Self.release)
    #expect(try Self.fetch(other, in: try Folder()) == 3)
  }

  @Test(arguments: ["*.tar.gz", "sources.txt"])
  func wrongChecksumStopsTheJob(file: String) throws {
    let folder = try Folder()
    #expect(try Self.fetch(Self.release + "\necho x >> \(file)", in: folder) == 1)
    #expect(!folder.names.contains("program"))
  }
}
