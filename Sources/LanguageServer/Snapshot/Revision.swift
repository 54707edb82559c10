/// Counts the changes outside the files of the workspace: results of one revision may be wrong for the next.
struct Revision: Hashable, Sendable {
  /// The client's settings and language.
  var settings = 0
  /// Files on disk outside the workspace: the standards that plans name by path.
  var disk = 0
}
