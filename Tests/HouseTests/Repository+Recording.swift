import Foundation
import TestSupport

/// Files that are generated from the sources.
extension Repository {
  /// `make generate` sets it: the tests of generated files then write what they would otherwise compare.
  static let isRecording = ProcessInfo.processInfo.environment["COMPETENCY_LINT_RECORD"] == "1"

  static func write(_ text: String, to path: String) throws {
    let file = url(of: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  static func remove(_ path: String) throws { try FileManager.default.removeItem(at: url(of: path)) }
}
