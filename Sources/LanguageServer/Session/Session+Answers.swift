import JSON
import Linter

extension Session {
  /// Takes the client's answer to a request of ours.
  mutating func take(_ result: JSONValue?, for expected: Effect.Expected) {
    switch expected {
    case .configuration:
      // One section was asked for; a client without it answers null, and what it said at the start holds.
      var elements = result?.elements
      take(section: elements?.next())
    case .progress(let scan): if result != nil { beginProgress(of: scan) }
    case .place(let choice):
      if let place = choice.place(titled: result?["title"]?.string) { effects.append(.show(place)) }
    case .refreshed, .nothing: break
    }
  }

  /// Takes our section of the settings. What is not an object is reported, and the settings stay as they are.
  mutating func take(section: JSONValue?) {
    guard let section, !section.isNull else { return }
    take(section.isObject ? ClientOptions(section) : options.besides(section))
  }

  mutating func take(_ options: ClientOptions) {
    let isOther = options != self.options
    self.options = options
    showSettingFaults()
    guard isOther else { return }
    revision.settings += 1
    noteChange()
  }

  /// Tells the author what is wrong in the client's settings; the same only once.
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

  /// Asks for the settings where the client supports the request.
  mutating func askForConfiguration() {
    guard client.pullsConfiguration else { return }
    var json = JSONWriter()
    json.object { json in
      json.array("items") { json in json.object { $0.field("section", ClientOptions.section) } }
    }
    effects.append(.ask(method: "workspace/configuration", params: json.bytes, .configuration))
  }
}
