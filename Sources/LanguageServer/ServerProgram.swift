import Schema

/// The server as a program: everything between the two streams.
public enum ServerProgram {
  /// Talks to the editor that started this process until it sends `exit`, closes the stream or ends. Returns the exit code. `language` is
  /// used for an editor that does not name a language.
  public static func runOnStandardStreams(loader: FileLoader, language: Language) -> Int32 {
    let output = MessageOutput()
    let server = Server(loader: loader, language: language, isOutputFull: { output.isOutputFull }) { output.write($0) }
    var input = MessageInput()
    while let event = input.next(watching: server.clientProcess) {
      // The queue is bounded: input is read again when the client has read its messages, and when requests have been answered.
      output.pause { output.isFull || server.isBusy }
      switch event {
      case .frame(let frame):
        guard let code = server.receive(frame) else { continue }
        output.flush()
        return code
      case .quiet: server.publishChanges()
      }
    }
    output.flush()
    return server.exitCodeAtEndOfInput
  }
}
