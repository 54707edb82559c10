import Schema
import Standards
import TextModel

/// The code lenses of a file: what a plan covers of its level, and how many files cover each function of a standard. A content has its own
/// lens if other numbers of files cover it than its function.
struct LensList {
  private let file: FileVersion
  private let snapshot: Snapshot
  private(set) var all: [CodeLensMessage] = []

  init(_ file: FileVersion, _ snapshot: Snapshot) throws(ResponseError) {
    self.file = file
    self.snapshot = snapshot
    // Without a command that a click can run, there are no lenses.
    guard snapshot.client.commands.hasClicks else { return }
    if let alignment = snapshot.current.alignment(of: file.path), let range = alignment.file.partsRange,
      let command = coverageCommand(alignment, range)
    {
      all.append(lens(at: range, CoverageLine(alignment)[snapshot.language], command))
    }
    if let index = snapshot.current.workspace.standard(at: file.path) { try addUsers(of: index) }
  }

  private mutating func addUsers(of index: StandardIndex) throws(ResponseError) {
    let users = try UserCounts(index, snapshot)
    guard !users.isEmpty else { return }
    for function in index.functions.indices {
      add(.function(function), users)
      let contents = index.functions[function].contents.map { Target.content($0) }
      for content in contents where !users.areSame(content, .function(function)) { add(content, users) }
    }
  }

  private mutating func add(_ target: Target, _ users: UserCounts) {
    let range = users.index.location(of: target).range
    guard let command = usersCommand(target, users, range) else { return }
    all.append(lens(at: range, users.text(of: target)[snapshot.language], command))
  }

  private func lens(at range: ByteRange, _ title: String, _ command: CodeLensMessage.Command) -> CodeLensMessage {
    CodeLensMessage(range: snapshot.range(range, in: file.source), title: title, command: command)
  }

  /// Nil if no file covers the target: a click would have nothing to show.
  private func usersCommand(_ target: Target, _ users: UserCounts, _ range: ByteRange) -> CodeLensMessage.Command? {
    let locations = users.locations(of: target)
    guard !locations.isEmpty else { return nil }
    let position = snapshot.position(of: range.start, in: file.source)
    guard let name = snapshot.client.commands.references else {
      return .about(ExecutableCommand.showUsers.rawValue, uri: file.uri, position)
    }
    return .references(name, uri: file.uri, position, locations.compactMap { snapshot.location($0) })
  }

  /// Opens the coverage page, or shows what is missing. If nothing is missing, it shows the functions of the level.
  private func coverageCommand(_ alignment: Alignment, _ range: ByteRange) -> CodeLensMessage.Command? {
    let commands = snapshot.client.commands
    if let coverage = commands.coverage, file.document.kind == .trainingPlan || file.document.kind == .jobDescription {
      return .about(coverage, uri: file.uri, nil)
    }
    let targets = alignment.shownTargets
    guard !targets.isEmpty else { return nil }
    if commands.showsDocuments { return .about(ExecutableCommand.showMissing.rawValue, uri: file.uri, nil) }
    // Places in shipped standards are left out where they would need a copy: none is written only for a lens.
    let locations = targets.compactMap { snapshot.locationOfNote(alignment.index.location(of: $0)) }
    guard let name = commands.references, !locations.isEmpty else { return nil }
    return .references(name, uri: file.uri, snapshot.position(of: range.start, in: file.source), locations)
  }
}

extension Alignment {
  /// The targets that a click on the coverage shows: those that are missing, or else all functions that the file has to cover.
  var shownTargets: [Target] {
    let missing = gaps.targets
    return missing.isEmpty ? coverage.functions.map { .function($0) } : missing
  }
}

extension CoverageGaps {
  /// The missing targets: whole functions, then whole contents, then single items.
  var targets: [Target] {
    functions.map { .function($0) } + contents.map { .content($0) } + partial.flatMap { $0.items.map { .item($0) } }
  }
}
