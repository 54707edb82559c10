/// How often something changed that no file of the workspace tells: what was worked out in one epoch may be wrong in the next.
struct Epoch: Hashable, Sendable {
  /// What the client's settings say, and in which language it is spoken to.
  var settings = 0
  /// What lies on disk beside the files of the workspace: the standards that plans name by their path.
  var disk = 0
}
