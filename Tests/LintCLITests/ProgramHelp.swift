import Foundation

/// The commands and options of the program according to its help.
struct ProgramHelp {
  struct Subcommand {
    /// `baseline create`.
    let name: String
    /// `--format`, `-q`.
    let options: [String]
  }

  let subcommands: [Subcommand]

  /// Asked for once, however many tests look at it.
  static func read() throws -> ProgramHelp { try known.get() }
  private static let known = Result { try ProgramHelp() }

  private init() throws {
    let output = try Command(folder: Folder()).run("--experimental-dump-help").output
    let root = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
    let program = root?["command"] as? [String: Any] ?? [:]
    subcommands = Self.subcommands(of: program, prefix: "")
  }

  private static func subcommands(of command: [String: Any], prefix: String) -> [Subcommand] {
    let children = command["subcommands"] as? [[String: Any]] ?? []
    return children.flatMap { child -> [Subcommand] in
      guard let name = child["commandName"] as? String, name != "help" else { return [] }
      let arguments = child["arguments"] as? [[String: Any]] ?? []
      let options = arguments.flatMap { $0["names"] as? [[String: String]] ?? [] }.compactMap { name in
        name["name"].map { (name["kind"] == "long" ? "--" : "-") + $0 }
      }
      return [Subcommand(name: prefix + name, options: options)] + Self.subcommands(of: child, prefix: prefix + name + " ")
    }
  }
}
