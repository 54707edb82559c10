import Foundation
import Testing

/// Systems without `/proc`, such as a chroot or a small container.
struct BareSystemTests {
  /// Runs a script without `/proc` where this user may take it away, else as it is.
  private static func withoutProc(_ script: String) -> String {
    """
    if unshare -m true 2> /dev/null; then exec unshare -m bash -c 'umount -l /proc || exit 9; [ ! -e /proc/self ] || exit 9; '\(quoted(script)); fi
    \(script)
    """
  }

  private static func quoted(_ script: String) -> String { "'" + script.replacingOccurrences(of: "'", with: "'\\''") + "'" }

  @Test func argumentsAreReadWithoutProc() throws {
    let command = Command(folder: try Folder(["a b.plan.yaml": CheckTests.wrong, "c.plan.yaml": CheckTests.wrong]))
    let version = try command.shell(Self.withoutProc("$PROGRAM --version"))
    #expect(version.code == 0 && version.output == "0.1.0\n", "\(version.output)\(version.errors)")
    let check = try command.shell(Self.withoutProc("$PROGRAM check --select level-mismatch \"a b.plan.yaml\""))
    #expect(check.code == 1 && check.output.hasPrefix("a b.plan.yaml:6:8: ") && check.errors == "Found 1 error in 1 file\n")
    #expect(
      try command.shell(Self.withoutProc("$PROGRAM doctor > /dev/null; $PROGRAM export csv cbec-operator@2021-draft | wc -l")).output
        != "0\n")
  }

  /// The folder that the staged files are written to goes with the program. Tests may run with signals blocked, which a program inherits.
  @Test(arguments: [("INT", "0 0.01 0.2"), ("TERM", "0 0.03 0.1"), ("HUP", "0 0.06 0.2")])
  func signalRemovesTheTemporaryFolder(signal: String, delays: String) throws {
    let folder = try Folder()
    for index in 0..<400 {
      try folder.write(CheckTests.wrong.replacingOccurrences(of: "id: p", with: "id: p\(index)"), to: "f\(index).plan.yaml")
    }
    let outcome = try Command(folder: folder).shell(
      """
      set -m; export HOME=$PWD/.. GIT_CONFIG_GLOBAL=/dev/null TMPDIR=$PWD/temporary; mkdir temporary
      git init -q . && git add -- *.yaml
      for delay in \(delays); do
        perl -MPOSIX -e 'sigprocmask(SIG_SETMASK, POSIX::SigSet->new()); exec @ARGV' $PROGRAM check --staged --no-cache > /dev/null 2>&1 & child=$!
        for turn in $(seq 400); do if [ -n "$(ls temporary)" ]; then break; fi; sleep 0.002; done
        sleep $delay; kill -\(signal) $child 2> /dev/null; wait $child; code=$?
        [ -z "$(ls -A temporary)" ] || echo "left after $delay: $(ls temporary)"
        [ $code -gt 128 ] && ended=1
      done
      [ "$ended" = 1 ] || echo "no signal came in time"
      """)
    #expect(outcome.output == "", "\(outcome.output)")
  }
}
