import Foundation
import Testing

/// Cached runs are private to their user, and files of other users are not read.
struct CacheTrustTests {
  private static func command() throws -> Command {
    let command = Command(folder: try Folder(["a.plan.yaml": CheckTests.wrong]))
    // What has changed only now is not kept.
    #expect(try command.shell("touch -d '2001-01-01' a.plan.yaml; sleep 0.2").code == 0)
    return command
  }

  @Test func entriesAreReadableOnlyByTheirUser() throws {
    let command = try Self.command()
    let outcome = try command.shell(
      """
      umask 000; export XDG_CACHE_HOME=$PWD/cache; mkdir -m 777 cache cache/competency-lint
      $PROGRAM check a.plan.yaml > /dev/null 2>&1; find cache -mindepth 1 -printf '%y %m\\n' | sort | uniq -c
      """)
    #expect(outcome.output.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) } == ["2 d 700", "1 f 600"])
  }

  /// An entry that answers, until others could have written it.
  @Test(arguments: [
    "chmod 777 cache/competency-lint", "chmod 770 cache/competency-lint/v*", "chmod 666 cache/competency-lint/v*/*", "true",
  ])
  func entriesWritableByOthersAreIgnored(change: String) throws {
    let command = try Self.command()
    let outcome = try command.shell(
      """
      export XDG_CACHE_HOME=$PWD/cache; $PROGRAM check a.plan.yaml > /dev/null 2>&1
      stat -c %Y.%y cache/competency-lint/v*/*.run > before; sleep 0.02; \(change)
      $PROGRAM check a.plan.yaml > /dev/null 2>&1; stat -c %Y.%y cache/competency-lint/v*/*.run | cmp -s - before; echo $?
      """)
    // What is not believed is written again.
    #expect(outcome.output == (change == "true" ? "0\n" : "1\n"), "\(outcome.errors)")
  }

  @Test func aFolderOfAnotherUserIsNotUsed() throws {
    guard geteuid() == 0 else { return }
    let command = try Self.command()
    let outcome = try command.shell(
      """
      export XDG_CACHE_HOME=$PWD/cache; mkdir -p cache/competency-lint && chown 12345 cache/competency-lint
      $PROGRAM check a.plan.yaml > /dev/null 2>&1; find cache -type f
      """)
    #expect(outcome.output.isEmpty)
  }
}
