import ArgumentParser
import Linter
import Schema

/// `schema`: the JSON Schema of a kind of file, for other editors.
struct PrintSchema: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "schema", abstract: words("输出一类文件的 JSON Schema。", "Print the JSON Schema of a kind of file."))
  }

  @Argument(
    help: help("standard、job-description 或 training-plan", "standard, job-description or training-plan"),
    completion: .list(KindArgument.allValueStrings))
  var kind: KindArgument

  @Option(help: help("键的语言（默认随 --lang）", "language of the keys (default: that of --lang)", valueName: "zh|en"))
  var keys: Language?

  @OptionGroup var common: CommonOptions

  func run() throws {
    StandardOutput.write(JSONSchema.text(for: kind.kind, keys: keys ?? common.language))
  }
}

/// A kind of file as people name it, in either language.
struct KindArgument: ExpressibleByArgument {
  let kind: DocumentKind

  init?(argument: String) {
    let kinds = DocumentKind.allCases
    guard
      let kind = kinds.first(where: {
        $0.name.english == argument || $0.name.chinese == argument || $0.aliases.contains(argument) || $0.fileNameMark == argument
      })
    else { return nil }
    self.kind = kind
  }

  static var allValueStrings: [String] { DocumentKind.allCases.map(\.name.english) }
}
