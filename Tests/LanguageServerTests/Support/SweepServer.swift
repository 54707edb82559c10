import JSON
import Synchronization
import Testing

@testable import LanguageServer

/// A server for many requests: answers are counted, and examined only as far as they may be wrong.
final class SweepServer: Sendable {
  private struct State {
    /// What has no answer yet, by id.
    var open: [Int: String] = [:]
    var last = 0
    var answered = 0
    var faults: [String] = []
    var waiter: CheckedContinuation<Void, Never>?
  }

  let encoding: PositionEncoding
  private let server: Server
  private let state: Mutex<State>

  /// Errors that a request may end with: the parameters do not suit the place, or nothing can be done there.
  private static let allowed: Set<Int> = [-32602, -32803]
  /// What this client was not told of: there is no such method for it.
  private static let unannounced: Set<String> = ["workspace/textDocumentContent"]

  init(_ files: [String: String], encoding: PositionEncoding) async {
    let disk = TestDisk(files)
    let state = Mutex(State())
    let box = Outlet()
    self.encoding = encoding
    self.state = state
    server = Server(loader: disk.loader) { box.receive($0) }
    box.target.withLock { $0.server = self }
    let capabilities: TestJSON = [
      "general": ["positionEncodings": [.string(encoding.rawValue)]], "window": ["showDocument": ["support": true]],
    ]
    await ask([
      ("initialize", ["processId": nil, "capabilities": capabilities.merging(OpenedDocument.capabilities), "rootUri": "file:///files"])
    ])
    notify("initialized", [:])
  }

  var answered: Int { state.withLock { $0.answered } }
  var faults: [String] { state.withLock { $0.faults } }

  func notify(_ method: String, _ params: TestJSON) {
    _ = server.receive(.message((["jsonrpc": "2.0", "method": .string(method), "params": params] as TestJSON).bytes))
  }

  func open(_ path: String, _ text: String) {
    let uri = TestJSON.string(TestClient.uri(path))
    notify("textDocument/didOpen", ["textDocument": ["uri": uri, "languageId": "yaml", "version": 1, "text": .string(text)]])
  }

  func close(_ path: String) { notify("textDocument/didClose", TestClient.document(path)) }

  /// Sends the requests, and returns when each has its answer.
  func ask(_ requests: [(method: String, params: TestJSON)]) async {
    for (method, params) in requests {
      let id = state.withLock { state in
        state.last += 1
        state.open[state.last] = method
        return state.last
      }
      _ = server.receive(
        .message((["jsonrpc": "2.0", "id": .number(id), "method": .string(method), "params": params] as TestJSON).bytes))
    }
    await withCheckedContinuation { continuation in
      let isDone = state.withLock { state in
        if state.open.isEmpty { return true }
        state.waiter = continuation
        return false
      }
      if isDone { continuation.resume() }
    }
  }

  private func receive(_ bytes: [UInt8]) {
    guard let message = JSONParser.parse(bytes)?.root, message["method"] == nil, let id = message["id"]?.int else { return }
    let waiter = state.withLock { state -> CheckedContinuation<Void, Never>? in
      guard let method = state.open.removeValue(forKey: id) else {
        state.faults.append("a second answer to \(id)")
        return nil
      }
      state.answered += 1
      let code = message["error"]?["code"]?.int
      if let code, !Self.allowed.contains(code), code != -32601 || !Self.unannounced.contains(method) {
        state.faults.append("\(method): \(message["error"]?.text ?? "")")
      }
      guard state.open.isEmpty else { return nil }
      defer { state.waiter = nil }
      return state.waiter
    }
    waiter?.resume()
  }

  /// The server needs its outlet before the object around it is there. A closure in a `Mutex` would be wrapped again at every use.
  private final class Outlet: Sendable {
    struct Target {
      weak var server: SweepServer?
    }

    let target = Mutex(Target())

    func receive(_ bytes: [UInt8]) { target.withLock { $0.server }?.receive(bytes) }
  }
}
