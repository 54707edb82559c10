import Foundation
import Testing

/// The command `doctor`.
struct DoctorTests {
  @Test func filesAndSettingsAreReported() throws {
    let folder = try Folder([
      "a.plan.yaml": CheckTests.header + "level: 初级\nmodules: []\n", "pod.yaml": CheckTests.foreign,
      ".competency-lint.yaml": "preset: draft\nrules: {missing-item: off}\nlanguage: en\n",
    ])
    let outcome = try Command(folder: folder).run("doctor")
    #expect(outcome.code == 0)
    for text in [
      "✓ version ", "configuration: .competency-lint.yaml", "preset: draft (.competency-lint.yaml:1)", "1 changed by settings",
      "1 training plan",
      "YAML of other tools: 1", "cbec-operator@2021-draft", "1 file against it", "language: en (.competency-lint.yaml:3)",
      "no folder for the cache", "competency-lint server",
    ] {
      #expect(outcome.output.contains(text), "\(text)")
    }
    #expect(try Command(folder: folder).run("doctor", "--lang", "zh").output.contains("✓ 预设：起草（.competency-lint.yaml:1）"))
  }

  @Test func problemsAreMarked() throws {
    let folder = try Folder([
      "a.plan.yaml": CheckTests.header.replacingOccurrences(of: "2021-draft", with: "1999"), "b.plan.yaml": FmtTests.broken,
      ".competency-lint.yaml": "baseline: none.yaml\n",
    ])
    let outcome = try Command(folder: folder).run("doctor")
    #expect(outcome.code == 1)
    #expect(outcome.output.contains("✗ the standard of a.plan.yaml is not found"))
    #expect(outcome.output.contains("✗ b.plan.yaml has syntax errors"))
    #expect(outcome.output.contains("✗ none.yaml: there is no such baseline"))
  }

  @Test func newerEditionsAreNamed() throws {
    let standard = "kind: standard\nformat: 1\nid: tea\nversion: \"1\"\ntitle: 茶艺\nlevels: []\n"
    let folder = try Folder([
      "a.standard.yaml": standard, "b.standard.yaml": standard.replacingOccurrences(of: "\"1\"", with: "\"2\""),
      "x.plan.yaml": "kind: training-plan\nformat: 1\nid: p\ntitle: 计划\nstandard: tea@1\nlevel: 初级\nmodules: []\n",
    ])
    let output = try Command(folder: folder).run("doctor").output
    #expect(output.contains("· tea@1 茶艺 (): a.standard.yaml, 1 file against it; there is a newer 2"))
  }
}
