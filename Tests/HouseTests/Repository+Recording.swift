import Foundation

/// The files of this repository, as tests read and record them.
enum Repository {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// `make generate` sets it: the tests of generated files then write what they would otherwise compare.
  static let isRecording = ProcessInfo.processInfo.environment["COMPETENCY_LINT_RECORD"] == "1"

  static func text(at path: String) throws -> String { try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8) }

  static func write(_ text: String, to path: String) throws {
    let file = root.appendingPathComponent(path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  static func remove(_ path: String) throws { try FileManager.default.removeItem(at: root.appendingPathComponent(path)) }

  /// The names in a folder; none if it is not there.
  static func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent(folder).path)) ?? []).sorted()
  }

  /// The paths of all files below a folder, without what tools make for themselves.
  static func files(below folder: String) -> [String] {
    names(in: folder).flatMap { name -> [String] in
      let path = folder.isEmpty ? name : folder + "/" + name
      guard ![".git", ".swiftpm", "node_modules", "__pycache__"].contains(name), !name.hasPrefix(".build") else { return [] }
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: root.appendingPathComponent(path).path, isDirectory: &isFolder)
      return isFolder.boolValue ? files(below: path) : [path]
    }
  }
}
