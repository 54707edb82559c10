import JSON

extension Session {
  /// Takes the client's answer to a request of ours.
  mutating func take(_ result: JSONValue?, for expected: Effect.Expected) {
    switch expected {
    case .configuration:
      // One section was asked for; a client without it answers null, and what it said at the start holds.
      var elements = result?.elements
      if let section = elements?.next(), section.isObject { take(ClientOptions(section)) }
    case .progress(let scan): if result != nil { beginProgress(of: scan) }
    case .place(let choice):
      if let place = choice.place(titled: result?["title"]?.string) { effects.append(.show(place)) }
    case .refreshed, .nothing: break
    }
  }

  mutating func take(_ options: ClientOptions) {
    guard options != self.options else { return }
    self.options = options
    revision.settings += 1
    noteChange()
  }

  /// Asks for the settings where the client lets itself be asked.
  mutating func askForConfiguration() {
    guard client.pullsConfiguration else { return }
    var json = JSONWriter()
    json.object { json in
      json.array("items") { json in json.object { $0.field("section", ClientOptions.section) } }
    }
    effects.append(.ask(method: "workspace/configuration", params: json.bytes, .configuration))
  }
}
