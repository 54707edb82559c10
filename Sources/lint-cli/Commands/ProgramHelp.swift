import ArgumentParser
import JSON

/// All commands with their options and texts, as ArgumentParser dumps them for `--experimental-dump-help`: the type `ToolInfoV0`. Help and
/// manual pages are made from it.
enum ProgramHelp {
  /// The root command; nil if the parser describes nothing.
  static func read() -> JSONValue? {
    do {
      _ = try CompetencyLint.parseAsRoot(["--experimental-dump-help"])
      return nil
    } catch {
      // The parser answers requests for help by throwing an error whose message is the answer.
      return JSONParser.parse(Array(CompetencyLint.fullMessage(for: error).utf8))?.root["command"]
    }
  }
}
