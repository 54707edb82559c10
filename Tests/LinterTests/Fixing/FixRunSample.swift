import Linter
import Rules
import Standards
import TestSupport
import TextModel

/// A text that tests fix and format, unchanged and with random mistakes.
struct FixRunSample: Sendable {
  let name: String
  let file: WorkspaceFile
  let companions: [WorkspaceFile]

  var workspace: Workspace { LintText.workspace(of: [file] + companions) }
  var text: String { file.document.source.string(in: ByteRange(0, file.document.source.count)) }

  /// Fixtures, samples and the examples of all rules, the good ones too.
  static let all: [FixRunSample] = fixtures + people + examples

  private static let fixtures: [FixRunSample] = FixtureTests.folders.flatMap { folder in
    folder.files.map {
      FixRunSample(
        name: "\(folder.name)/\($0.name)", file: LintText.workspaceFile($0.name, SourceText(fileBytes: $0.bytes)), companions: [])
    }
  }

  private static let examples: [FixRunSample] = RuleSet.builtIn.all.flatMap { rule in
    (rule.documentation.bad + rule.documentation.good).enumerated().map { index, example in
      let files = LintText.workspace(of: example).files
      return FixRunSample(name: "example \(index) of \(rule.id)", file: files[0], companions: Array(files.dropFirst()))
    }
  }

  private static let people: [FixRunSample] = ["samples/bad", "samples/good"].flatMap { folder in
    Repository.contents(of: folder, ending: ".yaml", atLeast: 4).filter { !$0.name.contains("standard") }.map { name, bytes in
      FixRunSample(name: "\(folder)/\(name)", file: LintText.workspaceFile(name, SourceText(fileBytes: bytes)), companions: [])
    }
  }

  /// Lines of all kinds of files, to be pasted where they do not belong.
  private static let foreign: [String] = people.flatMap { $0.text.split(separator: "\n").map(String.init) }

  /// The sample with mistakes in it. They depend on the sample's text and the number, not on other samples.
  func mutated(_ number: Int) -> FixRunSample {
    var mutation = TextMutation(of: file.document.source.bytes, number: number, foreign: Self.foreign)
    let (text, change) = mutation.mutate(self.text)
    let file = LintText.workspaceFile(file.path, SourceText(fileBytes: Array(text.utf8)))
    return FixRunSample(name: "\(name), mutation \(number): \(change)", file: file, companions: companions)
  }

  /// Every `stride`-th sample with some mutations of each: what one of several parts of a test looks at. A quick run takes half of them, and
  /// `turn` says which half: 0 or 1.
  static func mutations(part: Int, of stride: Int, each count: Int, turn: Int) -> some Sequence<FixRunSample> {
    all.indices.lazy.filter { $0 % stride == part && (TestSize.isThorough || ($0 / stride) % 2 == turn) }
      .flatMap { index in (0..<count).lazy.map { all[index].mutated($0) } }
  }
}
