import Synchronization

/// The client: messages are sent to it from any thread, and our requests are kept until it answers.
final class Client: Sendable {
  private struct Questions {
    var last = 0
    var open: [Int: Effect.Expected] = [:]
  }

  private let write: @Sendable ([UInt8]) -> Void
  private let questions = Mutex(Questions())

  /// `write` takes the JSON of one message, and never waits for the client to read it.
  init(write: @escaping @Sendable ([UInt8]) -> Void) { self.write = write }

  func send(_ message: [UInt8]) { write(message) }

  func ask(_ method: String, _ params: [UInt8]?, _ expected: Effect.Expected) {
    let number = questions.withLock { questions in
      questions.last += 1
      questions.open[questions.last] = expected
      return questions.last
    }
    write(OutgoingMessage.request(number, method, raw: params))
  }

  /// The kind of a pending request; nil for an unknown one.
  func close(_ id: MessageID) -> Effect.Expected? {
    guard case .number(let number) = id else { return nil }
    return questions.withLock { $0.open.removeValue(forKey: number) }
  }
}
