import ArgumentParser
import Schema

/// `schema`: writes the JSON Schema of a kind of file, for editors without the language server.
struct SchemaCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: CommandName.schema.rawValue, abstract: words("输出一类文件的 JSON Schema。", "Print the JSON Schema of a kind of file."))
  }

  @Argument(
    help: help("standard、job-description、training-plan 或 configuration", "kind of file"),
    completion: .list(SchemaKindArgument.allValueStrings))
  var kind: SchemaKindArgument

  @Option(help: help("只接受一种语言的字段名（默认中英文都接受）", "accept field names of one language only (default: both)", valueName: "zh|en"))
  var keys: Language?

  @OptionGroup var common: CommonOptions

  func run() throws {
    StandardOutput.write(JSONSchema.text(for: kind.kind, keys: keys.map { .only($0) } ?? .both))
  }
}

/// A kind of file as people name it, in either language.
struct KindArgument: ExpressibleByArgument {
  let kind: DocumentKind

  init?(argument: String) {
    guard let kind = DocumentKind.allCases.first(where: { $0.isNamed(argument) }) else { return nil }
    self.kind = kind
  }

  static var allValueStrings: [String] { DocumentKind.allCases.map(\.name.english) }
}

/// A kind of file, including the configuration, which has a schema too.
struct SchemaKindArgument: ExpressibleByArgument {
  let kind: DocumentKind

  init?(argument: String) {
    guard let kind = DocumentKind.allWithConfiguration.first(where: { $0.isNamed(argument) }) else { return nil }
    self.kind = kind
  }

  static var allValueStrings: [String] { DocumentKind.allWithConfiguration.map(\.name.english) }
}

extension DocumentKind {
  fileprivate func isNamed(_ argument: String) -> Bool {
    name.isSpelled(argument) || aliases.contains(argument) || fileNameMark == argument
  }
}
