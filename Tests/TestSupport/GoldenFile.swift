import Foundation

/// A file that holds what a test expects, to be read by people and compared byte by byte.
///
/// `COMPETENCY_LINT_RECORD=1 swift test` writes what was seen instead; look at the difference before you commit it.
package struct GoldenFile {
  private let url: URL

  package init(at url: URL) { self.url = url }

  /// A file in the folder `Golden` beside the tests of a target.
  package init(_ name: String, testsOf target: String) {
    url = Repository.url(of: "Tests/\(target)/Golden/\(name)")
  }

  /// The first line that differs, in words; nil when all is as expected.
  package func difference(from bytes: [UInt8]) -> String? {
    if ProcessInfo.processInfo.environment["COMPETENCY_LINT_RECORD"] != nil {
      try? FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      do { try Data(bytes).write(to: url) } catch { return "\(url.lastPathComponent): \(error)" }
      return nil
    }
    guard let expected = try? Data(contentsOf: url) else { return "\(url.lastPathComponent): there is no such file" }
    guard Array(expected) != bytes else { return nil }
    let seen = Self.lines(bytes)
    let wanted = Self.lines(Array(expected))
    let line = zip(seen, wanted).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(seen.count, wanted.count)
    return "\(url.lastPathComponent):\(line + 1): expected \(quoted(wanted, line)), was \(quoted(seen, line))"
  }

  private static func lines(_ bytes: [UInt8]) -> [String] {
    bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
  }

  private func quoted(_ lines: [String], _ line: Int) -> String { line < lines.count ? "“\(lines[line])”" : "the end" }
}
