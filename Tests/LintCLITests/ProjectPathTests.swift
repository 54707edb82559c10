import Foundation
import Testing

/// Reports for services have paths relative to the root of the project, also for runs in a folder below it.
struct ProjectPathTests {
  private static let paths = [
    ("github", "file=课程/2024/a.plan.yaml,"), ("gitlab", "\"path\": \"课程/2024/a.plan.yaml\""),
    ("sarif", "\"uri\": \"%E8%AF%BE%E7%A8%8B/2024/a.plan.yaml\""),
  ]

  @Test func pathsBeginAtTheRootOfTheProject() throws {
    let folder = try Folder(["课程/2024/a.plan.yaml": CheckTests.wrong])
    let root = folder.url.path
    for (setUp, variables) in [
      ("git init -q . && cd 课程/2024", [:]), ("cd 课程/2024", ["GITHUB_WORKSPACE": root]), ("cd 课程", ["CI_PROJECT_DIR": root + "/"]),
      ("cd 课程/2024 && mkdir -p x && cd x", ["GITHUB_WORKSPACE": "/nowhere", "CI_PROJECT_DIR": root]),
    ] {
      let find = "$(find \"$ROOT\" -name a.plan.yaml)"
      for argument in ["\"\(find)\"", "\"$(realpath --relative-to=. \(find))\""] {
        // All formats in one run.
        let outputs = Self.paths.map { "--output \"\($0.0):$ROOT/out.\($0.0)\"" }.joined(separator: " ")
        let script = "\(setUp); $PROGRAM check \(argument) \(outputs) --no-cache --select level-mismatch"
        let outcome = try Command(folder: folder).shell(script, environment: variables.merging(["ROOT": root]) { $1 })
        for (format, expected) in Self.paths {
          let report = try folder.text(of: "out." + format)
          try FileManager.default.removeItem(at: folder.url.appendingPathComponent("out." + format))
          #expect(report.contains(expected), "\(script): \(report) \(outcome.errors)")
          if format == "sarif" {
            #expect(report.contains("\"uriBaseId\": \"SRCROOT\""))
            #expect(report.contains("\"uri\": \"file://\(root)/\""))
            #expect(!report.contains("\"uri\": \"builtin:"))
          }
        }
      }
    }
  }
}
