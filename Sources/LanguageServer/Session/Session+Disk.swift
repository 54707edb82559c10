import Linter
import YAML

extension Session {
  /// Looks at the disk for one file: what is not there, or is nobody's to see, is gone.
  mutating func readFromDisk(_ path: String) {
    if runningScans > 0 { touchedWhileScanning.insert(path) }
    let isListed = folders.contains { folder in
      LogicalPath.isInside(path, folder) && loader.lists(path, folder) || FolderScan.configurations(above: folder, loader).contains(path)
    }
    guard isListed, let bytes = loader.read(path) else {
      if files.onDisk(path) != nil { files.removeFromDisk(path) }
      return
    }
    let source = SourceText(fileBytes: bytes)
    let uri = DocumentURI.uri(ofPath: path)
    if let known = files.onDisk(path), known.source.bytes == source.bytes, known.source.encoding == source.encoding { return }
    if let open = files.open[path], open.source.bytes == source.bytes {
      files.setOnDisk(FileVersion(open, uri: uri, version: nil))
    } else {
      files.setOnDisk(FileVersion(path: path, uri: uri, version: nil, source: source))
    }
  }
}
