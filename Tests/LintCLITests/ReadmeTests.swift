import Foundation
import TestSupport
import Testing

/// The output in the READMEs and the documentation equals the output of the program. `COMPETENCY_LINT_RECORD=1` writes it again.
struct ReadmeTests {
  @Test(arguments: ["README.md", "README.zh.md"])
  func outputInTheReadmeIsCorrect(name: String) throws {
    let readme = Repository.url(of: name)
    let text = try String(contentsOf: readme, encoding: .utf8)
    let fresh = try ShownOutput(text).fresh
    if ProcessInfo.processInfo.environment["COMPETENCY_LINT_RECORD"] != nil {
      try fresh.write(to: readme, atomically: true, encoding: .utf8)
    }
    #expect(fresh.contains("\(name.contains(".zh.") ? "错误" : "error")[title-mismatch]"))
    #expect(try String(contentsOf: readme, encoding: .utf8) == fresh)
  }

  /// Pages may show files too, on which their commands run one after the other.
  @Test func outputInTheDocumentationIsCorrect() throws {
    let folder = Repository.url(of: "docs")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".md") }.sorted()
    var pages = 0
    for name in names {
      let url = folder.appendingPathComponent(name)
      let text = try String(contentsOf: url, encoding: .utf8)
      guard text.contains("\n<!-- output: ") || text.contains("\n<!-- file: ") else { continue }
      pages += 1
      let fresh = try ShownOutput(text).fresh
      if ProcessInfo.processInfo.environment["COMPETENCY_LINT_RECORD"] != nil {
        try fresh.write(to: url, atomically: true, encoding: .utf8)
      }
      #expect(text == fresh, "\(name)")
    }
    #expect(pages >= 4)
  }
}

/// A page in which every block after `<!-- output: ARGUMENTS -->` is replaced by the output for the arguments, in a folder with the files
/// after `<!-- file: NAME -->` and those of the repository that the arguments name.
struct ShownOutput {
  private(set) var fresh = ""
  private let folder: Folder

  init(_ text: String) throws {
    folder = try Folder()
    var lines: [Substring] = []
    var output: String?
    var file: (name: String, lines: [Substring])?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if let shown = output {
        if line == "```" {
          lines += ["```text"] + shown.split(separator: "\n", omittingEmptySubsequences: false) + ["```"]
          output = nil
        }
        continue
      }
      lines.append(line)
      if let open = file {
        if line == "```" {
          try folder.write((open.lines.dropFirst() + [""]).joined(separator: "\n"), to: open.name)
          file = nil
        } else {
          file?.lines.append(line)
        }
      } else if let arguments = Self.note("output", in: line) {
        output = try self.output(of: arguments.split(separator: " ").map(String.init))
      } else if let name = Self.note("file", in: line) {
        file = (String(name), [])
      }
    }
    fresh = lines.joined(separator: "\n")
  }

  private static func note(_ name: String, in line: Substring) -> Substring? {
    guard line.hasPrefix("<!-- \(name): "), line.hasSuffix(" -->") else { return nil }
    return line.dropFirst("<!-- \(name): ".count).dropLast(" -->".count)
  }

  private func output(of arguments: [String]) throws -> String {
    for path in arguments where path.hasSuffix(".yaml") && !folder.names.contains(path) {
      try folder.write(try Data(contentsOf: Repository.url(of: path)), to: path)
    }
    let outcome = try Command(folder: folder).run(arguments + ["--color", "never"])
    let lines = (outcome.output + outcome.errors).split(separator: "\n", omittingEmptySubsequences: false)
    return lines.reversed().drop(while: \.isEmpty).reversed().joined(separator: "\n")
  }
}
