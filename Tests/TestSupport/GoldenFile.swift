import Foundation

/// A file with the expected output of a test, which people read and the test compares byte by byte.
///
/// `COMPETENCY_LINT_RECORD=1 swift test` writes the actual output instead; look at the difference before you commit it.
package struct GoldenFile {
  private let url: URL

  package init(at url: URL) { self.url = url }

  /// A file in the folder `Golden` beside the tests of a target.
  package init(_ name: String, testsOf target: String) {
    url = Repository.url(of: "Tests/\(target)/Golden/\(name)")
  }

  /// A description of the first line that differs; nil if there is none.
  package func difference(from bytes: [UInt8]) -> String? {
    if ProcessInfo.processInfo.environment["COMPETENCY_LINT_RECORD"] != nil {
      try? FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      do { try Data(bytes).write(to: url) } catch { return "\(url.lastPathComponent): \(error)" }
      return nil
    }
    guard let expected = try? Data(contentsOf: url) else { return "\(url.lastPathComponent): there is no such file" }
    guard Array(expected) != bytes else { return nil }
    let actual = Self.lines(bytes)
    let expectedLines = Self.lines(Array(expected))
    let line =
      zip(actual, expectedLines).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(actual.count, expectedLines.count)
    return "\(url.lastPathComponent):\(line + 1): expected \(quoted(expectedLines, line)), was \(quoted(actual, line))"
  }

  private static func lines(_ bytes: [UInt8]) -> [String] {
    bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
  }

  private func quoted(_ lines: [String], _ line: Int) -> String { line < lines.count ? "“\(lines[line])”" : "the end" }
}
