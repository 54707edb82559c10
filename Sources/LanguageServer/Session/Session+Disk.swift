import Linter
import Standards
import TextModel

extension Session {
  /// Reads again the files that are not open and have changed on disk. Many clients send no file events, and edits have to fit the files on
  /// disk, so this is called on save and on open.
  mutating func reloadChangedFiles() {
    // This is done after the scan.
    guard runningScans == 0 else { return }
    var hasChanged = false
    for path in files.paths where files.open[path] == nil {
      guard let known = files.onDisk(path), loader.stamp(path) != known.diskStamp else { continue }
      readFromDisk(path)
      if files.onDisk(path)?.stamp != known.stamp { hasChanged = true }
    }
    guard hasChanged || hasChangedOutside else { return }
    revision.disk += 1
    noteChange()
  }

  /// Whether a file outside the workspace that the last results depend on has changed.
  private var hasChangedOutside: Bool {
    mutating get {
      let current = snapshot.current
      return (current.referred + current.outerSettings).contains { loader.stamp($0.path) != $0.diskStamp }
    }
  }

  /// Does after a scan what was asked for while it ran: the scan may have read a file before it changed.
  mutating func checkDiskAfterScan() {
    guard runningScans == 0, !openedWhileScanning.isEmpty else { return }
    let paths = openedWhileScanning
    openedWhileScanning = [:]
    reloadChangedFiles()
    findNewFiles(for: Array(paths.keys), isSaved: paths.values.contains(true))
  }

  /// Looks for files that are new on disk. This takes a walk over folders, so it is done when a file is saved, for the folders whose changes
  /// the client does not report, and when the standard of a file is not found.
  mutating func findNewFiles(for paths: [String], isSaved: Bool) {
    guard runningScans == 0 else {
      for path in paths { openedWhileScanning[path] = isSaved || openedWhileScanning[path] == true }
      return
    }
    let isUnresolved = paths.contains { lacksStandard($0) }
    guard isUnresolved || isSaved else { return }
    var hasNew = false
    if isUnresolved || !client.registersWatchedFiles {
      for new in FolderScan(number: lastScan, folders: folders, known: files).paths(loader) where files.onDisk(new) == nil {
        readFromDisk(new)
        if files.onDisk(new) != nil { hasNew = true }
      }
    }
    guard hasNew || isUnresolved || hasNewLibraryFile else { return }
    revision.disk += 1
    noteChange()
  }

  private func isInWorkspace(_ path: String) -> Bool { folders.contains { path == $0 || LogicalPath.isBelow(path, $0) } }

  /// Whether a folder of standards outside the workspace has a file that was not read so far.
  private var hasNewLibraryFile: Bool {
    mutating get {
      let current = snapshot.current
      let known = Set(current.referred.map(\.path))
      return current.libraries.contains { library in
        if isInWorkspace(library) { return false }
        let paths = loader.isFile(library) ? [library] : loader.list(library)
        return paths.contains { !known.contains($0) && files[$0] == nil }
      }
    }
  }

  /// Whether a file names a standard that is not known.
  private mutating func lacksStandard(_ path: String) -> Bool {
    files[path]?.document.standardReference != nil && snapshot.current.links.standard(of: path) == nil
  }

  /// Reads one file from the disk. A file that is missing or must not be read counts as removed.
  mutating func readFromDisk(_ path: String) {
    if runningScans > 0 { touchedWhileScanning.insert(path) }
    // A copy of a shipped standard is not a file of the workspace, wherever it is.
    let isListed =
      loader.copies?.copy(at: path) == nil && folders.contains { LogicalPath.isBelow(path, $0) && loader.lists(path, $0) }
      || appliesToFolders(path)
    let stamp = loader.stamp(path)
    guard isListed, let bytes = loader.read(path) else {
      if files.onDisk(path) != nil { files.removeFromDisk(path) }
      return
    }
    let source = SourceText(fileBytes: bytes)
    let uri = DocumentURI.uri(ofPath: path)
    if let known = files.onDisk(path), known.source.bytes == source.bytes, known.source.encoding == source.encoding {
      if known.diskStamp != stamp { files.setOnDisk(FileVersion(known, uri: uri, version: nil, diskStamp: stamp)) }
      return
    }
    if let open = files.open[path], open.source.bytes == source.bytes {
      files.setOnDisk(FileVersion(open, uri: uri, version: nil, diskStamp: stamp))
    } else {
      files.setOnDisk(FileVersion(path: path, uri: uri, version: nil, source: source, diskStamp: stamp))
    }
  }

  /// Whether a path is that of a settings file that applies to files of the workspace, including those in parent folders or not listed.
  private func appliesToFolders(_ path: String) -> Bool {
    guard ConfigurationFileNames.isConfiguration(path) else { return false }
    var search = loader.search
    return folders.contains { LogicalPath.isBelow(path, $0) || search.settings(for: $0)?.path == path }
  }
}
