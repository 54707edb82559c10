import Linter
import Reports
import Schema
import Standards
import TestSupport
import Testing
import TextModel

/// Fingerprints do not change when other lines are edited.
struct FingerprintTests {
  @Test func movedLinesKeepTheirFingerprints() {
    let moved = SampleReport.text.replacing("title:", with: "# 一行 😀\r\ntitle:").replacing("id: sample", with: "id: sample-2")
    #expect(fingerprints(of: SampleReport.text) == fingerprints(of: moved))
  }

  @Test func anotherEntryIsAnotherFinding() {
    let other = SampleReport.text.replacing("M2 面点", with: "M2 蛋糕")
    #expect(fingerprints(of: SampleReport.text) != fingerprints(of: other))
  }

  /// A promise: baselines and code scanning services keep these for years.
  @Test func valueIsFixed() {
    let source = SourceText(SampleReport.text)
    let place = SampleReport.place("2.1 和面", in: source, path: "a.plan.yaml")
    func fingerprint(_ subject: FindingSubject?) -> String {
      let diagnostic = Diagnostic(rule: "sample", severity: .error, location: place, message: Bilingual(zh: "", en: ""), subject: subject)
      return Fingerprint(FindingIdentity(diagnostic, in: LintText.workspaceFile("a.plan.yaml", source).document)).text
    }
    #expect(fingerprint(nil) == "83ffab3d6d154e5a")
    #expect(fingerprint(.of("junior A2.1.1 能和面", items: ["知识 😀", "能力"])) == "2c50387184b27da6")
    #expect(fingerprint(.here("36")) == "f309616a1565703d")
  }

  private func fingerprints(of text: String) -> [String] {
    let source = SourceText(text)
    let file = LintText.workspaceFile("a.plan.yaml", source)
    let places = ["2.1 和面", "TAB", "2.2 烘烤"].map { SampleReport.place($0, in: source, path: "a.plan.yaml") }
    let diagnostics = (places + places).map {
      Diagnostic(rule: "sample", severity: .error, location: $0, message: Bilingual(zh: "", en: ""))
    }
    let report = Report(diagnostics, in: Workspace(files: [file]), files: FileCounts(checked: 1))
    let json = String(decoding: ReportFormat.json.renderer(RenderOptions(language: .english)).render(report), as: UTF8.self)
    let found = json.split(separator: "\n").filter { $0.contains("\"fingerprint\"") }.map(String.init)
    #expect(Set(found).count == 6)
    return found
  }
}
