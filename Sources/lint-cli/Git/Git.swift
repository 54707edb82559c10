import Linter
import YAML

/// The Git repository that the working folder is in, asked through the program `git`.
struct Git {
  /// The top of the working tree, without links.
  let root: DiskPath

  static func here() -> Result<Git, GitFault> {
    switch Subprocess.run(["git", "rev-parse", "--show-toplevel"]) {
    case .failure: return .failure(.notInstalled)
    case .success(let outcome) where outcome.code != 0: return .failure(.noRepository)
    case .success(let outcome):
      let path = DiskPath(outcome.output.reversed().drop { ASCII.isLineBreak($0) }.reversed())
      return .success(Git(root: RealPath.of(path) ?? path))
    }
  }

  /// Files that differ from where a commit and this branch part, or that Git does not know yet; relative to the root.
  func changes(since commit: String) -> Result<[DiskPath], GitFault> {
    guard !commit.hasPrefix("-"), !commit.isEmpty,
      case .success(let found) = run(["rev-parse", "--verify", "--quiet", commit + "^{commit}"])
    else { return .failure(.noCommit(commit)) }
    let id = Self.word(found)
    // Without a common past, which a shallow clone may lack, the commit itself is compared with.
    let base = if case .success(let shared) = run(["merge-base", id, "HEAD"]) { Self.word(shared) } else { id }
    return run(["diff", "--name-only", "-z", "--no-renames", "--no-ext-diff", base, "--"]).flatMap { changed in
      run(["ls-files", "-z", "--others", "--exclude-standard", "--full-name"]).map { Self.paths(changed) + Self.paths($0) }
    }
  }

  /// Files that differ between the last commit and what is staged; relative to the root.
  func staged() -> Result<[DiskPath], GitFault> {
    run(["diff", "--cached", "--name-only", "-z", "--no-renames", "--no-ext-diff", "--"]).map(Self.paths)
  }

  /// The YAML files that are staged or were committed, relative to the root.
  func indexed() -> Result<[DiskPath], GitFault> {
    run(["ls-files", "-z", "--cached", "--full-name"]).map { Self.paths($0).filter { FolderWalk.isYAML($0.bytes) } }
  }

  /// Writes staged files below a folder, as a checkout would.
  func export(_ paths: [DiskPath], to folder: DiskPath) -> Result<Void, GitFault> {
    let list = Array(paths.map(\.bytes).joined(separator: [0])) + [0]
    guard !paths.isEmpty else { return .success(()) }
    return run(["checkout-index", "-z", "--stdin", "--force", "--quiet", "--prefix=\(folder.display)/"], input: list).map { _ in }
  }

  private func run(_ arguments: [String], input: [UInt8] = []) -> Result<[UInt8], GitFault> {
    switch Subprocess.run(["git", "-C", root.display] + arguments, input: input) {
    case .failure: return .failure(.notInstalled)
    case .success(let outcome):
      if outcome.code == 0 { return .success(outcome.output) }
      return .failure(.failed(Self.word(outcome.errors)))
    }
  }

  private static func word(_ bytes: [UInt8]) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    return String(text.reversed().drop { $0.isWhitespace }.reversed())
  }

  private static func paths(_ bytes: [UInt8]) -> [DiskPath] { bytes.split(separator: 0).map { DiskPath($0) } }
}
