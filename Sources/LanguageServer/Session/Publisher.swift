import Synchronization

/// Tells the client of findings that have changed: by publishing them, or, where the client fetches findings itself, by asking it to fetch
/// them again. Never both. One round runs at a time, and a newer snapshot cancels the round of an older one.
final class Publisher: Sendable {
  private struct State {
    var wanted: Round?
    var isRunning = false
    /// The findings that the client has, by path.
    var published: [String: Published] = [:]
    /// The refresh requests that are planned or pending, by method.
    var refreshing: [String: Refresh] = [:]
    /// The time of the last change.
    var lastChange = ContinuousClock.now
  }

  private enum Refresh {
    /// It is sent after a time without changes.
    case waiting
    /// It has been sent; `again` if another one is needed after its answer.
    case sent(again: Bool)
  }

  /// Longer than the time between two keystrokes, so that nothing is requested while an author types.
  static let pause = Duration.milliseconds(400)

  private struct Round {
    let snapshot: Snapshot
    let changed: Set<String>
  }

  private struct Published: Equatable {
    let uri: String
    let resultID: String
    let version: Int?
  }

  private let client: Client
  private let libraryWatch: LibraryWatch
  private let pause: Duration
  private let state = Mutex(State())
  /// The number of files that are checked together, chosen so that all cores are busy.
  private static let batch = 16

  init(_ client: Client, pause: Duration = Publisher.pause) {
    self.client = client
    libraryWatch = LibraryWatch(client)
    self.pause = pause
  }

  func publish(_ snapshot: Snapshot, changed: Set<String>) {
    let starts = state.withLock { state in
      let unfinished = state.wanted?.changed ?? []
      state.lastChange = .now
      state.wanted = Round(snapshot: snapshot, changed: changed.union(unfinished))
      defer { state.isRunning = true }
      return !state.isRunning
    }
    if starts { Task.detached(priority: .medium) { await self.run() } }
  }

  /// The client has answered a refresh request.
  func refreshed(_ method: String) {
    let pending = state.withLock { $0.refreshing.removeValue(forKey: method) }
    if case .sent(again: true) = pending { refresh(method) }
  }

  private func run() async {
    while let round = next() {
      refreshAnnotations(round)
      libraryWatch.update(for: round.snapshot)
      if round.snapshot.client.pullsDiagnostics { refreshFindings(round) } else { await publish(round) }
      round.snapshot.analysis.discardUnused()
    }
  }

  private func next() -> Round? {
    state.withLock { state in
      defer { state.wanted = nil }
      state.isRunning = state.wanted != nil
      return state.wanted
    }
  }

  private var isOutdated: Bool { state.withLock { $0.wanted != nil } }

  // MARK: Publishing

  private func publish(_ round: Round) async {
    clearGone(round.snapshot)
    let paths = order(round)
    for start in stride(from: 0, to: paths.count, by: Self.batch) {
      if start > 0, isOutdated { return }
      let batch = paths[start..<min(start + Self.batch, paths.count)]
      // The first files are those that the user sees: they are not delayed by others.
      if start == 0 || batch.count == 1 {
        for path in batch { publish(path, round.snapshot) }
      } else {
        await withTaskGroup(of: Void.self) { group in
          for path in batch { group.addTask { _ = round.snapshot.report(of: path) } }
        }
        for path in batch { publish(path, round.snapshot) }
      }
    }
  }

  /// Changed files first, then open ones, then the others.
  private func order(_ round: Round) -> [String] {
    let files = round.snapshot.current.files
    let changed = round.changed.filter { files[$0] != nil }.sorted()
    let open = files.open.keys.filter { !round.changed.contains($0) }.sorted()
    let visible = changed + open
    let known = Set(visible)
    return visible + files.paths.filter { !known.contains($0) }
  }

  private func publish(_ path: String, _ snapshot: Snapshot) {
    guard let file = snapshot.current.files[path], !snapshot.current.isHeldBack(path) else { return }
    let report = snapshot.report(of: path)
    let now = Published(uri: file.uri, resultID: report.resultID, version: file.version)
    let before = state.withLock { $0.published[path] }
    if before == now || before == nil && !file.isOpen && report.resultID == RenderedReport.empty.resultID { return }
    if let before, before.uri != now.uri { send([], to: before.uri, nil) }
    send(report.items, to: now.uri, snapshot.client.diagnostics.hasVersion ? now.version : nil)
    state.withLock { $0.published[path] = now }
  }

  private func clearGone(_ snapshot: Snapshot) {
    let gone = state.withLock { state in
      let gone = state.published.filter { snapshot.current.files[$0.key] == nil }
      for path in gone.keys { state.published[path] = nil }
      return gone
    }
    for published in gone.values.sorted(by: { $0.uri < $1.uri }) where published.resultID != RenderedReport.empty.resultID {
      send([], to: published.uri, nil)
    }
  }

  private func send(_ items: [UInt8], to uri: String, _ version: Int?) {
    client.send(
      OutgoingMessage.notification("textDocument/publishDiagnostics") { json in
        json.field("uri", uri)
        json.field("version", ifPresent: version)
        json.field("diagnostics", raw: items.isEmpty ? RenderedReport.empty.items : items)
      })
  }

  // MARK: Asking the client to fetch again

  /// A client fetches the findings of changed files by itself. Other open files need a refresh when their findings have changed.
  private func refreshFindings(_ round: Round) {
    let open = round.snapshot.current.files.open.keys
    if open.contains(where: { isStale($0, round.snapshot) }) { refresh("workspace/diagnostic/refresh") }
  }

  /// Code lenses and inlay hints depend on other files too. The client is asked to refresh them where they have changed, which is rare
  /// while a name is typed in the standard.
  private func refreshAnnotations(_ round: Round) {
    let capabilities = round.snapshot.client
    let others = round.snapshot.current.files.open.keys.filter { !round.changed.contains($0) && isRelated($0, round) }
    for annotation in Annotation.allCases where annotation.isRefreshed(by: capabilities) {
      if others.contains(where: { annotation.isStale($0, round.snapshot) }) { refresh(annotation.refresh) }
    }
  }

  /// Whether a file shows numbers that depend on another file that has changed.
  private func isRelated(_ path: String, _ round: Round) -> Bool {
    if round.changed.isEmpty { return true }
    let links = round.snapshot.current.links
    if let standard = links.standard(of: path), round.changed.contains(standard) { return true }
    return links.users(of: path).contains(where: round.changed.contains)
  }

  /// Whether the client has fetched the findings of the present text and they have changed since.
  private func isStale(_ path: String, _ snapshot: Snapshot) -> Bool {
    guard !snapshot.current.isHeldBack(path), let fetched = snapshot.analysis.fetchedReport(for: path),
      fetched.stamp == snapshot.current.files[path]?.stamp
    else { return false }
    return snapshot.report(of: path).resultID != fetched.resultID
  }

  /// Only one request per method is pending at a time; further changes lead to one more request after its answer.
  private func refresh(_ method: String) {
    let isFirst = state.withLock { state in
      switch state.refreshing[method] {
      case nil:
        state.refreshing[method] = .waiting
        return true
      case .waiting: break
      case .sent: state.refreshing[method] = .sent(again: true)
      }
      return false
    }
    if isFirst { Task.detached(priority: .medium) { await self.sendAfterPause(method) } }
  }

  /// Sends the request after a time without changes.
  private func sendAfterPause(_ method: String) async {
    while true {
      let left = state.withLock { pause - $0.lastChange.duration(to: .now) }
      guard left > .zero, (try? await Task.sleep(for: left)) != nil else { break }
    }
    state.withLock { $0.refreshing[method] = .sent(again: false) }
    client.request(method, nil, .refreshed(method: method))
  }
}
