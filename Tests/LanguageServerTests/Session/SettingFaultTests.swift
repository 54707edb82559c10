import JSON
import Testing

@testable import LanguageServer

/// Wrong settings of a client: the faults are shown in its language, once for each change.
@Suite(.timeLimit(.minutes(10)))
struct SettingFaultTests {
  /// With the folders that the settings name.
  private static let files = Bakery.files.merging(["/files/a/x.yaml": "", "/标准😀e\u{301}\t/x.yaml": ""]) { $1 }

  private func messages(_ client: TestClient) -> [String] {
    client.inbox.all.filter { $0["method"]?.string == "window/showMessage" }.compactMap { $0.at("params", "message")?.string }
  }

  @Test(
    arguments: [
      (["rules": ["below-lvl": "off"]], ["below-lvl", "below-level"]), (["preset": "nope"], ["nope", "draft"]),
      (["language": "fr"], ["fr", "en"]),
      (["rules": "x"], ["rules"]), (["rules": ["missing-item": "wran"]], ["wran", "warning"]),
      (["presett": "draft"], ["presett", "preset"]),
      (["rules": ["错😀e\u{301}\t": "off"]], ["错😀e\u{301}"]), (["standards": ["a": 1]], ["standards"]), (["preset": 5], ["5"]),
      (["standards": ["a", 1]], ["standards"]), (["rulePages": 4], ["rulePages", "4"]), (["competencyLint": ["preset": "nope"]], ["nope"]),
      ("x😀", ["x😀"]), (5, ["5"]), (["a", "b"], ["a"]), (true, ["true"]),
    ] as [(TestJSON, [String])])
  func wrongSettingsAreNamed(options: TestJSON, words: [String]) async {
    for locale in ["zh", "en"] {
      let atStart = await TestClient(Self.files, locale: locale, options: options)
      let said = messages(atStart)
      #expect(said.count == 1, "\(said)")
      for word in words { #expect(said.first?.contains(word) == true, "\(said)") }
      #expect(said.first?.hasPrefix(locale == "zh" ? "competency-lint 的编辑器设置" : "Editor settings of") == true, "\(said)")
      let later = await TestClient(Self.files, locale: locale)
      #expect(messages(later).isEmpty)
      later.notify("workspace/didChangeConfiguration", ["settings": ["competencyLint": options]])
      #expect(messages(later) == said)
    }
  }

  @Test(
    arguments: [
      [:], ["language": "auto", "preset": nil, "rules": [:], "standards": [], "rulePages": nil, "path": "", "trace": ["server": "off"]],
      ["preset": "draft", "rules": ["missing-item": "hint", "number-gap": "off"], "standards": ["../标准😀e\u{301}\t"], "language": "zh"],
      ["commands": ["editor.action.showReferences"], "virtualDocuments": true, "rulePages": "https://example.org/rules", "presets": nil],
    ] as [TestJSON])
  func validSettingsGiveNoMessage(options: TestJSON) async {
    #expect(messages(await TestClient(Self.files, options: options)) == [])
  }

  /// Clients that do not send settings, or all of them without our section.
  @Test(arguments: [nil, [:], ["settings": nil], ["settings": [:]], ["settings": ["competencyLint": nil]]] as [TestJSON])
  func noSettingsGiveNoMessage(params: TestJSON) async {
    let client = await TestClient(Bakery.files)
    client.notify("workspace/didChangeConfiguration", params)
    #expect(messages(client) == [])
  }

  @Test func sameFaultIsShownOnce() async {
    let client = await TestClient(Bakery.files, options: ["preset": "nope"])
    for preset in ["nope", "nope", "draft", "none", "none"] {
      client.notify("workspace/didChangeConfiguration", ["settings": ["competencyLint": ["preset": .string(preset)]]])
    }
    let said = messages(client)
    #expect(said.count == 2, "\(said)")
    #expect(said.last?.contains("none") == true)
  }
}
