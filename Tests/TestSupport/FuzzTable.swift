import Foundation

/// The table that `make fuzz` prints at its end: one row for each sweep.
package enum FuzzTable {
  private static let lock = NSLock()

  /// Adds a row to the file that `COMPETENCY_LINT_FUZZ_TABLE` names; does nothing if no file is named.
  /// - Parameters:
  ///   - sweep: what was tried, in a few words.
  ///   - figures: the counts, for example `("requests", 154_000)`.
  package static func add(_ sweep: String, _ figures: KeyValuePairs<String, Int>) {
    guard let path = ProcessInfo.processInfo.environment["COMPETENCY_LINT_FUZZ_TABLE"] else { return }
    let row = "| \(sweep) | \(figures.map { "\($0.key) \($0.value)" }.joined(separator: ", ")) |\n"
    lock.withLock {
      if !FileManager.default.fileExists(atPath: path) { _ = FileManager.default.createFile(atPath: path, contents: nil) }
      guard let file = FileHandle(forWritingAtPath: path) else { return }
      file.seekToEndOfFile()
      file.write(Data(row.utf8))
      try? file.close()
    }
  }
}
