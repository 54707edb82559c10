/// The language server: its door to the command line.
package enum LanguageServer {
  /// Serves one editor on standard input and output until it goes away; the exit code of the process.
  package static func runOnStandardStreams() -> Int32 { 1 }
}
