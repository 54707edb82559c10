import Linter
import TextModel

/// The code actions for a whole file. Most of them need all findings or all files, and are therefore computed only when the author chooses
/// them, if the client can resolve actions.
struct FileActions {
  let snapshot: Snapshot
  let file: FileVersion
  let range: ByteRange
  /// The requested kinds; nil for all.
  let only: [String]?

  var all: [CodeActionMessage] {
    FileAction.allCases.compactMap { action in
      guard let kind = action.kind(requested: only), action.isOffered(for: file, at: range, snapshot) else { return nil }
      return message(action, kind)
    }
  }

  private func message(_ action: FileAction, _ kind: CodeActionKind) -> CodeActionMessage? {
    var message = CodeActionMessage(title: snapshot.text(action.title), kind: kind, client: snapshot.client)
    if snapshot.client.resolvesCodeActionEdits {
      message.data = .file(action, uri: file.uri)
    } else {
      guard let edit = Self.edit(action, of: file, snapshot) else { return nil }
      message.edit = edit
    }
    return message
  }

  /// What an action changes; nil if it changes nothing, or would make a file parse worse.
  static func edit(_ action: FileAction, of file: FileVersion, _ snapshot: Snapshot) -> WorkspaceEdit? {
    let edits = action.edits(of: file, snapshot)
    guard !edits.isEmpty, snapshot.current.isSound(Fix(action.title, .assist, edits: edits)) else { return nil }
    return WorkspaceEdit(edits, snapshot)
  }
}
