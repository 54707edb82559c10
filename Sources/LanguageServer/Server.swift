import JSON
import Schema
import Synchronization
import TextModel

/// One session with one editor. Messages are processed one after the other; a notification changes the session before the next message is
/// processed, and a request is answered from a snapshot on another thread.
public final class Server: Sendable {
  private let session: Mutex<Session>
  private let loader: FileLoader
  private let client: Client
  private let running = RunningRequests()
  private let publisher: Publisher
  private let isOutputFull: @Sendable () -> Bool

  /// `send` takes the JSON of one message; it is called from any thread and must not wait for the client. `isOutputFull` returns whether so
  /// much output is waiting that further requests are answered with errors: the queue is bounded, and a client that writes much before it
  /// reads does not block. `language` is that of the environment, for a client that does not name one.
  public convenience init(
    loader: FileLoader, language: Language = .english, isOutputFull: @escaping @Sendable () -> Bool = { false },
    send: @escaping @Sendable ([UInt8]) -> Void
  ) {
    self.init(loader: loader, language: language, isOutputFull: isOutputFull, pause: Publisher.pause, send: send)
  }

  /// `pause`: the client is asked to fetch something again only after this time without changes.
  init(
    loader: FileLoader, language: Language, isOutputFull: @escaping @Sendable () -> Bool = { false }, pause: Duration,
    send: @escaping @Sendable ([UInt8]) -> Void
  ) {
    self.loader = loader
    self.isOutputFull = isOutputFull
    client = Client(write: send)
    session = Mutex(Session(loader: loader, environmentLanguage: language))
    publisher = Publisher(client, pause: pause)
  }

  /// The process ID of the client; nil before `initialize`, and for a client that does not send it.
  var clientProcess: Int? { session.withLock { $0.processID } }

  /// The exit code if the input ends without `exit`: 0 after `shutdown`, else 1.
  public var exitCodeAtEndOfInput: Int32 { session.withLock { $0.phase == .shutDown ? 0 : 1 } }

  /// Processes one message. Returns the exit code when the session is over, otherwise nil.
  public func receive(_ frame: Frame) -> Int32? {
    guard case .message(let body) = frame, UTF8Validator.isValid(body), let json = JSONParser.parse(body) else {
      client.send(OutgoingMessage.error(nil, ResponseError(.parseError, "The message is not JSON")))
      return nil
    }
    switch IncomingMessage(json.root) {
    case .request(let id, let method, let params): handle(id, method, params)
    case .notification(Exit.method, _): return exitCodeAtEndOfInput
    case .notification(CancelRequest.method, let params): cancel(params)
    case .notification(let method, let params): apply(method, params)
    case .response(let id, let result): handleResponse(result, for: id)
    case .invalid(let id): client.send(OutgoingMessage.error(id, ResponseError(.invalidRequest, "Neither request nor notification")))
    }
    return nil
  }

  /// Whether so many requests are running that no further message should be read.
  var isBusy: Bool { running.count >= Self.maximumRunning }
  private static let maximumRunning = 1000

  /// Call this when no further message is waiting: all changes so far are processed together.
  public func publishChanges() {
    let (changed, snapshot) =
      session.withLock { session -> (Set<String>, Snapshot)? in
        guard session.hasChanged, session.phase == .running else { return nil }
        defer {
          session.hasChanged = false
          session.changedPaths = []
        }
        return (session.changedPaths, session.snapshot)
      } ?? ([], nil)
    guard let snapshot else { return }
    publisher.publish(snapshot, changed: changed)
  }

  // MARK: Requests

  private func handle(_ id: MessageID, _ method: String, _ params: JSONValue?) {
    do throws(ResponseError) {
      if let request = LifecycleRequests.request(named: method) { return try answerAtOnce(id, request, params) }
      try session.withLock { (session) throws(ResponseError) in try Self.checkPhase(session.phase) }
      if isOutputFull() { throw ResponseError(.requestFailed, "Too many answers are waiting to be read") }
      guard let prepared = try Requests.prepare(method, params) else { throw ResponseError(.methodNotFound, "No such method: \(method)") }
      try start(id, prepared)
    } catch {
      client.send(OutgoingMessage.error(id, error))
    }
  }

  private static func checkPhase(_ phase: Session.Phase) throws(ResponseError) {
    switch phase {
    case .new: throw ResponseError(.serverNotInitialized, "“initialize” has to come first")
    case .running: return
    case .shutDown: throw ResponseError(.invalidRequest, "The server was shut down")
    }
  }

  private func answerAtOnce(_ id: MessageID, _ request: any LifecycleRequest.Type, _ params: JSONValue?) throws(ResponseError) {
    let (result, effects) = try session.withLock { (session) throws(ResponseError) in
      let result = try request.answer(params, changing: &session)
      return (result, session.drainEffects())
    }
    client.send(OutgoingMessage.result(id, raw: result))
    perform(effects)
  }

  private func start(_ id: MessageID, _ request: PreparedRequest) throws(ResponseError) {
    let snapshot = session.withLock { session in
      if request.changesFiles { session.reloadChangedFiles() }
      if let cursor = request.cursor { session.noteCursor(cursor) }
      return session.snapshot
    }
    let hasToWait = snapshot.current.isScanning && request.needsAllFiles(snapshot)
    let isNew =
      hasToWait
      ? running.wait(id) { [self] in startAgain(id, request) }
      : running.start(id) { [self] in answer(id, request, snapshot) }
    guard isNew else { throw ResponseError(.invalidRequest, "A request of this id is still running") }
    // The folder scan may have ended just before the request was queued, so that nothing else would start it.
    if hasToWait, session.withLock({ $0.runningScans == 0 }) { running.startWaiting() }
  }

  /// Starts a request that has waited. If it cannot be started, the client gets an error.
  private func startAgain(_ id: MessageID, _ request: PreparedRequest) {
    do throws(ResponseError) { try start(id, request) } catch { client.send(OutgoingMessage.error(id, error)) }
  }

  private func answer(_ id: MessageID, _ request: PreparedRequest, _ snapshot: Snapshot) {
    let begin = ContinuousClock.now
    let message: [UInt8]
    do throws(ResponseError) {
      message = OutgoingMessage.result(id, raw: try request.answer(snapshot))
    } catch {
      message = OutgoingMessage.error(id, error)
    }
    defer { snapshot.analysis.discardUnused() }
    guard running.remove(id) else { return }
    client.send(message)
    if let choice = try? request.choice(snapshot) { perform([.show(choice)]) }
    if let line = TraceLine(request.method, id, begin.duration(to: .now), snapshot.trace) { client.send(line.notification) }
  }

  private func cancel(_ params: JSONValue?) {
    guard let id = params?["id"].flatMap({ MessageID($0) }), running.cancel(id) else { return }
    client.send(OutgoingMessage.error(id, .cancelled))
  }

  // MARK: Notifications and answers

  private func apply(_ method: String, _ params: JSONValue?) {
    guard let notification = Notifications.notification(named: method) else { return }
    let effects = session.withLock { session -> [Effect] in
      guard session.phase == .running else { return [] }
      notification.apply(params, to: &session)
      return session.drainEffects()
    }
    perform(effects)
  }

  private func handleResponse(_ result: JSONValue?, for id: MessageID) {
    guard let expected = client.close(id) else { return }
    if case .refreshed(let method) = expected { publisher.refreshed(method) }
    perform(
      session.withLock { session in
        session.handleResponse(result, for: expected)
        return session.drainEffects()
      })
    publishChanges()
  }

  // MARK: Effects

  private func perform(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .send(let message): client.send(message)
      case .request(let method, let params, let expected): client.request(method, params, expected)
      case .scan(let scan): Task.detached(priority: .utility) { [self] in await run(scan) }
      }
    }
  }

  private func run(_ scan: FolderScan) async {
    let found = await scan.run(loader) { [self] done, all in perform(session.withLock { $0.scanProgress(scan, done, all) }) }
    perform(
      session.withLock { session in
        session.finish(scan, found)
        return session.drainEffects()
      })
    running.startWaiting()
    publishChanges()
  }
}
