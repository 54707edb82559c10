import JSON
import Standards
import Synchronization

/// Has the client watch the folders outside the workspace that standards were read from: those that settings name, and those of the standards
/// that files name by path. A folder stays watched, since a deleted file may come back. Tells the author of folders in settings that do not exist.
final class LibraryWatch: Sendable {
  private struct State {
    var watched: Set<WatchedFiles> = []
    var registrations = 0
    /// The paths of which the author was told.
    var missing: Set<String> = []
  }

  private let client: Client
  private let state = Mutex(State())

  init(_ client: Client) { self.client = client }

  func update(for snapshot: Snapshot) {
    showMissing(snapshot)
    guard snapshot.client.registersWatchedFiles, snapshot.client.watchesOtherFolders else { return }
    let wanted = Self.files(outside: snapshot.current)
    let (new, number) = state.withLock { state -> (Set<WatchedFiles>, Int) in
      let new = wanted.subtracting(state.watched)
      if !new.isEmpty { state.registrations += 1 }
      state.watched.formUnion(new)
      return (new, state.registrations)
    }
    guard !new.isEmpty else { return }
    let registration = Registration(watching: new.sorted { $0.folder < $1.folder }, number: number)
    client.request("client/registerCapability", JSONWriter.bytes(of: Registration.Params(registrations: [registration])), .nothing)
  }

  private func showMissing(_ snapshot: Snapshot) {
    let exists = snapshot.analysis.loader.exists
    let missing = Set(snapshot.current.libraries.filter { !exists($0) })
    let new = state.withLock { state in
      defer { state.missing = missing }
      return missing.subtracting(state.missing).sorted()
    }
    guard !new.isEmpty else { return }
    let paths = new.joined(separator: snapshot.text(zh: "、", en: ", "))
    let warning = 2
    client.send(
      OutgoingMessage.notification("window/showMessage") { json in
        json.field("type", warning)
        json.field(
          "message",
          snapshot.text(
            zh: "设置“标准目录”（standards）中的路径不存在：\(paths)", en: "The setting `standards` names what does not exist: \(paths)"))
      })
  }

  private static func files(outside current: WorkspaceSnapshot) -> Set<WatchedFiles> {
    func isOutside(_ path: String) -> Bool {
      DocumentURI.isFile(path) && !current.folders.contains { path == $0 || LogicalPath.isBelow(path, $0) }
    }
    let libraries = current.libraries.filter(isOutside)
    let named = current.referred.map(\.path).filter { path in
      isOutside(path) && !libraries.contains { path != $0 && LogicalPath.isBelow(path, $0) }
    }
    // A library may be one file.
    let folders = libraries.filter { library in !named.contains(library) }
    return Set(folders.map { WatchedFiles(folder: $0, isDeep: true) }).union(
      named.map { WatchedFiles(folder: LogicalPath.parent(of: $0), isDeep: false) })
  }
}
