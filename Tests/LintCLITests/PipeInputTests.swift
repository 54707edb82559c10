import Foundation
import Testing

/// Only regular files are read, and pipes that the command line names, so that no command blocks.
struct PipeInputTests {
  private static let plan = "kind: training-plan\nformat: 1\nid: p\ntitle: 计划\nstandard: {file: fifo}\nlevel: 初级\nmodules: []\n"

  private static func command() throws -> Command {
    let command = Command(folder: try Folder(["p.plan.yaml": plan, "a.plan.yaml": CheckTests.wrong, "set.yaml": "baseline: fifo\n"]))
    #expect(try command.shell("mkfifo fifo x.plan.yaml").code == 0)
    return command
  }

  @Test func filesThatAreNotRegularAreRefused() throws {
    let command = try Self.command()
    for (arguments, message) in [
      ("check p.plan.yaml --config fifo", "not a regular file"), ("check p.plan.yaml --baseline fifo", "not a regular file"),
      ("check p.plan.yaml --config set.yaml", "not a regular file"), ("export csv fifo", "not a regular file"),
      ("export csv cbec-operator@2021-draft --identifiers fifo", "not a regular file"), ("check /dev/zero", "not a regular file"),
      ("baseline show --baseline fifo", "not a regular file"), ("fmt fifo", "nothing is written to the pipe"),
      ("check --standards fifo a.plan.yaml", "not a regular file"), ("merge fifo", "not a regular file"),
      ("merge /dev/zero", "not a regular file"),
    ] {
      let outcome = try command.shell("timeout 20 $PROGRAM \(arguments)")
      #expect(outcome.code == 2 && outcome.errors.contains(message), "\(arguments): \(outcome.code) \(outcome.errors)")
    }
    // In a folder and in a plan it is not there.
    #expect(try command.shell("timeout 20 $PROGRAM check .").output.contains("error[unresolved-standard]"))
  }

  /// What is imported is read, and told after a while that nothing comes; all of them at once, since each waits for that long.
  @Test func importFromAnEmptyPipeEndsAfterATimeout() throws {
    let outcome = try Self.command().shell(
      """
      mkfifo out; run() { timeout 20 $PROGRAM "$@" 2>&1; echo "$1 $2: $?"; }
      for kind in table csv case plan job; do run import $kind fifo & done
      run coverage fifo & run check --files-from fifo & run check a.plan.yaml --no-cache --output json:out & wait
      """)
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count { $0.hasSuffix(": 2") } == 8, "\(outcome.output)")
    #expect(lines.count { $0.hasSuffix("fifo: nothing is written to the pipe") } == 7, "\(outcome.output)")
    #expect(lines.contains { $0.hasSuffix("out: no program reads from the pipe") }, "\(outcome.output)")
  }

  /// As the file of a standard, as a file of the folder, and as the settings.
  @Test func serverDoesNotReadPipes() throws {
    let command = try Self.command()
    #expect(try command.shell("mkfifo .competency-lint.yaml .competency-lint-baseline.yaml").code == 0)
    let session = try ServerSession(in: command.folder)
    let folder = ["uri": "file://" + command.folder.url.path, "name": "w"]
    _ = try session.request(1, "initialize", ["capabilities": [:] as [String: Any], "workspaceFolders": [folder]])
    try session.notify("initialized", [:])
    var found: [String] = []
    while let message = session.receive(within: 10_000) {
      found.append(message)
      if found.contains(where: { $0.contains("a.plan.yaml") }), found.contains(where: { $0.contains("/p.plan.yaml") }) { break }
    }
    #expect(found.contains { $0.contains("/p.plan.yaml") && $0.contains("\"diagnostics\":[{") }, "\(found)")
    #expect(found.contains { $0.contains("/a.plan.yaml") && $0.contains("level-mismatch") }, "\(found)")
    #expect(try session.end() == 0)
  }

  @Test func namedPipeIsReadCompletely() throws {
    let command = try Self.command()
    let expected = "error[level-mismatch]"
    for script in [
      "$PROGRAM check <(sleep 0.2; cat a.plan.yaml)", "cat a.plan.yaml | $PROGRAM check /dev/stdin",
      "$PROGRAM check /dev/stdin < a.plan.yaml",
      "(sleep 0.2; cat a.plan.yaml > fifo) & $PROGRAM check fifo", "$PROGRAM check --files-from <(sleep 0.2; echo a.plan.yaml)",
      "head -c 200000 /dev/zero | tr '\\0' '#' | cat - <(echo) a.plan.yaml | $PROGRAM check /dev/stdin",
    ] {
      let outcome = try command.shell(script)
      #expect(outcome.code == 1 && outcome.output.contains(expected), "\(script): \(outcome.errors)")
    }
    // What a pipe gave is not told again.
    #expect(try command.shell("$PROGRAM check /dev/stdin < <(sed s/初级/中级/ a.plan.yaml); $PROGRAM check /dev/null").code == 0)
  }
}
