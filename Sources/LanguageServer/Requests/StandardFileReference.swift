import Schema
import Standards
import TextModel

/// The path of a standard, as a plan names it.
struct StandardFileReference {
  let file: Located<Text>

  /// Nil where the offset is not in such a path.
  init?(_ document: Document, at offset: Int) {
    guard let file = document.standardReference?.value.file, file.range.touches(offset) else { return nil }
    self.file = file
  }

  func answer(_ plan: FileVersion, _ snapshot: Snapshot) -> DefinitionAnswer? {
    let path = LogicalPath.resolve(file.value.string, relativeTo: plan.path)
    guard let location = snapshot.location(Location(path: path, range: ByteRange(at: 0))) else { return nil }
    return DefinitionAnswer(origin: snapshot.range(file.range, in: plan.source), locations: [location], client: snapshot.client)
  }
}
