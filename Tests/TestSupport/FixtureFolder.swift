import Foundation

/// A folder of files with caret comments for their expected findings; the folder is one workspace. `name.fixed.yaml` is the result of
/// fixing `name.yaml`.
package struct FixtureFolder: Sendable {
  package let name: String
  private let path: String
  /// The files that are linted, by name.
  package let files: [(name: String, bytes: [UInt8])]

  private init(_ name: String, in parent: String) {
    self.name = name
    path = parent + "/" + name
    files = Repository.contents(of: path, ending: ".yaml").filter { !$0.name.hasSuffix(".fixed.yaml") }
    precondition(!files.isEmpty, "\(path): no file that is linted")
  }

  /// The folders in `Fixtures`, beside the tests of a target.
  package static func all(testsOf target: String) -> [FixtureFolder] {
    let fixtures = "Tests/\(target)/Fixtures"
    return Repository.folders(in: fixtures).map { FixtureFolder($0, in: fixtures) }
  }

  /// The expected result of fixing a file; nil if there is no such golden file.
  package func fixedFile(of name: String) -> GoldenFile? {
    let fixed = Repository.url(of: path + "/" + name.dropLast(".yaml".count) + ".fixed.yaml")
    return FileManager.default.fileExists(atPath: fixed.path) ? GoldenFile(at: fixed) : nil
  }

  /// The names of the files that have a golden file for their fixes.
  package var fixedNames: [String] {
    Repository.names(in: path, ending: ".yaml").filter { $0.hasSuffix(".fixed.yaml") }.map { $0.dropLast(".fixed.yaml".count) + ".yaml" }
  }
}
