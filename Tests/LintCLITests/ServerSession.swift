import Foundation
import Schema

/// The built binary as a language server, over real pipes.
final class ServerSession {
  private let process = Process()
  private let input = ProcessStart.pipe()
  private let output = ProcessStart.pipe()
  private var buffer = Data()
  private var isOver = false

  init(in folder: Folder, environment: [String: String] = [:]) throws {
    process.executableURL = URL(fileURLWithPath: Command.path)
    process.arguments = ["server"]
    process.currentDirectoryURL = folder.url
    process.environment = ["LANG": "en_US.UTF-8", "PATH": "/usr/bin:/bin"].merging(environment) { $1 }
    process.standardInput = input
    process.standardOutput = output
    do { try ProcessStart.run(process) } catch {
      finish()
      throw error
    }
  }

  deinit { finish() }

  private func finish() {
    guard !isOver else { return }
    isOver = true
    if process.isRunning { process.terminate() }
    for handle in [input.fileHandleForWriting, output.fileHandleForReading] { try? handle.close() }
  }

  func send(_ body: String) throws {
    let data = Data(body.utf8)
    try input.fileHandleForWriting.write(contentsOf: Data("Content-Length: \(data.count)\r\n\r\n".utf8) + data)
  }

  /// The next message; nil at the end of the stream, and where none comes.
  func receive(within milliseconds: Int32 = 30_000) -> String? {
    while true {
      if let message = popMessage() { return message }
      var descriptor = pollfd(fd: output.fileHandleForReading.fileDescriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&descriptor, 1, milliseconds) > 0 else { return nil }
      let data = output.fileHandleForReading.availableData
      guard !data.isEmpty else { return nil }
      buffer.append(data)
    }
  }

  /// What arrives before the server has been quiet for a while.
  func receiveUntilQuiet() -> [String] {
    var messages: [String] = []
    while let message = receive(within: 500) { messages.append(message) }
    return messages
  }

  /// Messages until one has the given id, that one last.
  func receive(answerTo id: Int) -> [[String: Any]] {
    var messages: [[String: Any]] = []
    while let body = receive() {
      guard let message = Self.object(body) else { continue }
      messages.append(message)
      if message["method"] == nil, message["id"] as? Int == id { break }
    }
    return messages
  }

  /// The result of a request.
  func request(_ id: Int, _ method: String, _ params: [String: Any]) throws -> Any? {
    try send(Self.text(["jsonrpc": "2.0", "id": id, "method": method, "params": params]))
    return receive(answerTo: id).last?["result"]
  }

  func notify(_ method: String, _ params: [String: Any]) throws {
    try send(Self.text(["jsonrpc": "2.0", "method": method, "params": params]))
  }

  /// Says goodbye, and returns the exit code.
  func end() throws -> Int32 {
    try send(#"{"jsonrpc":"2.0","id":"end","method":"shutdown"}"#)
    while let body = receive(), !body.contains(#""id":"end""#) {}
    try send(#"{"jsonrpc":"2.0","method":"exit"}"#)
    return waitForExit()
  }

  func waitForExit() -> Int32 {
    ProcessStart.wait(for: process)
    return process.terminationStatus
  }

  private func popMessage() -> String? {
    guard let header = buffer.range(of: Data("\r\n\r\n".utf8)) else { return nil }
    let text = String(decoding: buffer[buffer.startIndex..<header.lowerBound], as: UTF8.self)
    let length = text.split(separator: ":").last.flatMap { Int($0.trimmingCharacters(in: .whitespaces)) } ?? 0
    guard buffer.endIndex - header.upperBound >= length else { return nil }
    let body = String(decoding: buffer[header.upperBound..<(header.upperBound + length)], as: UTF8.self)
    buffer = Data(buffer[(header.upperBound + length)...])
    return body
  }

  static func object(_ text: String) -> [String: Any]? { (try? JSONSerialization.jsonObject(with: Data(text.utf8))) as? [String: Any] }

  static func text(_ object: [String: Any]) throws -> String {
    String(decoding: try JSONSerialization.data(withJSONObject: object, options: [.sortedKeys, .withoutEscapingSlashes]), as: UTF8.self)
  }
}
