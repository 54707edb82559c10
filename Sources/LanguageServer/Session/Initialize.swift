import JSON

/// `initialize`: what the client can do, what the server does for it, and where its files are.
enum Initialize: LifecycleRequest {
  static let method = "initialize"

  static func answer(_ params: JSONValue?, changing session: inout Session) throws(ResponseError) -> [UInt8] {
    guard session.phase == .new else { throw ResponseError(.invalidRequest, "“initialize” came before") }
    guard let params, params.isObject else { throw ResponseError(.invalidParams, "“initialize” has parameters") }
    let read = try InitializeParams(json: params)
    session.phase = .running
    session.processID = read.processID
    session.client = read.capabilities
    session.locale = read.locale
    session.options = ClientOptions(read.options)
    session.trace = read.trace.flatMap { TraceLevel(rawValue: $0) } ?? .off
    session.folders = FolderPaths.paths(of: read.folders)
    return JSONWriter.bytes(of: ServerCapabilities(for: read.capabilities))
  }
}
