/// Finds the standards that files name by their path and that are not loaded yet. Only files within the bounds of the
/// workspace are read. The command line and the server share this code; access to the disk is passed in.
public struct ReferredStandards {
  private var bounds: WorkspaceBounds
  private let real: (String) -> String?
  /// What was not read, and where it lies.
  public private(set) var outside: [String: String] = [:]
  /// Other ways to write the path of a loaded file: through links, or from the top.
  public private(set) var spellings: [String: String] = [:]
  /// The paths that were looked at, and where they lead.
  public private(set) var targets: [String: String?] = [:]

  /// `folders` are those that the user chose. `real` says where a path leads when links are followed; `roots` which folders the files of a
  /// folder belong to as a whole.
  public init(folders: [String], real: @escaping (String) -> String?, roots: @escaping (String) -> [String]) {
    bounds = WorkspaceBounds(folders: folders, real: real, roots: roots)
    self.real = real
  }

  /// Which folders the folders of plans belong to, as far as they were requested.
  public var roots: [String: [String]] { bounds.rootsByFolder }

  /// A file that names its standard by the path of that.
  public struct Mention: Hashable, Sendable {
    public let path: String
    public let target: String

    public init(path: String, target: String) {
      self.path = path
      self.target = target
    }

    /// Nil for a file that names none.
    public init?(_ file: WorkspaceFile) {
      guard let target = WorkspaceBounds.target(of: file.path, file.document) else { return nil }
      self.init(path: file.path, target: target)
    }
  }

  /// `others` can be referred to too; `mayRead` says which paths can be those of further files.
  public mutating func load<File>(
    for files: [WorkspaceFile], besides others: [WorkspaceFile], mayRead: (String) -> Bool = { _ in true }, read: (String) -> File?
  ) -> [File] {
    load(files.compactMap { Mention($0) }, besides: files + others, mayRead: mayRead, read: read)
  }

  /// The same for what some files mention.
  public mutating func load<File>(
    _ mentions: [Mention], besides others: [WorkspaceFile], mayRead: (String) -> Bool = { _ in true }, read: (String) -> File?
  ) -> [File] {
    var seen = Set(others.map(\.path))
    let standards = others.filter { $0.document.kind == .standard }.map(\.path)
    var places: [String: String]?
    var found: [File] = []
    for mention in mentions {
      let target = mention.target
      guard !seen.contains(target), mayRead(target) else { continue }
      let place = real(target)
      targets[target] = .some(place)
      if let place, let same = known(place, standards, &places) {
        seen.insert(target)
        spellings[target] = same
        continue
      }
      switch bounds.verdict(on: target, at: place, namedBy: mention.path) {
      case .absent: seen.insert(target)
      case .outside(_, let place): outside[target] = place
      case .inside(let path):
        seen.insert(target)
        outside[target] = nil
        if let place { places?[place] = path }
        if let file = read(path) { found.append(file) }
      }
    }
    return found
  }

  /// The loaded standard at a place: links to the same file are resolved.
  private func known(_ place: String, _ standards: [String], _ places: inout [String: String]?) -> String? {
    let all = places ?? Dictionary(standards.compactMap { path in real(path).map { ($0, path) } }) { min($0, $1) }
    places = all
    return all[place]
  }
}
