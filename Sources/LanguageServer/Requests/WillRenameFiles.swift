import JSON
import Standards
import TextModel

/// `workspace/willRenameFiles`: adapts `file:` in plans when their standard is moved, or when they are moved themselves.
enum WillRenameFiles: Request {
  struct Params: JSONDecodable {
    let renames: [FileRename]

    init(json: JSONValue) throws(ResponseError) { renames = try json.required("files") }

    /// The new path of a file; files are moved together with their folder.
    func newPath(of path: String) -> String {
      for rename in renames {
        if path == rename.from { return rename.to }
        if LogicalPath.isBelow(path, rename.from) { return rename.to + path.dropFirst(rename.from.count) }
      }
      return path
    }
  }

  static let method = "workspace/willRenameFiles"
  static let changesFiles = true

  static func needsAllFiles(_ params: Params, from snapshot: Snapshot) -> Bool { true }

  static func answer(_ params: Params, from snapshot: Snapshot) throws(ResponseError) -> WorkspaceEdit? {
    var edits: [FileEdit] = []
    for file in snapshot.current.workspace.files {
      try snapshot.checkCancellation()
      guard let written = file.document.standardReference?.value.file else { continue }
      let target = LogicalPath.resolve(written.value.string, relativeTo: file.path)
      let (newTarget, newPath) = (params.newPath(of: target), params.newPath(of: file.path))
      guard LogicalPath.resolve(written.value.string, relativeTo: newPath) != newTarget, snapshot.current.file(at: target) != nil else {
        continue
      }
      let isAbsolute = LogicalPath.isAbsolute(written.value.string)
      guard let text = isAbsolute ? newTarget : LogicalPath.relative(newTarget, to: newPath) else { continue }
      guard let edit = ScalarEdit.replacing(written.range, of: written.range, with: text, in: file.document.source) else { continue }
      edits.append(FileEdit(path: file.path, edit))
    }
    return edits.isEmpty ? nil : WorkspaceEdit(edits, snapshot)
  }
}
