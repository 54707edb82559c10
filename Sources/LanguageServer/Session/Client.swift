import Synchronization

/// The client. Messages can be sent to it from any thread; requests to it are kept until it answers.
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

  func request(_ method: String, _ params: [UInt8]?, _ expected: Effect.Expected) {
    let number = questions.withLock { questions in
      questions.last += 1
      questions.open[questions.last] = expected
      return questions.last
    }
    write(OutgoingMessage.request(number, method, raw: params))
  }

  /// Removes a pending request and returns what was expected of it; nil for an unknown one.
  func close(_ id: MessageID) -> Effect.Expected? {
    guard case .number(let number) = id else { return nil }
    return questions.withLock { $0.open.removeValue(forKey: number) }
  }
}
