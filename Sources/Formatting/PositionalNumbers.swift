import Standards
import TextModel

/// `fmt --number`: numbers a whole standard by position: functions, contents and items, and every reference to them in the workspace.
public enum PositionalNumbers {
  /// The edits of the standard and of files that refer to it; empty when all numbers are right. Nil when the file is not a standard, or a
  /// number cannot be edited.
  public static func edits(for file: WorkspaceFile, in workspace: Workspace) -> [FileEdit]? {
    guard let index = workspace.standard(at: file.path), !file.document.hasLostLines else { return nil }
    let numbering = Numbering(file.document, index)
    var rewriting = StandardRewriting(index, in: workspace)
    var isNeeded = false
    for (list, codes) in zip(numbering.lists, numbering.expected) {
      guard list.hasReadableMembers else { return nil }
      for (member, code) in zip(list.members, codes) {
        guard let target = member.target, let code, member.name.value.code != code else { continue }
        rewriting.renumber(target, to: code)
        isNeeded = true
      }
    }
    return isNeeded ? rewriting.result : []
  }
}
