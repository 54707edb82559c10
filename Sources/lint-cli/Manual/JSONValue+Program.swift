import JSON

/// The members of commands and arguments in `ProgramHelp`.
extension JSONValue {
  /// The text of a member; empty if there is none.
  func text(_ key: StaticString) -> String { self[key]?.string ?? "" }

  /// The elements of a member that is an array; empty if there is none.
  func list(_ key: StaticString) -> [JSONValue] { self[key].map { Array($0.elements) } ?? [] }

  /// The subcommands of a command, without `help`.
  var subcommands: [JSONValue] { list("subcommands").filter { $0.text("commandName") != "help" } }

  /// The names of an option as they are typed: `-q`, `--quiet`.
  var spellings: [String] { list("names").map { ($0["kind"]?.string == "long" ? "--" : "-") + $0.text("name") } }
}
