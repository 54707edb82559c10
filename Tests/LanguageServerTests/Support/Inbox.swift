import Synchronization

@testable import JSON
@testable import LanguageServer

/// The messages that the server has sent, for code that waits for them.
final class Inbox: Sendable {
  private struct Waiter: Sendable {
    let number: Int
    let matches: @Sendable (JSONValue) -> Bool
    let continuation: CheckedContinuation<JSONValue, Never>
  }

  private struct State {
    var messages: [JSONValue] = []
    var waiters: [Waiter] = []
    var lastWaiter = 0
  }

  private let state = Mutex(State())

  /// Everything that was sent, in order.
  var all: [JSONValue] { state.withLock { $0.messages } }

  func receive(_ bytes: [UInt8]) {
    guard let message = JSONParser.parse(bytes)?.root else { preconditionFailure("the server sent no JSON: \(bytes.text)") }
    let ready = state.withLock { state in
      state.messages.append(message)
      let ready = state.waiters.filter { $0.matches(message) }
      state.waiters.removeAll { $0.matches(message) }
      return ready
    }
    for waiter in ready { waiter.continuation.resume(returning: message) }
  }

  /// The first message from the given place on that fits, waited for until the test is given up.
  func next(from start: Int = 0, where matches: @escaping @Sendable (JSONValue) -> Bool) async -> JSONValue {
    let number = state.withLock { state in
      state.lastWaiter += 1
      return state.lastWaiter
    }
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let found = state.withLock { state -> JSONValue? in
          if Task.isCancelled { return Self.nothing }
          if let found = state.messages.dropFirst(start).first(where: matches) { return found }
          state.waiters.append(Waiter(number: number, matches: matches, continuation: continuation))
          return nil
        }
        if let found { continuation.resume(returning: found) }
      }
    } onCancel: {
      let waiter = state.withLock { state -> Waiter? in
        guard let index = state.waiters.firstIndex(where: { $0.number == number }) else { return nil }
        return state.waiters.remove(at: index)
      }
      waiter?.continuation.resume(returning: Self.nothing)
    }
  }

  private static let nothing = JSONDocument(
    bytes: [], nodes: [JSONNode(start: 0, end: 0, subtreeEnd: 1, kind: .null)]
  ).root
}
