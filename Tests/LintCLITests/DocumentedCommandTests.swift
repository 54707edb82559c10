import Foundation
import TestSupport
import Testing

/// Every command in the documentation exists, with the options that the documentation shows.
struct DocumentedCommandTests {
  private static let pages: [String] = {
    let root = Repository.url(of: ".")
    var found: [String] = []
    for folder in ["", "docs/", "editors/"] {
      let files = FileManager.default.enumerator(atPath: root.appendingPathComponent(folder).path)
      for case let name as String in files ?? .init() where name.hasSuffix(".md") {
        if folder.isEmpty, name.contains("/") || !name.hasPrefix("README") { continue }
        if !name.contains("node_modules") { found.append(folder + name) }
      }
    }
    return found.sorted()
  }()

  /// How to install completions and to read the manual.
  @Test(arguments: ["README.md", "README.zh.md", "docs/install.md", "docs/install.zh.md"])
  func completionsAndManualAreDocumented(page: String) throws {
    #expect(try commands(in: page).contains("completions bash|zsh|fish"))
    if page.hasPrefix("README") { #expect(try commands(in: page).contains("manual")) }
  }

  @Test func documentedCommandsExist() throws {
    let known = try ProgramHelp.read().subcommands
    var count = 0
    for page in Self.pages {
      for command in try commands(in: page) {
        let words = command.split(separator: " ").map(String.init)
        let named = known.filter { (command + " ").hasPrefix($0.name + " ") }.max { $0.name.count < $1.name.count }
        guard let first = words.first, first.first?.isLetter == true, first != "help" else { continue }
        count += 1
        guard let named else {
          Issue.record("\(page): there is no command \(command)")
          continue
        }
        for option in words.filter({ $0.hasPrefix("--") }).compactMap({ $0.firstMatch(of: /--[a-z-]+/)?.output }) {
          #expect(named.options.contains(String(option)), "\(page): \(command)")
        }
      }
    }
    #expect(count > 100)
  }

  /// In blocks of code the lines that begin with the program, in the text what stands between back quotes.
  private func commands(in page: String) throws -> [String] {
    let text = try String(contentsOf: Repository.url(of: page), encoding: .utf8)
    var found: [String] = []
    var isCode = false
    for line in text.split(separator: "\n") {
      let content = line.drop { $0 == " " }
      if content.hasPrefix("```") {
        isCode.toggle()
      } else if isCode, content.hasPrefix("competency-lint ") {
        found.append(String(content.dropFirst("competency-lint ".count)))
      } else if !isCode {
        found += line.matches(of: /`competency-lint ([^`]*)`/).map { String($0.output.1) }
      }
    }
    // What follows some blanks is an explanation.
    return found.map { command in command.firstRange(of: "   ").map { String(command[..<$0.lowerBound]) } ?? command }
  }
}
