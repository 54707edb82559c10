import Foundation

/// A folder of files that say themselves what is wrong with them: one workspace. `name.fixed.yaml` holds what fixing makes of `name.yaml`.
package struct FixtureFolder: Sendable {
  package let name: String
  private let url: URL

  private init(_ url: URL) {
    self.url = url
    name = url.lastPathComponent
  }

  /// The folder of the whole repository.
  package static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The folders in `Fixtures`, beside the tests of a target.
  package static func all(testsOf target: String) -> [FixtureFolder] {
    let fixtures = repository.appendingPathComponent("Tests").appendingPathComponent(target).appendingPathComponent("Fixtures")
    let found = (try? FileManager.default.contentsOfDirectory(at: fixtures, includingPropertiesForKeys: [.isDirectoryKey])) ?? []
    return found.filter(\.hasDirectoryPath).sorted { $0.path < $1.path }.map(FixtureFolder.init)
  }

  /// The files that are linted, by name.
  package var files: [(name: String, bytes: [UInt8])] {
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []).sorted()
    return names.filter { $0.hasSuffix(".yaml") && !$0.hasSuffix(".fixed.yaml") }.map { name in
      (name, Array((try? Data(contentsOf: url.appendingPathComponent(name))) ?? Data()))
    }
  }

  /// What fixing should make of a file; nil when nothing is said about that.
  package func fixedFile(of name: String) -> GoldenFile? {
    let fixed = url.appendingPathComponent(name.dropLast(".yaml".count) + ".fixed.yaml")
    return FileManager.default.fileExists(atPath: fixed.path) ? GoldenFile(at: fixed) : nil
  }
}
