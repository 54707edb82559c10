/// Counts the changes outside the files of the workspace: what was computed for one revision may be wrong for the next.
struct Revision: Hashable, Sendable {
  /// What the client's settings say, and in which language it is spoken to.
  var settings = 0
  /// What lies on disk beside the files of the workspace: the standards that plans name by their path.
  var disk = 0
}
