import Linter
import Reports

/// The changes of a run as a patch, printed by `--diff` instead of being written.
struct ChangePatch {
  private let changes: [RewrittenFile]
  private let loaded: [String: LoadedFile]

  /// `loaded` are the files as they were read.
  init(_ changes: [RewrittenFile], _ loaded: [LoadedFile]) {
    self.changes = changes
    self.loaded = Dictionary(loaded.map { ($0.path.display, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func write(_ style: TerminalStyle) {
    for change in changes { StandardOutput.write(diff(change, style).bytes) }
  }

  /// For programs, the difference between the bytes of the file before and after. For people, that of the text, unless only the encoding
  /// changes.
  private func diff(_ change: RewrittenFile, _ style: TerminalStyle) -> UnifiedDiff {
    let isShown = StandardOutput.isTerminal || style.isColored
    let isText = isShown && change.old.bytes != change.text
    let name = loaded[change.path]?.path.bytes ?? Array(change.path.utf8)
    return UnifiedDiff(
      name: isShown ? Array(change.path.utf8) : name, from: isText ? change.old.bytes : oldBytes(change),
      to: isText ? change.text : change.fileBytes,
      style: style, isShown: isShown)
  }

  /// The bytes of the file on disk, with its encoding and byte order mark, which its text does not have.
  private func oldBytes(_ change: RewrittenFile) -> [UInt8] {
    guard let file = loaded[change.path] else { return change.old.bytes }
    guard let stamp = file.stamp else { return file.bytes }
    guard case .success(let read) = FileReader.read(file.path), read.stamp == stamp else { return change.old.bytes }
    return read.bytes
  }
}
