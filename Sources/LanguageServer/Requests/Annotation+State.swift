extension Annotation {
  /// Whether the client has fetched the annotations of a file and they have changed since.
  func isStale(_ path: String, _ snapshot: Snapshot) -> Bool {
    guard !snapshot.current.isHeldBack(path), let file = snapshot.current.files[path],
      let fetched = snapshot.analysis.annotations(self, for: path)
    else { return false }
    return fetched != state(of: file, snapshot)
  }

  /// Records the state of the annotations. Call this when the client fetches them.
  func noteFetched(for file: FileVersion, _ snapshot: Snapshot) {
    guard isRefreshed(by: snapshot.client) else { return }
    snapshot.analysis.noteAnnotations(self, state(of: file, snapshot), for: file.path)
  }

  /// A hash of everything that is shown.
  private func state(of file: FileVersion, _ snapshot: Snapshot) -> Int {
    var hasher = Hasher()
    switch self {
    case .codeLens:
      for lens in (try? LensList(file, snapshot).all) ?? [] {
        hasher.combine(lens.range)
        hasher.combine(lens.title)
        hasher.combine(lens.command)
      }
    case .inlayHint:
      for hint in HintList(file, at: snapshot.current, language: snapshot.language).all {
        hasher.combine(hint.offset)
        hasher.combine(hint.label)
      }
    }
    return hasher.finalize()
  }
}
