import JSON
import Schema
import Synchronization
import Testing

@testable import LanguageServer

/// An editor for tests: it talks to a server in the same process.
final class TestClient: Sendable {
  let server: Server
  let inbox = Inbox()
  let disk: TestDisk
  let encoding: PositionEncoding
  private let lastID = Mutex(0)
  private let exits = Mutex<[Int32]>([])

  /// A client that has shaken hands already.
  init(
    _ files: [String: String] = [:], folders: [String] = ["/files"], encoding: PositionEncoding = .utf16, locale: String? = "zh-CN",
    environment: Language = .english, capabilities: TestJSON = [:], options: TestJSON = nil, initializes: Bool = true,
    pause: Duration = Publisher.pause
  ) async {
    disk = TestDisk(files)
    self.encoding = encoding
    server = Server(loader: disk.loader, language: environment, pause: pause) { [inbox] in inbox.receive($0) }
    guard initializes else { return }
    let offered: TestJSON = ["general": ["positionEncodings": [.string(encoding.rawValue)]]]
    _ = await request(
      "initialize",
      [
        "processId": nil, "locale": locale.map { .string($0) } ?? nil, "capabilities": offered.merging(capabilities),
        "initializationOptions": options,
        "workspaceFolders": .array(folders.map { ["uri": .string(DocumentURI.uri(ofPath: $0)), "name": "work"] }),
      ])
    notify("initialized", [:])
    await answerOpenQuestions()
  }

  // MARK: Messages

  func send(_ message: TestJSON) { receive(.message(message.bytes)) }

  func receive(_ frame: Frame) {
    if let code = server.receive(frame) { exits.withLock { $0.append(code) } }
  }

  /// The exit codes that the server has ended with.
  var exitCodes: [Int32] { exits.withLock { $0 } }

  func notify(_ method: String, _ params: TestJSON) {
    send(["jsonrpc": "2.0", "method": .string(method), "params": params])
    server.publishChanges()
  }

  func start(_ method: String, _ params: TestJSON) -> Int {
    let id = lastID.withLock {
      $0 += 1
      return $0
    }
    send(["jsonrpc": "2.0", "id": .number(id), "method": .string(method), "params": params])
    return id
  }

  /// The whole answer, an error or a result.
  func answer(_ id: Int) async -> JSONValue {
    await inbox.next { $0["method"] == nil && $0["id"]?.int == id }
  }

  func exchange(_ method: String, _ params: TestJSON) async -> JSONValue { await answer(start(method, params)) }

  /// The result; null where the request failed, with an issue.
  func request(_ method: String, _ params: TestJSON) async -> JSONValue {
    let answer = await exchange(method, params)
    if let error = answer["error"] { Issue.record("\(method) failed: \(error.text)") }
    return answer.member("result") ?? answer
  }

  /// Answers what the server has asked so far, as a client without any settings does.
  func answerOpenQuestions() async {
    for message in inbox.all {
      guard message["method"] != nil, let id = message["id"]?.int else { continue }
      send(["jsonrpc": "2.0", "id": .number(id), "result": message["method"]?.string == "workspace/configuration" ? [nil] : nil])
    }
  }

  // MARK: Documents

  static func uri(_ path: String) -> String { DocumentURI.uri(ofPath: path) }

  func open(_ path: String, _ text: String, version: Int = 1) {
    notify(
      "textDocument/didOpen",
      ["textDocument": ["uri": .string(Self.uri(path)), "languageId": "yaml", "version": .number(version), "text": .string(text)]])
  }

  func change(_ path: String, version: Int, to text: String) {
    notify(
      "textDocument/didChange",
      ["textDocument": ["uri": .string(Self.uri(path)), "version": .number(version)], "contentChanges": [["text": .string(text)]]])
  }

  func close(_ path: String) { notify("textDocument/didClose", ["textDocument": ["uri": .string(Self.uri(path))]]) }

  static func document(_ path: String) -> TestJSON { ["textDocument": ["uri": .string(uri(path))]] }

  func position(_ offset: Int, in text: String) -> TestJSON { MarkedText.position(of: offset, in: text, encoding).json }

  /// Parameters that name a place by its byte.
  func place(_ path: String, _ offset: Int, in text: String) -> TestJSON {
    Self.document(path).merging(["position": position(offset, in: text)])
  }

  func stretch(_ range: Range<Int>, in text: String) -> TestJSON {
    ["start": position(range.lowerBound, in: text), "end": position(range.upperBound, in: text)]
  }
}

extension LSPPosition {
  var json: TestJSON { ["line": .number(line), "character": .number(character)] }
}
