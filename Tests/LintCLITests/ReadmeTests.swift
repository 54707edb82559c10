import Foundation
import TestSupport
import Testing

/// The output that the READMEs show is what the program prints. `COMPETENCY_LINT_RECORD=1` writes it anew.
struct ReadmeTests {
  @Test(arguments: ["README.md", "README.zh.md"])
  func shownOutputIsReal(name: String) throws {
    let readme = Repository.url(of: name)
    let text = try String(contentsOf: readme, encoding: .utf8)
    let fresh = try refreshed(text)
    if ProcessInfo.processInfo.environment["COMPETENCY_LINT_RECORD"] != nil {
      try fresh.write(to: readme, atomically: true, encoding: .utf8)
    }
    #expect(fresh.contains("\(name.contains(".zh.") ? "错误" : "error")[title-mismatch]"))
    #expect(try String(contentsOf: readme, encoding: .utf8) == fresh)
  }

  /// The text with every block behind `<!-- output: ARGUMENTS -->` replaced by what the arguments give.
  private func refreshed(_ text: String) throws -> String {
    var lines: [Substring] = []
    var block: String?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if let output = block {
        if line == "```" {
          lines += ["```text"] + output.split(separator: "\n", omittingEmptySubsequences: false) + ["```"]
          block = nil
        }
        continue
      }
      lines.append(line)
      guard line.hasPrefix("<!-- output: "), line.hasSuffix(" -->") else { continue }
      block = try output(of: line.dropFirst("<!-- output: ".count).dropLast(" -->".count).split(separator: " ").map(String.init))
    }
    return lines.joined(separator: "\n")
  }

  /// Runs where only the files lie that the arguments name.
  private func output(of arguments: [String]) throws -> String {
    let folder = try Folder()
    for path in arguments where path.hasSuffix(".yaml") {
      try folder.write(try Data(contentsOf: Repository.url(of: path)), to: path)
    }
    let outcome = try Command(folder: folder).run(arguments + ["--color", "never"])
    let lines = (outcome.output + outcome.errors).split(separator: "\n", omittingEmptySubsequences: false)
    return lines.reversed().drop(while: \.isEmpty).reversed().joined(separator: "\n")
  }
}
