import Schema
import Standards
import TextModel

/// The locations that a command of the server shows: one in each file that covers something, or those of the targets that a file does not
/// cover.
struct ShownLocations {
  private let snapshot: Snapshot

  init(_ snapshot: Snapshot) { self.snapshot = snapshot }

  /// Nil if there is no longer a function or content at the position.
  func users(of file: FileVersion, at position: LSPPosition) throws(ResponseError) -> LocationChoice? {
    guard let index = snapshot.current.workspace.standard(at: file.path) else { return nil }
    let offset = snapshot.offset(of: position, in: file.source)
    let targets = index.functions.indices.map { Target.function($0) } + index.contents.indices.map { Target.content($0) }
    guard let target = targets.first(where: { index.location(of: $0).range.start == offset }) else { return nil }
    var seen: Set<String> = []
    let locations = try UserCounts(index, snapshot).locations(of: target).filter { seen.insert($0.path).inserted }
    let label = index.label(of: target)
    let message = snapshot.text(
      zh: "“\(label)”由 \(locations.count) 个文件覆盖", en: "“\(label)” is covered by \(English.count(locations.count, "file"))")
    return choice(message, locations) { location in
      let title = snapshot.current.file(at: location.path)?.document.title ?? ""
      let name = LogicalPath.fileName(of: location.path)
      return title.isEmpty ? name : "\(title) (\(name))"
    }
  }

  /// The targets that the file does not cover, or if there are none, all functions that it has to cover.
  func missing(in file: FileVersion) -> LocationChoice? {
    guard let alignment = snapshot.current.alignment(of: file.path) else { return nil }
    let targets = alignment.shownTargets
    let message =
      alignment.gaps.targets.isEmpty
      ? snapshot.text(zh: "已全部覆盖", en: "Everything is covered")
      : snapshot.text(zh: "尚未覆盖 \(targets.count) 项", en: "\(targets.count) not covered")
    let locations = targets.compactMap { target in
      snapshot.location(alignment.index.location(of: target)).map {
        LocationChoice.Choice(title: alignment.index.label(of: target), location: $0)
      }
    }
    return locations.isEmpty ? nil : LocationChoice(message, locations)
  }

  private func choice(_ message: String, _ locations: [Location], title: (Location) -> String) -> LocationChoice? {
    let shown = locations.compactMap { location in
      snapshot.location(location).map { LocationChoice.Choice(title: title(location), location: $0) }
    }
    return shown.isEmpty ? nil : LocationChoice(message, shown)
  }
}
