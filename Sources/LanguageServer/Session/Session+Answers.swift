import JSON
import Linter

extension Session {
  /// Processes the client's answer to a request of the server.
  mutating func handleResponse(_ result: JSONValue?, for expected: Effect.Expected) {
    switch expected {
    case .configuration:
      // One section was requested. A client without it answers null, and the initialization options remain valid.
      var elements = result?.elements
      applySettings(section: elements?.next())
    case .progress(let scan): if result != nil { beginProgress(of: scan) }
    case .location(let choice):
      if let location = choice.choice(titled: result?["title"]?.string) { effects.append(.show(location)) }
    case .refreshed, .nothing: break
    }
  }

  /// Applies our section of the settings. A value that is not an object is reported, and the settings do not change.
  mutating func applySettings(section: JSONValue?) {
    guard let section, !section.isNull else { return }
    apply(section.isObject ? ClientOptions(section) : options.besides(section))
  }

  mutating func apply(_ options: ClientOptions) {
    let isOther = options != self.options
    self.options = options
    showSettingFaults()
    guard isOther else { return }
    revision.settings += 1
    noteChange()
  }

  /// Shows the faults in the client's settings to the author, unless they are those shown last.
  mutating func showSettingFaults() {
    let faults = options.faults.map { $0[language] }
    guard faults != shownSettingFaults else { return }
    shownSettingFaults = faults
    guard !faults.isEmpty else { return }
    let title = language.text(zh: "\(Tool.name) 的编辑器设置", en: "Editor settings of \(Tool.name)")
    let text = "\(title): " + faults.joined(separator: language.text(zh: "；", en: "; "))
    let warning = 2
    effects.append(
      .send(
        OutgoingMessage.notification("window/showMessage") { json in
          json.field("type", warning)
          json.field("message", text)
        }))
  }

  /// Requests the settings if the client supports that.
  mutating func requestConfiguration() {
    guard client.pullsConfiguration else { return }
    var json = JSONWriter()
    json.object { json in
      json.array("items") { json in json.object { $0.field("section", ClientOptions.section) } }
    }
    effects.append(.request(method: "workspace/configuration", params: json.bytes, .configuration))
  }
}
