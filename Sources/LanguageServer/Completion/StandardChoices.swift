import Standards

/// The standards that a file can be written against.
struct StandardChoices {
  /// Those of the workspace, then those that ship with the tool.
  let all: [StandardIndex]

  /// The one that an author most likely means: the only one of the workspace, or the only one of all.
  let only: StandardIndex?

  init(_ snapshot: Snapshot) {
    let own = snapshot.current.workspace.standards.filter { !$0.id.isEmpty && !$0.file.isShipped }
    let known = Set(own.map { "\($0.id)@\($0.version)" })
    let shipped = ShippedStandards.indices.filter { !known.contains("\($0.id)@\($0.version)") }
    all = own + shipped
    let likely = own.isEmpty ? shipped : own
    only = likely.count == 1 ? likely.first : nil
  }
}

extension ShippedStandards {
  fileprivate static let indices: [StandardIndex] = Workspace(files: [], libraries: all).standards
}
