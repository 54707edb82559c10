import Schema
import Testing

@testable import LanguageServer

/// Division of the stream into messages, in any state of the stream.
struct FrameReaderTests {
  private func frames(_ chunks: [String]) -> [String] {
    var reader = FrameReader()
    var found: [String] = []
    for chunk in chunks {
      reader.append(chunk.utf8)
      while let frame = reader.next() {
        switch frame {
        case .message(let body): found.append(body.text)
        case .broken: found.append("broken")
        }
      }
    }
    return found
  }

  private func frame(_ body: String) -> String { "Content-Length: \(body.utf8.count)\r\n\r\n\(body)" }

  @Test func messagesInPartsAreReadCompletely() {
    let stream = frame("{\"a\":\"面点😀e\u{301}\"}") + frame("{}") + frame("[1]")
    let whole = ["{\"a\":\"面点😀e\u{301}\"}", "{}", "[1]"]
    #expect(frames([stream]) == whole)
    var reader = FrameReader()
    var found: [String] = []
    for byte in stream.utf8 {
      reader.append([byte])
      while case .message(let body)? = reader.next() { found.append(body.text) }
    }
    #expect(found == whole)
  }

  @Test(
    "all header forms of clients are accepted",
    arguments: [
      "Content-Length: 2\r\n\r\n{}", "content-length:2\n\n{}",
      "Content-Type: application/vscode-jsonrpc; charset=utf-8\r\nContent-Length: 2\r\n\r\n{}",
      "Content-Length: 2\r\nContent-Type: application/json\r\n\r\n{}", "\r\n\r\nContent-Length:   2  \r\n\r\n{}",
    ])
  func headers(stream: String) {
    #expect(frames([stream]) == ["{}"])
  }

  @Test(
    "other bytes are skipped up to the next header and reported once",
    arguments: [
      "rubbish", "rubbish\r\n\r\nmore 面点😀\r\n", "Content-Length: many\r\n\r\n", "Content-Length: -5\r\n\r\n",
      "Content-Length: 99999999999999999999\r\n\r\n",
      "Content-Length: 600000000\r\n\r\n", "{\"jsonrpc\":\"2.0\"}\r\n", "Content-Length:\r\n\r\n", String(repeating: "x", count: 10_000),
      String(repeating: "Content-Length: x\r\n\r\n", count: 2000),
    ])
  func garbage(text: String) {
    #expect(frames([text + frame("{}")]) == ["broken", "{}"])
    #expect(frames([text, frame("{}")]) == ["broken", "{}"])
  }

  @Test func tooLargeLengthDoesNotLoseTheNextMessage() {
    #expect(frames(["Content-Length: 40\r\n\r\n{\"a\":1}" + frame("{}") + frame("[]")]) == ["{\"a\":1}", "{}", "[]"])
    #expect(frames(["Content-Length: 4000\r\n\r\n{\"a\":1}" + frame("{}")]) == ["broken", "{}"])
    #expect(frames(["Content-Length: 4000\r\n\r\n{\"a\":", "1}Content-Len", "gth: 2\r\n\r\n{}"]) == ["broken", "{}"])
  }

  @Test func tooSmallLengthLosesOneMessage() {
    #expect(frames(["Content-Length: 3\r\n\r\n{\"a\":1}" + frame("{}")]) == ["{\"a", "broken", "{}"])
  }

  @Test func headerInsideAMessageIsContent() {
    let body = "{\"text\":\"Content-Length: 5\\r\\n\\r\\n\"}"
    #expect(frames([frame(body)]) == [body])
    #expect(frames([String(frame(body).prefix(45)), String(frame(body).dropFirst(45))]) == [body])
  }
}
