import Schema
import Standards
import TestSupport
import Testing
import TextModel
import YAML

/// A file that is one mapping in braces, wrapped over lines as other programs write YAML, is read as libyaml reads it.
struct BracedFileTests {
  private static let samples = Repository.contents(of: "samples/good", ending: ".yaml", atLeast: 6)

  /// The samples in braces, with line ends in place of blanks, between entries and inside of texts.
  @Test(arguments: [20, 40, 60, 80, 120, 4000])
  func wrappedFilesInBracesHaveNoFindings(width: Int) throws {
    for (frame, lineEnd) in [("%\n", "\n"), ("# 导出\n%\n# 完\n", "\n"), ("--- %\n...\n", "\n"), ("%\n", "\r\n")] {
      let files = try Self.samples.map { sample in
        let root = try #require(Document.read(SourceText(fileBytes: sample.bytes)).tree.root)
        let text = frame.replacing("%", with: Self.wrapped(Self.braced(root), width)).replacing("\n", with: lineEnd)
        return LintText.workspaceFile(sample.name, SourceText(text))
      }
      let workspace = Workspace(files: files, libraries: ShippedStandards.all)
      let findings = LintText.check(workspace).filter { $0.severity >= .warning }
      #expect(findings.map { "\($0.location.path): \($0.rule): \($0.message.english)" } == [])
    }
  }

  /// A node in flow style, on one line.
  private static func braced(_ node: Node) -> String {
    switch node.kind {
    case .mapping:
      "{" + node.entries.map { braced($0.key) + ": " + braced($0.value) }.joined(separator: ", ") + "}"
    case .sequence: "[" + node.items.map(braced).joined(separator: ", ") + "]"
    default: ScalarText.written(node.text.string, inFlow: true)
    }
  }

  /// Breaks a line at the first blank after a width. A number sign must not begin a line.
  private static func wrapped(_ text: String, _ width: Int) -> String {
    var result = ""
    var column = 0
    let characters = Array(text)
    for (index, character) in characters.enumerated() {
      let next = index + 1 < characters.count ? characters[index + 1] : " "
      if character == " ", column >= width, next != " ", next != "#", next != "-", result.last != " " {
        result += "\n  "
        column = 2
      } else {
        result.append(character)
        column += 1
      }
    }
    return result
  }
}
