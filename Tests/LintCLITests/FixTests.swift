import Foundation
import Testing

/// The options `--fix` and `--diff`: which files are written, and which are not changed.
struct FixTests {
  /// A full-width colon, a comment, a TAB in it, an emoji, a combining mark and CRLF.
  static let broken = "kind: training-plan\r\nformat: 1\r\nid: p\r\ntitle：计划 😀 cafe\u{301} # 注释\t!\r\nmodules: []\r\n"
  static let repaired = broken.replacingOccurrences(of: "title：", with: "title: ")

  @Test func safeFixesAreWrittenAndNothingElseChanges() throws {
    let folder = try Folder(["a.plan.yaml": Self.broken, "b.plan.yaml": Self.repaired])
    let path = folder.url.appendingPathComponent("a.plan.yaml").path
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    let untouched = try Self.identity(folder, "b.plan.yaml")
    let outcome = try Command(folder: folder).run("--fix", "--select", "fullwidth-colon")
    #expect(outcome.code == 0)
    #expect(outcome.errors == "Fixed 1 problem in 1 file. No problems in 2 files\n")
    #expect(try folder.text(of: "a.plan.yaml") == Self.repaired)
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o640)
    #expect(try Self.identity(folder, "b.plan.yaml") == untouched)
    #expect(folder.names == ["a.plan.yaml", "b.plan.yaml"])
  }

  @Test func diffWritesNothing() throws {
    let folder = try Folder(["a.plan.yaml": Self.broken])
    let command = Command(folder: folder)
    let outcome = try command.run("--diff", "--select", "fullwidth-colon", "--fail-on", "never")
    #expect(outcome.code == 1)
    #expect(outcome.output.hasPrefix("--- a.plan.yaml\n+++ a.plan.yaml\n@@ -1,5 +1,5 @@\n"))
    #expect(outcome.output.contains("-title：计划 😀 cafe\u{301} # 注释\t!\r\n+title: 计划"))
    #expect(outcome.errors.contains("would fix 1 problem in 1 file; nothing was written"))
    #expect(try folder.text(of: "a.plan.yaml") == Self.broken)
    try folder.write(Self.repaired, to: "a.plan.yaml")
    let clean = try command.run("--diff", "--select", "fullwidth-colon")
    #expect(clean.code == 0)
    #expect(clean.output.isEmpty)
  }

  @Test func standardInputIsPrintedFixed() throws {
    let command = Command(folder: try Folder())
    let fix = ["--fix", "--select", "fullwidth-colon", "-", "--stdin-filename", "a.plan.yaml"]
    #expect(try command.run(fix, input: Data(Self.broken.utf8)).output == Self.repaired)
    // What needs no repair is passed on as it is, whatever it is.
    for input in [Self.repaired, CheckTests.foreign, "\u{FEFF}kind: x"] {
      #expect(try command.run(fix, input: Data(input.utf8)).output == input)
    }
  }

  @Test func unsafeFixesNeedTheirOption() throws {
    #expect(try Command(folder: Folder()).run("--unsafe-fixes").code == 2)
  }

  @Test func symbolicLinkIsKept() throws {
    let folder = try Folder(["sub/a.plan.yaml": Self.broken])
    let link = folder.url.appendingPathComponent("link.plan.yaml")
    try FileManager.default.createSymbolicLink(atPath: link.path, withDestinationPath: "sub/a.plan.yaml")
    #expect(try Command(folder: folder).run("--fix", "link.plan.yaml", "--select", "fullwidth-colon").code == 0)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link.path) == "sub/a.plan.yaml")
    #expect(try folder.text(of: "sub/a.plan.yaml") == Self.repaired)
  }

  /// Inode and time of change.
  private static func identity(_ folder: Folder, _ name: String) throws -> String {
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.url.appendingPathComponent(name).path)
    return "\(String(describing: attributes[.systemFileNumber])) \(String(describing: attributes[.modificationDate]))"
  }
}
