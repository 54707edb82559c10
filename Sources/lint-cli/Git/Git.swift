import TextModel

/// The Git repository that contains the working folder, accessed through the program `git`.
struct Git {
  /// The root of the working tree, without links.
  let root: DiskPath
  /// The environment of each call.
  private let variables: [String]

  static func inWorkingFolder() -> Result<Git, GitFault> {
    let variables = GitSafety.variables()
    switch Subprocess.run(["git"] + GitSafety.arguments + ["rev-parse", "--show-toplevel"], variables: variables) {
    case .failure: return .failure(.notInstalled)
    case .success(let outcome) where outcome.code != 0: return .failure(.refused(word(outcome.errors)))
    case .success(let outcome):
      let path = DiskPath(outcome.output.reversed().drop { ASCII.isLineBreak($0) }.reversed())
      return .success(Git(root: RealPath.of(path) ?? path, variables: variables).withoutFilters)
    }
  }

  private init(root: DiskPath, variables: [String]) {
    self.root = root
    self.variables = variables
  }

  private var withoutFilters: Git {
    // Git fails if there are no filters.
    guard case .success(let list) = run(["config", "--null", "--name-only", "--get-regexp", "^filter[.]"]) else { return self }
    return Git(root: root, variables: GitSafety.variables(filters: GitSafety.filters(list)))
  }

  /// Files that differ from the common ancestor of a commit and this branch, and untracked files; relative to the root.
  func changes(since commit: String) -> Result<[DiskPath], GitFault> {
    guard !commit.hasPrefix("-"), !commit.isEmpty,
      case .success(let found) = run(["rev-parse", "--verify", "--quiet", commit + "^{commit}"])
    else { return .failure(.noCommit(commit)) }
    let id = Self.word(found)
    // Without a common ancestor, which a shallow clone may lack, the commit itself is compared.
    let base = if case .success(let shared) = run(["merge-base", id, "HEAD"]) { Self.word(shared) } else { id }
    return run(["diff", "--name-only", "-z", "--no-renames"] + Self.plain + [base, "--"]).flatMap { changed in
      run(["ls-files", "-z", "--others", "--exclude-standard", "--full-name"]).map { Self.paths(changed) + Self.paths($0) }
    }
  }

  /// Files that differ between the last commit and the index; relative to the root.
  func staged() -> Result<[DiskPath], GitFault> {
    run(["diff", "--cached", "--name-only", "-z", "--no-renames"] + Self.plain + ["--"]).map(Self.paths)
  }

  /// The YAML files in the index, relative to the root. Fails during an unfinished merge, since it is then not known what the next commit
  /// will contain.
  func indexed() -> Result<[DiskPath], GitFault> {
    switch run(["ls-files", "-z", "--unmerged", "--full-name"]) {
    case .failure(let fault): return .failure(fault)
    case .success(let list):
      let unmerged = Set(Self.paths(list).map { DiskPath($0.bytes.drop { $0 != ASCII.tab }.dropFirst()) })
      if !unmerged.isEmpty { return .failure(.unmerged(unmerged.sorted().map(\.display))) }
    }
    return run(["ls-files", "-z", "--cached", "--full-name"]).map { Self.paths($0).filter { FolderWalk.isYAML($0.bytes) } }
  }

  /// Writes files from the index below a folder, as a checkout would, but without filters.
  func export(_ paths: [DiskPath], to folder: DiskPath) -> Result<Void, GitFault> {
    let list = Array(paths.map(\.bytes).joined(separator: [0])) + [0]
    guard !paths.isEmpty else { return .success(()) }
    return run(["checkout-index", "-z", "--stdin", "--force", "--quiet", "--prefix=\(folder.display)/"], input: list).map { _ in }
  }

  /// External diff programs are off, and submodules, which have a configuration of their own, are skipped.
  private static let plain = ["--no-ext-diff", "--no-textconv", "--ignore-submodules=all"]

  private func run(_ arguments: [String], input: [UInt8] = []) -> Result<[UInt8], GitFault> {
    switch Subprocess.run(["git", "-C", root.display] + GitSafety.arguments + arguments, input: input, variables: variables) {
    case .failure: return .failure(.notInstalled)
    case .success(let outcome):
      if outcome.code == 0 { return .success(outcome.output) }
      return .failure(.refused(Self.word(outcome.errors)))
    }
  }

  private static func word(_ bytes: [UInt8]) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    return String(text.reversed().drop { $0.isWhitespace }.reversed())
  }

  private static func paths(_ bytes: [UInt8]) -> [DiskPath] { bytes.split(separator: 0).map { DiskPath($0) } }
}
