import Synchronization

/// The requests that have no answer yet. The thread that removes a request answers it, so that each gets exactly one answer.
final class RunningRequests: Sendable {
  private enum State {
    /// Waiting for the first reading of the folders.
    case waiting(@Sendable () -> Void)
    case running(Task<Void, Never>)
  }

  private let states = Mutex<[MessageID: State]>([:])

  var count: Int { states.withLock { $0.count } }

  /// Runs the work of a request on another thread. Returns false if a request of that id is running already.
  func start(_ id: MessageID, _ work: @escaping @Sendable () -> Void) -> Bool {
    states.withLock { states in
      guard states[id] == nil else { return false }
      states[id] = .running(Task.detached(priority: .userInitiated) { work() })
      return true
    }
  }

  /// Keeps a request until `startWaiting`, which calls `start`. Returns false if a request of that id exists already.
  func wait(_ id: MessageID, _ start: @escaping @Sendable () -> Void) -> Bool {
    states.withLock { states in
      guard states[id] == nil else { return false }
      states[id] = .waiting(start)
      return true
    }
  }

  func startWaiting() {
    let waiting = states.withLock { states -> [@Sendable () -> Void] in
      var starts: [@Sendable () -> Void] = []
      for (id, state) in states {
        guard case .waiting(let start) = state else { continue }
        starts.append(start)
        states[id] = nil
      }
      return starts
    }
    for start in waiting { start() }
  }

  /// Removes a request. Returns true if the caller must answer it.
  func remove(_ id: MessageID) -> Bool { states.withLock { $0.removeValue(forKey: id) != nil } }

  /// Removes a request and cancels its work. Returns true if the caller must answer it.
  func cancel(_ id: MessageID) -> Bool {
    guard let state = states.withLock({ $0.removeValue(forKey: id) }) else { return false }
    if case .running(let task) = state { task.cancel() }
    return true
  }
}
