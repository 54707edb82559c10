import Foundation
import Testing

/// Git cannot block the program or run other programs: its error output, its refusals, and the programs that a repository configures.
struct GitTrustTests {
  private static let setUp = """
    export HOME=$PWD/.. GIT_CONFIG_GLOBAL=/dev/null
    git init -q . && git config user.name n && git config user.email a@example.org

    """

  /// More error messages than a pipe holds.
  @Test func longErrorOutputDoesNotBlock() throws {
    let folder = try Folder()
    let text = CheckTests.wrong.replacingOccurrences(of: "\n", with: "\r\n")
    let name = String(repeating: "a long name that git quotes in its warnings ", count: 5)
    for index in 0..<300 { try folder.write(text, to: "plans/\(name)\(index).plan.yaml") }
    let outcome = try Command(folder: folder).shell(
      Self.setUp + """
        git add -A . 2> /dev/null && git commit -qm first && git config core.autocrlf input
        for file in plans/*; do printf '# \\r\\n' >> "$file"; done
        timeout 60 $PROGRAM check --changed-since HEAD --select level-mismatch --quiet --no-cache | wc -l; exit ${PIPESTATUS[0]}
        """)
    #expect(outcome.code == 1)
    #expect(outcome.output.contains("300"))
  }

  /// Each of these commands would leave a file in the folder.
  @Test func programsConfiguredInTheRepositoryAreNotRun() throws {
    let folder = try Folder(["a.plan.yaml": CheckTests.wrong, "b.plan.yaml": CheckTests.wrong, "filtered=x.plan.yaml": CheckTests.wrong])
    let outcome = try Command(folder: folder).shell(
      Self.setUp + """
        git add -A . && git commit -qm first
        mkdir -p ran hooks
        program() { printf '#!/bin/sh\\ntouch "%s"\\ncat\\n' "$PWD/ran/$1" > "$PWD/.git/$1" && chmod +x "$PWD/.git/$1"; echo "$PWD/.git/$1"; }
        git config core.fsmonitor "$(program fsmonitor)"; git config diff.external "$(program external)"
        git config diff.x.textconv "$(program textconv)"; git config diff.x.command "$(program command)"
        for name in f 'a=b.c d'; do
          for kind in clean smudge process; do git config "filter.$name.$kind" "$(program $kind)"; done; git config "filter.$name.required" true
        done
        git config filter.g.clean "$(program clean)"; git config filter.g.smudge "$(program smudge)"
        for hook in post-index-change post-checkout pre-auto-gc; do cp "$(program hook)" .git/hooks/$hook; done
        git config core.pager "$(program pager)"; git config core.sshCommand "$(program ssh)"; rm -f ran/*
        printf 'a.plan.yaml diff=x filter=f\\nb.plan.yaml diff=x filter=g\\n' > .git/info/attributes
        touch -d '2001-01-01' *.yaml; echo '# changed' >> b.plan.yaml
        for option in '--changed-since HEAD' --staged; do timeout 60 $PROGRAM check $option --no-cache; echo "code $?"; done
        ls ran
        """)
    #expect(outcome.output.contains("b.plan.yaml:6:8: error[level-mismatch]"), "\(outcome.output) \(outcome.errors)")
    #expect(outcome.output.hasSuffix("code 0\n"), "\(outcome.output) \(outcome.errors)")
  }

  @Test func reasonOfGitIsReported() throws {
    let folder = try Folder(["a.plan.yaml": CheckTests.wrong])
    let outcome = try Command(folder: folder).shell(
      Self.setUp + """
        git add -A . && git commit -qm first && git checkout -qb other && echo '# 1' >> a.plan.yaml && git commit -qam 1 && git checkout -q - \
          && echo '# 2' >> a.plan.yaml && git commit -qam 2; git merge other > /dev/null 2>&1
        $PROGRAM check --staged --lang en; echo "code $?"; $PROGRAM check --staged --lang zh
        git reset -q --hard; echo [ > .git/config; $PROGRAM check --staged; echo "code $?"
        """)
    #expect(outcome.output.hasPrefix("code 2\n") && outcome.output.hasSuffix("code 2\n"))
    #expect(outcome.errors.contains("a merge is not finished: a.plan.yaml; resolve the conflicts"), "\(outcome.errors)")
    #expect(outcome.errors.contains("合并冲突尚未解决：a.plan.yaml"))
    #expect(outcome.errors.contains("git failed: fatal: bad config line 1"))
    // Only the superuser can give a folder away.
    guard geteuid() == 0 else { return }
    let other = try Command(folder: try Folder(["a.plan.yaml": CheckTests.wrong])).shell(
      Self.setUp + "chown -R 12345 . && $PROGRAM check --staged --lang en")
    #expect(other.code == 2 && other.errors.contains("Git does not trust the repository /"), "\(other.errors)")
    #expect(other.errors.contains("which belongs to another user"))
  }
}
