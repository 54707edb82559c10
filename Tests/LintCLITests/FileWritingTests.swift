import Foundation
import Testing

/// A fix changes only the text of a file: its mode, owner and links are kept.
struct FileWritingTests {
  /// A full-width colon is repaired.
  private static let broken = CheckTests.wrong.replacingOccurrences(of: "kind: ", with: "kind：")

  private static func command(_ name: String = "a.plan.yaml") throws -> Command { Command(folder: try Folder([name: broken])) }

  @Test func modeOwnerAndLinksAreKept() throws {
    let command = try Self.command()
    let outcome = try command.shell(
      """
      ln a.plan.yaml other.txt; chmod 640 a.plan.yaml; if [ $(id -u) = 0 ]; then chown 12345:23456 a.plan.yaml; fi
      before=$(stat -c '%i %a %u %g %h' a.plan.yaml); $PROGRAM check --fix a.plan.yaml > /dev/null 2>&1
      after=$(stat -c '%i %a %u %g %h' a.plan.yaml); echo "$before / $after"; [ "$before" = "$after" ] && cmp a.plan.yaml other.txt
      """)
    #expect(outcome.code == 0, "\(outcome.output)")
    #expect(try command.folder.text(of: "a.plan.yaml").hasPrefix("kind: "))
    #expect(command.folder.names == ["a.plan.yaml", "other.txt"])
  }

  @Test func anOwnerIsKeptWithoutOtherNames() throws {
    let command = try Self.command()
    let outcome = try command.shell(
      """
      chmod 604 a.plan.yaml; if [ $(id -u) = 0 ]; then chown 12345:23456 a.plan.yaml; fi
      before=$(stat -c '%a %u %g' a.plan.yaml); $PROGRAM check --fix a.plan.yaml > /dev/null 2>&1; [ "$before" = "$(stat -c '%a %u %g' a.plan.yaml)" ]
      """)
    #expect(outcome.code == 0)
    #expect(try command.folder.text(of: "a.plan.yaml").hasPrefix("kind: "))
  }

  @Test func aFileWithoutWritePermissionIsNotRewritten() throws {
    let command = try Self.command()
    let outcome = try command.shell("chmod 444 a.plan.yaml; $PROGRAM check --fix a.plan.yaml")
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("a.plan.yaml: the file has no write permission; not written"))
    // What is still there is reported, and nothing is said to be repaired.
    #expect(outcome.output.contains("error[fullwidth-colon]"))
    #expect(!outcome.errors.contains("Fixed"))
    #expect(try command.folder.text(of: "a.plan.yaml") == Self.broken)
    #expect(try command.shell("$PROGRAM fmt a.plan.yaml; [ $? = 2 ] && [ \"$(stat -c %a a.plan.yaml)\" = 444 ]").code == 0)
  }

  /// The system ends programs that write more than a limit, unless they ask for an error.
  @Test func aLimitOnTheSizeOfFilesIsAnError() throws {
    let command = try Self.command()
    for order in ["check --fix a.plan.yaml", "baseline create --baseline b.yaml .", "export csv cbec-operator@2021-draft -o b.csv"] {
      let outcome = try command.shell("ulimit -f 0; $PROGRAM \(order)")
      #expect(outcome.code == 2 && outcome.errors.contains("larger than the system allows"), "\(order): \(outcome.errors)")
    }
    #expect(try command.folder.text(of: "a.plan.yaml") == Self.broken)
    #expect(command.folder.names == ["a.plan.yaml"])
  }

  @Test func hardLinksAreOneFile() throws {
    let command = try Self.command("d/m.plan.yaml")
    let folder = command.folder.url.lastPathComponent
    let names = try command.shell("ln -s d/m.plan.yaml link.plan.yaml; ln -s d e; ln d/m.plan.yaml d/n.plan.yaml")
    #expect(names.code == 0)
    let all = "d/m.plan.yaml ../\(folder)/d/m.plan.yaml link.plan.yaml e/m.plan.yaml d/n.plan.yaml d"
    #expect(try command.shell("$PROGRAM check --show-files \(all)").output == "d/m.plan.yaml\n")
    let outcome = try command.shell("$PROGRAM check --fix \(all)")
    #expect(outcome.code == 1)
    #expect(!outcome.output.contains("duplicate-id") && !outcome.errors.contains("changed by"))
    #expect(outcome.errors.contains("in 1 file"))
    // A name by itself is used as it is given.
    #expect(try command.shell("$PROGRAM check --show-files link.plan.yaml").output == "link.plan.yaml\n")
  }

  /// A signal in the middle of many writes leaves whole files, and nothing beside them.
  @Test(arguments: ["INT", "TERM", "HUP"]) func signalLeavesOnlyCompleteFiles(signal: String) throws {
    let folder = try Folder()
    for index in 0..<60 {
      try folder.write(Self.broken.replacingOccurrences(of: "id: a", with: "id: a\(index)"), to: "f\(index).plan.yaml")
    }
    let outcome = try Command(folder: folder).shell(
      """
      $PROGRAM check --fix . > /dev/null 2>&1 & child=$!
      for turn in $(seq 400); do if grep -qs '^kind: ' f0.plan.yaml f1.plan.yaml f10.plan.yaml; then break; fi; sleep 0.005; done
      kill -\(signal) $child; wait $child; exit 0
      """)
    #expect(outcome.code == 0)
    #expect(folder.names.count == 60 && folder.names.allSatisfy { $0.hasSuffix(".plan.yaml") })
    for name in folder.names { #expect(try folder.text(of: name).hasSuffix(Self.broken.suffix(10))) }
  }
}
